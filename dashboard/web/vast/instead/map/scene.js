/** What a map shows of counts by cell, in place of a selection of events. */
/** @import { Atlas, Mark, Reckoned, Row, Scene, ViewState } from "../../types.js" */
import look from "../../../../contract/look.json" with { type: "json" };
import { ems } from "../../../model/labels.js";
import * as marks from "../../../model/marks.js";
import { holderOf } from "../../holder.js";
import { counts as count } from "../../marks.js";
import { monthsOf } from "../../months.js";
import { sceneOf } from "../../scene.js";
import { growth, lookAt } from "../../sight.js";
import { vastOf } from "../../vast.js";

export { areaRows } from "../../../map/scene.js";

/** A number stands so far within its disc. */
const PAD_PX = 0.75;
/** Before a number that is not exact. */
const ABOUT = "≈";

/**
 * @param {Atlas} atlas
 * @param {Reckoned} selection
 * @param {ViewState} view
 * @param {number} zoom
 * @returns {Scene & {short: (n: number) => string, isKnown: boolean, key: string}} whether anything is there to be shown, and what its marks are known by
 */
export function createScene(atlas, selection, view, zoom) {
  const { numbers } = atlas;
  const vast = vastOf(atlas);
  const [sight, { pyramid, state }] = [vast.sight(), vast.founds.of(view.q, [], view.sources)];
  if (!sight || !pyramid.supply || state === "failed") return { ...none(numbers, zoom), short: vast.short, isKnown: sight !== null, key: "" };
  const months = monthsOf(view.from, view.to);
  const { supply } = pyramid;
  const made = lookAt(vast, pyramid, sight, months);
  const on = numbers.themes.id.map((id) => view.themes.includes(id));
  const counts = count(made.marks, (tile) => supply.count(tile, months), on);
  const ringed = held(numbers, marks.chosen(numbers, view, zoom), made);
  const scene = sceneOf(numbers, { ...made, counts, growth: growth(vast.whole), zoom }, new Set(ringed.keys()));
  Object.assign(scene.counts, { radii: radii(scene), about: counts.about || !months.whole });
  return { ...scene, ringed, named: ringed, short: vast.short, isKnown: made.isKnown, key: made.key };
}

/**
 * The marks that hold chosen places, each with the place that names it.
 * @param {Atlas["numbers"]} numbers
 * @param {Map<Row, Row>} chosen
 * @param {{marks: Mark[], rows: Row[]}} made
 * @returns {Map<Row, Row>}
 */
function held({ places }, chosen, made) {
  return new Map([...chosen].flatMap(([row, named]) => {
    if (made.rows.includes(row)) return [[row, named]];
    const [lon, lat] = [places.lon[row], places.lat[row]];
    const at = lon === null || lat === null ? -1 : holderOf(made.marks, lon, lat);
    return at < 0 ? [] : [[made.rows[at], row]];
  }));
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
  const { counts: { total, possible, ...of }, short } = /** @type {ReturnType<typeof createScene>} */ (scene);
  const sure = total[place] - possible[place];
  const text = marks.number(sure, possible[place]).replace(/\d+/, () => `${/** @type {{about?: boolean}} */ (of).about ? ABOUT : ""}${short(total[place])}`);
  const wide = ems(text) * look.marks.text * look.labels.bold;
  return { text: wide <= 2 * (marks.reach(scene.counts, place) - PAD_PX) ? text : "", sure: sure > 0 };
}
