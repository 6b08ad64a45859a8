/** A map on paper: the page's still map drawn once more, in a frame of its own, with names placed for that. */
/** @import { Camera, Context, Files, Page, Selection, Size, ViewState } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { boxOf, camera as cameraFor, cameraOf, target } from "../model/camera.js";
import { said } from "../model/look.js";
import { copied, drawn, seen, unlink } from "../map/copy.js";
import { createDrawing } from "../map/drawing.js";
import { createFiner } from "../map/finer.js";
import { createNames } from "../map/names.js";
import { repeat, showLayers } from "../map/picture.js";
import { createPieces } from "../map/pieces.js";
import { createScene } from "../map/scene.js";
import { byId, h, svg } from "../page/dom.js";

/** @typedef {{selection: Selection, view: ViewState, camera: Camera, event?: number | null}} Shown */

/**
 * @param {Page} page
 * @param {Size} frame
 * @param {Context | null} context names around the events
 */
export function createGround({ atlas, speaker }, frame, context) {
  const picture = copied();
  picture.querySelectorAll(":scope > style").forEach((part) => part.remove());
  const drawing = createDrawing(picture, atlas, speaker);
  let made = 0;

  /** @param {Camera} camera */
  function stand(camera) {
    picture.setAttribute("viewBox", boxOf(camera, frame).map((side) => side.toFixed(3)).join(" "));
    drawing.scale(camera.zoom);
  }

  return {
    frame,
    /** Until the ground is as fine as it will be. @param {Files} files @param {Camera} camera */
    async fine(files, camera) {
      if (camera.zoom >= look.picture.finer) await finest(picture, files, camera, frame);
    },

    /** @param {Shown} shown @param {string} label the map in words @param {Element[]} [over] what lies over it */
    figure({ selection, view, camera, event = null }, label, over = []) {
      const scene = createScene(atlas, selection, view, camera.zoom);
      stand(camera);
      showLayers(picture, view);
      drawing.show(scene);
      made += 1;
      const world = own(picture, `world-paper-${frame.width}-${made}`, frame);
      const [left, , width] = boxOf(camera, frame);
      repeat(world, left, left + width);
      const water = svg("rect", { width: frame.width, height: frame.height, fill: look.grounds[view.ground].water });
      return figure(frame, label, [water, world, names(atlas, { scene, camera, frame }, view, event, context), ...over]);
    },
  };
}

/** @param {Size} frame @param {string} label @param {Element[]} parts */
export const figure = ({ width, height }, label, parts) =>
  svg("svg", { class: "paper-map", role: "img", "aria-label": label, viewBox: `0 0 ${width} ${height}`, direction: "ltr" }, svg("title", {}, label), ...parts);

/** Where the reader looks, whole, in another frame; or where a view does. @param {Page} page @param {ViewState} view @param {Size} frame */
export function cameraHere({ atlas: { numbers }, map }, view, frame) {
  const { width, height } = byId("map").getBoundingClientRect();
  return width && height ? cameraOf(boxOf(map.camera(), { width, height }), frame) : cameraFor(target(numbers, view), frame);
}

/** A picture of its own, with marks that lead nowhere. @param {SVGSVGElement} picture @param {string} id @param {Size} frame */
function own(picture, id, { width, height }) {
  const copy = /** @type {SVGSVGElement} */ (picture.cloneNode(true));
  copy.querySelectorAll("[display=none]").forEach((part) => part.remove());
  unlink(copy);
  copy.querySelectorAll(".marks title").forEach((title) => title.remove());
  copy.querySelector(".world")?.setAttribute("id", id);
  Object.entries({ width, height, "aria-hidden": "true" }).forEach(([name, value]) => copy.setAttribute(name, String(value)));
  return copy;
}

/**
 * @param {Page["atlas"]} atlas
 * @param {import("../map/names.js").Seen} seen
 * @param {ViewState} view
 * @param {number | null} event
 * @param {Context | null} context
 */
function names(atlas, seen, view, event, context) {
  const holder = h("div");
  const sheet = createNames(holder, atlas, null, { covered: () => [], rested: () => {} });
  sheet.say(said(view));
  sheet.show(seen);
  sheet.tie(event);
  sheet.surround(context);
  const written = svg("g", { class: "names" }, ...holder.querySelector(".names")?.childNodes ?? []);
  sheet.remove();
  return written;
}

/**
 * @param {SVGSVGElement} picture
 * @param {Files} files
 * @param {Camera} camera
 * @param {Size} frame
 */
async function finest(picture, files, camera, frame) {
  const pieces = createPieces(files.ground, files.piece);
  const finer = createFiner(picture, pieces);
  /** @type {string[] | null} */
  let wanted = null;
  const unfollow = pieces.follow((supply) => { wanted = supply.wanted; });
  finer.look(camera.zoom, seen(camera, frame));
  await drawn(picture, () => wanted);
  unfollow();
  finer.remove();
}
