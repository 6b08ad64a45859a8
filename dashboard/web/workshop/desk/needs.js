/** What the columns of a draft do not tell, though an atlas needs it. */
/** @import { Column, Draft } from "../types.js" */

const WHEN = ["date", "start", "year", "display_date", "decade", "century"];
const WHERE = ["place", "place_id", "coordinates", "lat", "lon", "easting", "country", "region", "origin", "destination"];
const WHAT = ["title", "first_name", "last_name"];

/** @param {Draft} draft */
const isPlaced = ({ tables, geometry = {} }) => Boolean(tables.event_places?.length) || Object.keys(geometry).length > 0;

/**
 * What is missing: `half` is one of latitude and longitude without the other.
 * @param {Draft} draft
 * @returns {("when" | "where" | "half" | "title")[]}
 */
export function needs(draft) {
  const fields = new Set(draft.columns.map(({ field }) => field));
  const has = (/** @type {string[]} */ any) => any.some((one) => fields.has(one));
  return [
    ...(has(WHEN) ? [] : [/** @type {const} */ ("when")]),
    ...(has(WHERE) || isPlaced(draft) ? [] : [/** @type {const} */ ("where")]),
    ...(fields.has("lat") === fields.has("lon") ? [] : [/** @type {const} */ ("half")]),
    ...(has(WHAT) ? [] : [/** @type {const} */ ("title")]),
  ];
}

/** The column that is read for a field of which there are two, where it is another: the first. @param {Column} column @param {readonly Column[]} all */
export function readInstead({ name, field }, all) {
  const first = field ? all.find((one) => one.field === field) : undefined;
  return first && first.name !== name ? first.name : "";
}
