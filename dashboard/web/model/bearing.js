/** Where a place lies, as one would say it aloud: how far from a place that readers know, and in which direction. */
/** @import { Near, Payload, Row } from "../types.js" */
import { greatest } from "d3-array";
import { distance } from "./nearest.js";
import { nearness } from "./nearness.js";

const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];
const RADIANS = Math.PI / 180;
/** What is nearer needs no direction, kilometres. */
const NEAR = 10;
/** From here on tens are said. */
const FAR = 100;

/** @typedef {{from: Row, km: number, isExact: boolean, direction: string}} Bearing */
/** @typedef {[number, number]} At longitude and latitude in degrees */

/**
 * The direction in which a great circle leaves one place for another, one of eight.
 * @param {At} from
 * @param {At} to
 */
export function direction([west, south], [east, north]) {
  const turn = (east - west) * RADIANS;
  const [a, b] = [south * RADIANS, north * RADIANS];
  const angle = Math.atan2(Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn));
  return DIRECTIONS[(Math.round(angle / (Math.PI / 4)) + DIRECTIONS.length) % DIRECTIONS.length];
}

/**
 * Of each place how it lies from the town with the most events of its country, else of all; null for areas and for that town itself.
 * @param {Payload} numbers
 * @returns {(place: Row) => Bearing | null}
 */
export function createBearings(numbers) {
  const { places, links } = numbers;
  const counts = places.id.map(() => 0);
  for (const place of links.place) counts[place] += 1;
  const towns = [...places.id.keys()].filter((place) => places.lon[place] !== null && numbers.precisions[places.precision[place]] === "town" && counts[place]);
  const known = (/** @type {Row[]} */ rows) => greatest(rows, (one, other) => counts[one] - counts[other] || other - one);
  const first = known(towns);

  return (place) => {
    const at = pointOf(numbers, place);
    if (!at || place === first) return null;
    const home = known(towns.filter((town) => places.country[town] !== "" && places.country[town] === places.country[place]));
    const from = home === undefined || home === place ? first : home;
    const origin = from === undefined ? null : pointOf(numbers, from);
    if (from === undefined || !origin) return null;
    const km = distance(origin, at);
    if (km < NEAR) return null;
    const { word } = nearness(numbers, { event: 0, place, from, km });
    return { from, km: km < FAR ? Math.round(km) : Math.round(km / 10) * 10, isExact: word === "exact", direction: direction(origin, at) };
  };
}

/**
 * The direction of what is near, as said of it; none where it is too near for one.
 * @param {Payload} numbers
 * @param {Near} near
 */
export function wayTo(numbers, { from, place, km }) {
  const [origin, at] = [pointOf(numbers, from), pointOf(numbers, place)];
  return origin && at && km >= NEAR ? direction(origin, at) : null;
}

/** @param {Payload} numbers @param {Row} place @returns {At | null} */
function pointOf({ places: { lon, lat } }, place) {
  const [x, y] = [lon[place], lat[place]];
  return x === null || y === null ? null : [x, y];
}
