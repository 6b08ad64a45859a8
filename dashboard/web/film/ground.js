/** The map of a picture: the page's still map drawn once more, in a frame of its own, with names placed for that. */
/** @import { Camera, Files, Page, Selection, Size, ViewState } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { boxOf } from "../model/camera.js";
import { said } from "../model/look.js";
import { copied, drawn, seen, unlink } from "../map/copy.js";
import { createDrawing } from "../map/drawing.js";
import { createFiner } from "../map/finer.js";
import { namesOf } from "../map/map.js";
import { createNames } from "../map/names.js";
import { pixel, repeat, showLayers } from "../map/picture.js";
import { createPieces } from "../map/pieces.js";
import { createScene } from "../map/scene.js";
import { h, svg } from "../page/dom.js";
import { light, rigid } from "./colours.js";

const OVER = ".areas, .arcs, .marks";
/** As the page's style draws lines from the open event to related ones. */
const TIE = { fill: "none", stroke: look.map.ink, "stroke-width": 1.2, "stroke-dasharray": "2 4", "stroke-linecap": "round", opacity: 0.75 };
const BEHIND = ".world > :not(.areas, .arcs, .marks)";

/** @typedef {"whole" | "under" | "over"} Layer the ground alone, the events alone, or both */

/**
 * @param {Pick<Page, "atlas" | "speaker">} words
 * @param {Files} files
 * @param {Size} frame
 */
export async function createGround({ atlas, speaker }, files, frame) {
  const picture = copied();
  picture.querySelectorAll(".pieces").forEach((part) => part.replaceChildren());
  const holder = h("div");
  const pieces = createPieces(files.ground, files.piece);
  const [drawing, finer] = [createDrawing(picture, atlas, speaker), createFiner(picture, pieces)];
  const names = createNames(holder, atlas, null, { covered: () => [], rested: () => {} });
  /** Pieces that are wanted, once it is known which. @type {string[] | null} */
  let wanted = null;
  let isPatient = true;
  const unfollow = pieces.follow((supply, found) => {
    wanted = supply.wanted;
    names.near(namesOf(supply), found.focus?.country);
  });
  names.surround(await files.context(atlas.texts.lang).catch(() => null));
  /** @type {Camera} */
  let camera = { lon: 0, lat: 0, zoom: 0 };

  return {
    /** Look from elsewhere, or with another ground. @param {Camera} to @param {ViewState} view */
    async look(to, view) {
      camera = to;
      showLayers(picture, view);
      picture.setAttribute("viewBox", boxOf(camera, frame).map((side) => side.toFixed(3)).join(" "));
      const [left, , width] = boxOf(camera, frame);
      repeat(picture, left, left + width);
      drawing.scale(camera.zoom);
      names.say(said(view));
      wanted = null;
      finer.look(camera.zoom, seen(camera, frame));
      if (camera.zoom >= look.picture.finer && isPatient) isPatient = await drawn(picture, () => wanted);
    },

    /** @param {Selection} selection @param {ViewState} view @param {number | null} event the row of the open one */
    show(selection, view, event) {
      const scene = createScene(atlas, selection, view, camera.zoom);
      drawing.show(scene);
      names.show({ scene, camera, frame });
      names.tie(event);
      names.write();
    },

    /** @param {Layer} layer @param {ViewState} view */
    drawn: (layer, view) => [world(picture, layer, view, camera.zoom, frame), ...layer === "under" ? [] : [written(holder)]],
    remove() { unfollow(); finer.remove(); names.remove(); },
  };
}

/**
 * @param {SVGSVGElement} picture
 * @param {Layer} layer
 * @param {ViewState} view
 * @param {number} zoom
 * @param {Size} frame
 */
function world(picture, layer, view, zoom, { width, height }) {
  const own = /** @type {SVGSVGElement} */ (picture.cloneNode(true));
  own.querySelectorAll(layer === "under" ? OVER : layer === "over" ? BEHIND : "[display=none]").forEach((part) => part.remove());
  unlink(own);
  own.querySelectorAll("style").forEach((style) => { style.textContent = light(rigid(style.textContent ?? "", pixel(zoom))); });
  Object.entries({ width, height, direction: "ltr" }).forEach(([name, value]) => own.setAttribute(name, String(value)));
  const water = layer === "over" ? [] : [svg("rect", { width, height, fill: look.grounds[view.ground].water })];
  return svg("g", {}, ...water, own);
}

/** The names as the sheet over the map has them. @param {Element} holder */
function written(holder) {
  const sheet = holder.querySelector(".names");
  const copies = [...sheet?.children ?? []].map((one) => /** @type {Element} */ (one.cloneNode(true)));
  for (const node of copies.flatMap((one) => [one, ...one.querySelectorAll("*")])) {
    ["style", "fill"].forEach((name) => { if (node.hasAttribute(name)) node.setAttribute(name, light(node.getAttribute(name) ?? "")); });
  }
  for (const tie of copies.filter((one) => one.matches(".tie"))) Object.entries(TIE).forEach(([name, value]) => tie.setAttribute(name, String(value)));
  return svg("g", { class: "poster", direction: "ltr" }, svg("g", { class: "names" }, ...copies));
}
