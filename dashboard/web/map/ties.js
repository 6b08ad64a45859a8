/** Thin lines from the places of the open event to those of related ones. */
/** @import { Payload, Point } from "../view/types.js" */
import { placesOf } from "../model/reach.js";
import { relatedTo } from "../model/related.js";
import { svg } from "../page/dom.js";

/** How far a line bows, as a share of its length. */
const BOW = 0.12;

/**
 * Pairs of places that a line joins: from where the open event is to where each related one is.
 * @param {Payload} numbers
 * @param {number} event
 * @returns {[number, number][]} each pair once
 */
export function pairs(numbers, event) {
  const from = foremost(numbers, event);
  const others = relatedTo(numbers, event).map((other) => foremost(numbers, other));
  return [...new Set(others)].flatMap((to) => (from === null || to === null || to === from ? [] : [/** @type {[number, number]} */ ([from, to])]));
}

/** A site or town of an event, else an area. @param {Payload} numbers @param {number} event */
function foremost(numbers, event) {
  const places = placesOf(numbers, event);
  return places.find((place) => numbers.places.lon[place] !== null) ?? places[0] ?? null;
}

/**
 * @param {Payload} numbers
 * @param {number | null} event
 * @returns {{node: SVGElement, stand: (at: (lon: number, lat: number) => Point) => void}[]}
 */
export function tieItems(numbers, event) {
  if (event === null) return [];
  const label = (/** @type {number} */ place) => /** @type {[number, number]} */ (numbers.places.label[place]);
  return pairs(numbers, event).map(([from, to]) => {
    const node = svg("path", { class: "tie" });
    return { node, stand: (at) => node.setAttribute("d", bow(at(...label(from)), at(...label(to)))) };
  });
}

/** @param {Point} from @param {Point} to */
export function bow(from, to) {
  const [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) * BOW, (from.y + to.y) / 2 - (to.x - from.x) * BOW];
  return `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
}
