/** How far an event reaches: in space for the map, in time for the window. */
/** @import { Bounds, Day, Payload, Row, ViewState } from "../types.js" */
import { min } from "d3-array";
import { around, widened as widen } from "./bounds.js";
import { isPossible } from "./window.js";

/**
 * The places of an event, each once.
 * @param {Payload} numbers
 * @param {Row} event
 * @returns {Row[]}
 */
export const placesOf = ({ links }, event) => [...new Set(links.place.filter((_, k) => links.event[k] === event))];

/**
 * Bounds of an event's sites, towns and own shapes with their surroundings, else of its areas; of the whole story where it has no place.
 * @param {Payload} numbers
 * @param {Row} event
 * @returns {Bounds}
 */
export function bounds(numbers, event) {
  const { places, home } = numbers;
  const all = placesOf(numbers, event);
  const points = all.filter((place) => places.lon[place] !== null || places.own[place]);
  const boxes = (points.length ? points : all).map((place) => places.bounds[place]);
  if (!boxes.length) return /** @type {Bounds} */ (home);
  return widen(around(boxes), min(points, (place) => places.surroundings[place]) ?? 0);
}

/**
 * The window widened where the event lies outside it, as a patch of the view.
 * @param {Payload} numbers
 * @param {Pick<ViewState, "from" | "to">} view
 * @param {Row} event
 * @returns {{from?: Day, to?: Day}}
 */
export function widened(numbers, view, event) {
  const { events } = numbers;
  if (isPossible(numbers, event, view.from, view.to)) return {};
  return {
    from: Math.min(view.from, events.start_earliest[event]),
    to: Math.max(view.to, events.end_latest[event]),
  };
}
