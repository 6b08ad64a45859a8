/** What lies near an event, in space and in time. */
/** @import { Near, Payload, Row } from "../types.js" */
import { ascending, bisectLeft, bisectRight, least } from "d3-array";
import { geoDistance } from "d3-geo";
import { placesOf } from "./reach.js";

const EARTH_KM = 6371.0088;

/**
 * Great-circle distance in km between [lon, lat] pairs in degrees.
 * @param {[number, number]} one
 * @param {[number, number]} other
 */
export const distance = (one, other) => EARTH_KM * geoDistance(one, other);

/**
 * Events at other places, nearest first; only sites and towns have a distance.
 * @param {Payload} numbers
 * @param {Row} event
 * @param {number} [most]
 * @returns {Near[]}
 */
export function nearest(numbers, event, most = 3) {
  const mine = placesOf(numbers, event);
  const away = distances(numbers, mine);
  /** @type {Map<Row, Near>} */
  const best = new Map();
  numbers.links.event.forEach((other, k) => {
    const place = numbers.links.place[k];
    const way = away[place];
    if (other === event || mine.includes(place) || !way || way.km >= (best.get(other)?.km ?? Infinity)) return;
    best.set(other, { event: other, place, ...way });
  });
  return [...best.values()].sort((a, b) => ascending(a.km, b.km) || ascending(a.event, b.event)).slice(0, most);
}

/**
 * How far each place is from the nearest of some, and which that is; undefined where one has no point.
 * @param {Payload} numbers
 * @param {Row[]} mine
 */
function distances({ places }, mine) {
  const point = (/** @type {Row} */ i) => pair(places.lon[i], places.lat[i]);
  return places.id.map((_, i) => {
    const at = point(i);
    return least(mine.flatMap((from) => {
      const own = point(from);
      return at && own ? [{ from, km: distance(own, at) }] : [];
    }), ({ km }) => km);
  });
}

/** @param {number | null} lon @param {number | null} lat @returns {[number, number] | null} */
const pair = (lon, lat) => (lon === null || lat === null ? null : [lon, lat]);

/**
 * The neighbours in time among events in ascending order.
 * @param {Row[]} order
 * @param {Row} event
 * @returns {{previous: Row | null, next: Row | null}}
 */
export const neighbours = (order, event) => ({
  previous: order[bisectLeft(order, event) - 1] ?? null,
  next: order[bisectRight(order, event)] ?? null,
});
