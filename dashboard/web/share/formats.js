/** The formats in which events and their sources are taken along. */
/** @import { Atlas, Selection } from "../types.js" */
/** @import { About } from "./table.js" */
import EXPORTS from "../../contract/exports.json" with { type: "json" };
import { CERTAIN } from "../model/selection.js";
import { csv, json } from "./table.js";

/** @typedef {{id: string, name: string, ending: string, of: string, copies?: string}} Format `copies`: which a folder has, `own` in the collection's language alone, `none`, else all */

const PARTED = "geojson";

/** What a file tells of. */
export const OF = ["events", "sources"];

/** Written by the page itself, with or without a server. @type {Record<string, {type: string, write: (atlas: Atlas, selection: Pick<Selection, "order" | "flag">, about: About) => string}>} */
export const OWN = {
  csv: { type: "text/csv;charset=utf-8", write: csv },
  json: { type: "application/json", write: json },
};

/** @type {Format[]} */
const FORMATS = [...EXPORTS, { id: "json", name: "JSON", ending: ".json", of: "events" }];

/** @param {string} of */
export const offered = (of) => FORMATS.filter((format) => format.of === of);

/** @param {string} id @returns {Format} */
export const formatOf = (id) => FORMATS.find((format) => format.id === id) ?? FORMATS[0];

/** What a choice of formats says. @param {Format} format @param {string} [language] that it is in, where that is not the page's */
export const labelOf = ({ name, ending }, language) => `${name} (${[ending, language].filter(Boolean).join(", ")})`;

/**
 * Whether a page can give a format.
 * @param {string} id
 * @param {string} where files come from beside those that the page writes: a `server`, a `folder`, or nowhere
 * @param {boolean} whole whether all events are wanted
 */
export const isThere = (id, where, whole) => Object.hasOwn(OWN, id) || where === "server" || (where === "folder" && (whole ? formatOf(id).copies !== "none" : isParted(id)));

/** Whether a part can be taken out of the file of all events: a page from a disk may read none. @param {string} id */
export const isParted = (id) => id === PARTED && window.location.protocol.startsWith("http");

/** Of the GeoJSON of all events those of a selection, as a view says it. @param {{features: {id: string, properties: object}[]}} whole @param {Atlas["numbers"]} numbers @param {Pick<Selection, "order" | "flag">} selection @param {About} about */
export function parted(whole, { events }, { order, flag }, about) {
  const seen = new Map(order.map((i) => [events.id[i], flag[i] === CERTAIN ? "certain" : "possible"]));
  const features = whole.features.filter(({ id }) => seen.has(id))
    .map((feature) => ({ ...feature, properties: { ...feature.properties, in_window: seen.get(feature.id) } }));
  return `${JSON.stringify({ ...whole, ...about, features })}\n`;
}
