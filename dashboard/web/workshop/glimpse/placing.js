/** An atlas in which an event is elsewhere. */
/** @import { Row } from "../../types.js" */
/** @import { Shown } from "../preview/types.js" */
/** @import { Spot } from "../types.js" */
import { rowsOf, withCells, withRow } from "./columns.js";

/** Degrees around a point that give it bearings, for half a second. */
const AROUND = 4;
const DECIMALS = 1e-4;

/**
 * @param {Shown} shown
 * @param {Row} row
 * @param {readonly Spot[]} spots
 * @returns {Shown | null} null where a place cannot be drawn yet
 */
export function placed(shown, row, spots) {
  if (isThere(shown, row, spots)) return shown;
  /** @type {Shown | null} */
  let now = shown;
  for (const spot of spots) now = now && known(now, row, spot);
  if (!now) return null;
  const { links, places, roles, routes } = now.numbers;
  const kept = links.event.map((_, at) => at).filter((at) => links.event[at] !== row);
  const own = spots.map((spot) => ({ event: row, place: places.id.indexOf(spot.id), role: Math.max(0, roles.indexOf(spot.role)) }));
  const all = own.reduce((table, cells) => withRow(table, cells), rowsOf(links, kept));
  const ways = { ...routes, events: routes.events.map((events) => events.filter((one) => one !== row)) };
  return { ...now, numbers: { ...now.numbers, links: all, routes: ways } };
}

/** Whether an event is there already. @param {Shown} shown @param {Row} row @param {readonly Spot[]} spots */
function isThere({ numbers: { links, places, roles } }, row, spots) {
  const own = links.event.map((_, at) => at).filter((at) => links.event[at] === row);
  const isAt = (/** @type {Spot} */ spot) => own.some((at) =>
    places.id[links.place[at]] === spot.id && roles[links.role[at]] === spot.role && isSame(places, links.place[at], spot));
  return own.length === spots.length && spots.every(isAt);
}

/** Whether a place is where a spot is, which is told to four decimals. @param {Shown["numbers"]["places"]} places @param {Row} at @param {Spot} spot */
const isSame = (places, at, { lat, lon }) => isNear(places.lat[at], lat) && isNear(places.lon[at], lon);

/** @param {number | null} one @param {number | null} other */
const isNear = (one, other) => one === other || (one !== null && other !== null && Math.abs(one - other) < DECIMALS);

/**
 * The atlas with a point among its places; one that other events have too is not moved from under them.
 * @param {Shown} shown
 * @param {Row} row
 * @param {Spot} spot
 * @returns {Shown | null}
 */
function known(shown, row, spot) {
  const { numbers, texts } = shown;
  const { id, lat, lon, name, country } = spot;
  const at = numbers.places.id.indexOf(id);
  const precision = numbers.precisions.indexOf(spot.precision);
  if (at >= 0 && isSame(numbers.places, at, spot)) return shown;
  if (lat === null || lon === null || precision < 0) return null;
  const point = { lat, lon, precision, label: [lon, lat], bounds: [lon, lat, lon, lat] };
  if (at >= 0) {
    const isOwn = numbers.links.place.every((place, k) => place !== at || numbers.links.event[k] === row);
    return isOwn ? { ...shown, numbers: { ...numbers, places: withCells(numbers.places, at, point) } } : null;
  }
  const places = withRow(numbers.places, { ...point, id, country, kind: "", part_of: "", own: false, surroundings: AROUND });
  const last = numbers.places.id.length;
  return {
    ...shown,
    numbers: { ...numbers, places, fold: numbers.fold.map((seeds) => [...seeds, last]) },
    texts: { ...texts, places: withRow(texts.places, { name, aliases: "", coordinates_from: "" }) },
  };
}
