/** What a map shows of a selection: both painters draw it, and what is pointed at is looked up in it. */
/** @import { Atlas, Scene, Selection, ViewState } from "../view/types.js" */
import * as arcs from "../model/arcs.js";
import * as areas from "../model/areas.js";
import * as marks from "../model/marks.js";
import { beneath } from "../model/under.js";

/**
 * @param {Atlas} atlas
 * @param {Selection} selection
 * @param {ViewState} view
 * @param {number} zoom
 * @returns {Scene}
 */
export function createScene(atlas, selection, view, zoom) {
  const { numbers } = atlas;
  const flag = marks.counted(numbers, selection.flag);
  const counts = marks.count(numbers, flag, zoom);
  const ringed = marks.chosen(numbers, view, zoom);
  const under = beneath(numbers, selection.flag);
  const beside = marks.beside(numbers, under, zoom);
  const points = marks.points(numbers, counts, beside, marks.hollow(numbers, counts, view, zoom));
  const below = [...marks.naming(numbers, under, zoom)].filter(([seed]) => !counts.total[seed]);
  return {
    zoom, counts, beside, ringed, points,
    named: new Map([...below, ...marks.naming(numbers, flag, zoom), ...ringed]),
    circles: points.flatMap((place) => marks.mark(numbers, counts, place, ringed.has(place), beside[place])),
    areas: areaRows(numbers).map((place) => area(atlas, counts, beside, ringed, view, place)),
    arcs: arcStates(numbers, flag, view),
  };
}

/** Places without a point. @param {Atlas["numbers"]} numbers */
export const areaRows = ({ places }) => places.lon.flatMap((lon, i) => (lon === null ? [i] : []));

/**
 * @param {Atlas} atlas
 * @param {Scene["counts"]} counts
 * @param {Scene["beside"]} beside
 * @param {Scene["ringed"]} ringed
 * @param {ViewState} view
 * @param {number} place
 * @returns {Scene["areas"][number]}
 */
function area({ numbers: { places, lines }, texts }, counts, beside, ringed, view, place) {
  const on = view.layers.includes("areas");
  const [total, possible, isRinged] = [counts.total[place], counts.possible[place], ringed.has(place)];
  const own = places.own[place];
  return {
    place,
    kind: lines.place.includes(place) ? "line" : own ? "own" : "",
    ringed: isRinged,
    context: on && beside[place] > 0,
    opacity: areas.shade(total - possible, possible, on, isRinged, own),
    edge: areas.edge(total - possible, possible, on, isRinged),
    label: on || isRinged ? areas.label(texts.places.name[place], total) : "",
  };
}

/**
 * The state of each route, and whether the open event went it.
 * @param {Atlas["numbers"]} numbers
 * @param {ArrayLike<number>} flag
 * @param {ViewState} view
 * @returns {Scene["arcs"]}
 */
function arcStates(numbers, flag, view) {
  const on = view.layers.includes("arcs");
  const chosen = arcs.chosen(numbers, view.event);
  return arcs.states(numbers, flag, on).map((state, k) => ({ state, chosen: on && chosen[k] }));
}

/**
 * What stands in a mark's centre, and whether any of its events is certain.
 * @param {Scene} scene
 * @param {number} place
 */
export function centre({ counts }, place) {
  const sure = counts.total[place] - counts.possible[place];
  return { text: marks.number(sure, counts.possible[place]), sure: sure > 0 };
}
