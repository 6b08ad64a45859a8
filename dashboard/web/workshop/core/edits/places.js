/** Where an event was. */
/** @import { Draft, Operation, Refused, Step } from "../../types.js" */
import { cell, EVENTS, eventId, fieldCell, rowOf, rowsOf } from "../rows.js";
import { fieldOperations } from "./cells.js";
import { removals } from "./hanging.js";

/** Of degrees: about a metre. */
const DECIMALS = 5;
/** Other ways to say a point, which would speak against the one that is set. */
const OTHER_POINTS = { coordinates: "", easting: "", northing: "", zone: "" };

/** @typedef {{lat: number, lon: number}} Point in degrees, EPSG:4326 */

/** @param {number | null | undefined} degrees */
const written = (degrees) => (degrees === null || degrees === undefined ? "" : String(Number(degrees.toFixed(DECIMALS))));

/** Rows of the stays of an event, which go before its cells. @param {Draft} draft @param {string} key */
export function staysOf(draft, key) {
  const id = eventId(draft, rowOf(draft, EVENTS, key));
  return id ? rowsOf(draft, "event_places").filter((row) => cell(row, "event_id") === id) : [];
}

/** Operations after which an event is where its cells say. @param {Draft} draft @param {string} key @param {Record<string, string>} fields @returns {Operation[]} */
function placed(draft, key, fields) {
  const stays = new Set(staysOf(draft, key).map((stay) => stay.key));
  const { [key]: shape } = draft.geometry ?? {};
  return [
    ...fieldOperations(draft, key, { ...fields, ...OTHER_POINTS }),
    ...removals(draft, "event_places", stays),
    .../** @type {Operation[]} */ (shape === undefined ? [] : [{ verb: "geometry", key, value: undefined, old: shape }]),
  ];
}

/**
 * Say where an event was, and nowhere else; `lat` and `lon` only where the point is a person's own.
 * @param {Draft} draft
 * @param {string} key
 * @param {{name: string, id?: string, lat?: number | null, lon?: number | null}} place
 * @returns {Step}
 */
export function setPlace(draft, key, { name, id = "", lat = null, lon = null }) {
  const fields = { place: name, place_id: id, lat: written(lat), lon: written(lon) };
  return { name: "workshop.did.place", filling: { place: name }, operations: placed(draft, key, fields) };
}

/** Name of the place of a stay, where the draft has it. @param {Draft} draft @param {string} id */
const ownName = (draft, id) => cell(rowsOf(draft, "places").find((row) => cell(row, "id") === id) ?? { key: "", cells: {} }, "name");

/**
 * Set the point of an event; the name of its place stays.
 * @param {Draft} draft
 * @param {string} key
 * @param {Point} point
 * @returns {Step | Refused} refused where the event has several places
 */
export function setPoint(draft, key, { lat, lon }) {
  const stays = staysOf(draft, key);
  if (stays.length > 1) return { refused: "workshop.refused.stays", filling: { n: stays.length } };
  const place = fieldCell(draft, rowOf(draft, EVENTS, key), "place") || (stays.length ? ownName(draft, cell(stays[0], "place_id")) : "");
  return { name: "workshop.did.point", filling: { place }, operations: placed(draft, key, { place, lat: written(lat), lon: written(lon) }) };
}
