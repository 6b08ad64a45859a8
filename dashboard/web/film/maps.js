/** The map of a picture, or the two of a comparison. */
/** @import { Words } from "../compare/pair.js" */
/** @import { Camera, Files, Page, ViewState } from "../view/types.js" */
/** @import { Layer } from "./ground.js" */
/** @import { Place } from "./shapes.js" */
/** @import { Writer } from "./writer.js" */
import look from "../../contract/look.json" with { type: "json" };
import { compared, viewsOf } from "../compare/pair.js";
import { createSigns } from "../compare/signs.js";
import { focus } from "../model/tours.js";
import { h, svg } from "../page/dom.js";
import { createResults } from "../view/results.js";
import { createGround } from "./ground.js";
import { dressed } from "./signs.js";
import { CAPTION } from "./split.js";

const NAME = { size: 14, bold: true, most: 1, ink: look.page.ink };
/**
 * @param {Page} page
 * @param {Files} files
 * @param {Words[]} words of each map
 * @param {Place[]} places of each
 */
export async function createMaps(page, files, words, places) {
  const sides = await Promise.all(words.map((own, k) => createSide(page, files, own, places[k])));
  /** @type {ReturnType<typeof compared>} */
  let told = null;

  return {
    /** @param {Camera} camera @param {ViewState} view */
    look: (camera, view) => Promise.all(sides.map((side) => side.look(camera, view))),
    /** @param {ViewState} view */
    show(view) {
      told = compared(words, view);
      viewsOf(words[0], view).forEach((own, k) => sides[k].show(own));
    },
    /** The events of the first map that pass in time. */
    inTime: () => sides[0].inTime(),
    /** @param {Layer} layer @param {ViewState} view @param {Writer} writer */
    drawn: (layer, view, writer) => sides.flatMap((side, k) => [
      ...side.drawn(layer, view, told && { flag: told.flags[k], signsAt: told.signs[k] }),
      ...told && layer !== "under" ? writer.paragraph(told.names[k], places[k], places[k].top - CAPTION, NAME).nodes : [],
    ]),
    remove() { sides.forEach((side) => side.remove()); },
  };
}

/**
 * @param {Page} page
 * @param {Files} files
 * @param {Words} words
 * @param {Place} place
 */
async function createSide(page, files, words, { left, top, width, height }) {
  const { atlas: { numbers } } = words;
  const [frame, at] = [{ width, height }, { x: left, y: top, width, height }];
  const ground = await createGround(words, files, frame);
  const results = createResults(words.atlas);
  /** @type {Camera} */
  let camera = { lon: 0, lat: 0, zoom: 0 };

  return {
    /** @param {Camera} to @param {ViewState} view */
    look(to, view) { camera = to; return ground.look(to, view); },
    /** @param {ViewState} view */
    show(view) {
      results.refilter(view);
      const event = focus(numbers, view);
      ground.show(view.place.length ? results.onMap(view) : results.inWindow(view), { ...view, event }, event === null ? null : numbers.events.id.indexOf(event));
    },
    inTime: () => results.inTime(),
    /** @param {Layer} layer @param {ViewState} view @param {{flag: ArrayLike<number>, signsAt: Parameters<typeof createSigns>[3]} | null} told */
    drawn: (layer, view, told) => [
      svg("svg", { ...at, viewBox: `0 0 ${width} ${height}`, overflow: "hidden" }, ...ground.drawn(layer, view),
        ...told && layer !== "under" ? [signs(camera, frame, numbers, told)] : []),
      ...layer === "under" ? [] : [svg("rect", { ...at, fill: "none", stroke: look.page.line })],
    ],
    remove: ground.remove,
  };
}

/**
 * @param {Camera} camera
 * @param {{width: number, height: number}} frame
 * @param {Page["atlas"]["numbers"]} numbers
 * @param {{flag: ArrayLike<number>, signsAt: Parameters<typeof createSigns>[3]}} told
 */
function signs(camera, frame, numbers, { flag, signsAt }) {
  const holder = h("div");
  createSigns(holder, { camera: () => camera, follow: () => () => {} }, numbers, signsAt, () => frame).show(flag);
  return svg("g", {}, ...[...holder.querySelectorAll(".sign")].map(dressed));
}
