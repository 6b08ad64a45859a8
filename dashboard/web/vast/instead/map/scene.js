/** What a map shows of counts by cell, in place of a selection of events. */
/** @import { Atlas, Reckoned, Row, Scene, ViewState } from "../../types.js" */
import * as marks from "../../../model/marks.js";
import { counts as count } from "../../marks.js";
import { monthsOf } from "../../months.js";
import { sceneOf } from "../../scene.js";
import { growth, look } from "../../sight.js";
import { vastOf } from "../../vast.js";

export { areaRows } from "../../../map/scene.js";

/** Letters of a number that a disc has room for, in shares of its width. */
const LETTER_PX = 6.4;

/**
 * @param {Atlas} atlas
 * @param {Reckoned} selection
 * @param {ViewState} view
 * @param {number} zoom
 * @returns {Scene & {short: (n: number) => string}}
 */
export function createScene(atlas, selection, view, zoom) {
  const { numbers } = atlas;
  const vast = vastOf(atlas);
  const [sight, { pyramid }] = [vast.sight(), vast.founds.of(view.q, [])];
  if (!sight || !pyramid.supply) return { ...none(numbers, zoom), short: vast.short };
  const months = monthsOf(view.from, view.to);
  const { supply } = pyramid;
  const made = look(vast, pyramid, sight, months);
  const on = numbers.themes.id.map((id) => view.themes.includes(id));
  const counts = count(made.marks, (tile) => supply.count(tile, months), on);
  const ringed = marks.chosen(numbers, view, zoom);
  const scene = sceneOf(numbers, { ...made, counts, growth: growth(vast.whole), zoom }, new Set(ringed.keys()));
  Object.assign(scene.counts, { radii: radii(scene), about: counts.about || !months.whole });
  return { ...scene, ringed, named: ringed, short: vast.short };
}

/** Nothing is known yet. @param {Atlas["numbers"]} numbers @param {number} zoom */
const none = (numbers, zoom) => sceneOf(numbers, { marks: [], rows: [], counts: { certain: numbers.themes.id.map(() => []), possible: [], total: [] }, growth: 1, zoom });

/** Pixels of each mark's disc. @param {Scene} scene @returns {Map<Row, number>} */
function radii({ circles }) {
  /** @type {Map<Row, number>} */
  const found = new Map();
  for (const { place, kind, radius } of circles) if (kind !== "outline" && kind !== "chosen") found.set(place, Math.max(found.get(place) ?? 0, radius));
  return found;
}

/**
 * What stands in a mark's centre, where there is room for it, and whether any of its events is certain.
 * @param {Scene} scene
 * @param {Row} place
 */
export function centre(scene, place) {
  const { counts: { total, possible }, short } = /** @type {ReturnType<typeof createScene>} */ (scene);
  const sure = total[place] - possible[place];
  const text = marks.number(sure, possible[place]).replace(/\d+/, () => short(total[place]));
  return { text: text.length * LETTER_PX <= 2 * marks.reach(scene.counts, place) ? text : "", sure: sure > 0 };
}
