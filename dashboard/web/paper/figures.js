/** Maps and timelines of a view, with their words. */
/** @import { Camera, Page, Row, Selection, Size, ViewState } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { isDated } from "../model/dated.js";
import { sayStatus } from "../model/preview.js";
import { h } from "../page/dom.js";
import { strip } from "./strip.js";

/** What is more is told of by number. */
const NAMED = 12;
export const TIME = { width: 680, height: 230 };

/** @typedef {ReturnType<typeof import("./ground.js").createGround>} Ground */

/**
 * Places of a selection, those with most events first.
 * @param {Page["atlas"]} atlas
 * @param {Selection} selection
 * @returns {{place: Row, n: number}[]}
 */
export function placesOf({ numbers: { links, events } }, { flag }) {
  /** @type {Map<Row, Set<Row>>} */
  const found = new Map();
  links.place.forEach((place, k) => {
    const event = links.event[k];
    if (flag[event] && !events.context[event]) found.set(place, (found.get(place) ?? new Set()).add(event));
  });
  return [...found].map(([place, own]) => ({ place, n: own.size })).sort((a, b) => b.n - a.n || a.place - b.place);
}

/** @param {Pick<Page, "atlas" | "speaker">} page @param {ViewState} view @param {Selection} selection */
export function sayMap({ atlas, speaker }, view, selection) {
  const places = placesOf(atlas, selection);
  const words = sayStatus(atlas, speaker, view, selection);
  if (!places.length) return speaker.t("paper.map.none", { view: words });
  const names = places.slice(0, NAMED).map(({ place, n }) => `${atlas.texts.places.name[place]} (${speaker.number(n)})`);
  if (places.length > NAMED) names.push(speaker.t("paper.map.more", { n: places.length - NAMED }));
  return speaker.t("paper.map", { view: words, places: speaker.list(names) });
}

/**
 * @param {Page} page
 * @param {Ground} ground
 * @param {{selection: Selection, view: ViewState, camera: Camera, event?: number | null}} shown
 */
export const mapFigure = (page, ground, shown) => h("figure", { class: "paper-figure" }, ground.figure(shown, sayMap(page, shown.view, shown.selection)));

/**
 * The timeline, where there are dates.
 * @param {Page} page
 * @param {ViewState} view
 * @param {{passes: boolean[], axis: Days, windows?: Days[]}} told
 * @param {Size} [size]
 */
export function timeFigure({ atlas, speaker }, view, { passes, axis, windows = [[view.from, view.to]] }, size = TIME) {
  if (!isDated(atlas.numbers) || !passes.some(Boolean)) return null;
  const label = speaker.t("paper.timeline", { from: speaker.window(axis[0], axis[1]), n: passes.filter(Boolean).length });
  return h("figure", { class: "paper-figure" }, strip({ atlas, speaker }, { passes, axis, windows }, size, label));
}
