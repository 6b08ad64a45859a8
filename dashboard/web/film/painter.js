/** Pictures of views, one after the other, in one shape. */
/** @import { Camera, Files, Page, Selection, Size, ViewState } from "../view/types.js" */
/** @import { Layer } from "./ground.js" */
/** @import { Shape } from "./shapes.js" */
import { boxOf, camera as cameraFor, cameraOf, target } from "../model/camera.js";
import { isDated } from "../model/dated.js";
import { focus } from "../model/tours.js";
import { byId } from "../page/dom.js";
import { strip } from "../paper/strip.js";
import { createResults } from "../view/results.js";
import { lit } from "./colours.js";
import { createGround } from "./ground.js";
import { legendOf } from "./legend.js";
import { sayings } from "./saying.js";
import { laid, sheet, underSheet } from "./sheet.js";
import { createMeasure, createWriter } from "./writer.js";

/**
 * @param {Page} page
 * @param {Files} files
 * @param {Shape} shape
 * @param {{pin: string | null, cited: ViewState, axis: [number, number]}} how
 */
export async function createPainter(page, files, shape, { pin, cited, axis }) {
  const { atlas, speaker } = page;
  const { numbers } = atlas;
  const isLeft = document.documentElement.dir === "rtl";
  const writer = createWriter(createMeasure(), isLeft);
  const results = createResults(atlas);
  const arrange = (/** @type {ViewState} */ view, isEnd = false) => {
    const told = sayings(page, view, { pin, cited });
    const said = isEnd ? { ...told, body: told.credits.filter(Boolean).join(" ") } : told;
    return { said, laid: laid(shape, said, legendOf(atlas, speaker, view), writer, isDated(numbers)) };
  };
  const { map } = arrange(cited).laid.places;
  const ground = await createGround(page, files, map);

  /** @param {ViewState} view */
  function show(view) {
    results.refilter(view);
    const selection = results.inWindow(view);
    const looked = { ...view, event: focus(numbers, view) };
    ground.show(view.place.length ? results.onMap(view) : selection, looked, looked.event === null ? null : numbers.events.id.indexOf(looked.event));
  }

  return {
    /** Look where a view does: where the reader looks, or where its address says. @param {ViewState} view @param {boolean} here */
    look: (view, here) => ground.look(here ? cameraHere(page, view, map) : cameraFor(target(numbers, view), map), view),
    /** What does not change while the map looks from one place. @param {ViewState} view */
    under: (view) => underSheet(shape, map, ground.drawn("under", view)),
    /** @param {ViewState} view @param {Layer} layer @param {number} scale @param {boolean} [isEnd] says how it is cited in the place of a text */
    picture(view, layer, scale, isEnd = false) {
      show(view);
      const { said, laid: own } = arrange(view, isEnd);
      const time = own.places.time && timeStrip(page, { passes: results.inTime(), axis, window: [view.from, view.to] }, own.places.time, said.heading);
      return lit(sheet(shape, said, { ...own, places: { ...own.places, map } }, { map: ground.drawn(layer, view), time, isLeft, scale, isBare: layer === "over" }));
    },
    remove: ground.remove,
  };
}

/**
 * What the reader sees of the map, whole, in another frame.
 * @param {Page} page
 * @param {ViewState} view
 * @param {Size} frame
 * @returns {Camera}
 */
function cameraHere({ atlas: { numbers }, map }, view, frame) {
  const { width, height } = byId("map").getBoundingClientRect();
  return width && height ? cameraOf(boxOf(map.camera(), { width, height }), frame) : cameraFor(target(numbers, view), frame);
}

/** @param {Page} page @param {Parameters<typeof strip>[1]} told @param {import("./shapes.js").Place} place @param {string} label */
function timeStrip(page, told, { left, top, width, height }, label) {
  const own = strip(page, told, { width, height }, label);
  Object.entries({ x: left, y: top, width, height }).forEach(([name, value]) => own.setAttribute(name, String(value)));
  ["class", "role", "aria-label"].forEach((name) => own.removeAttribute(name));
  return own;
}
