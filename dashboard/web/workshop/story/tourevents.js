/** Events and sources as a step of a tour names them. */
/** @import { Draft } from "../types.js" */
import { EVENTS, eventId, rowsOf, titleOf } from "../core/rows.js";

/** @typedef {{id: string, title: string}} Named */

/** Every event that can be named. @param {Draft} draft @returns {Named[]} */
export const eventsOf = (draft) =>
  rowsOf(draft, EVENTS).map((row) => ({ id: eventId(draft, row), title: titleOf(draft, row) })).filter(({ id }) => id);

/** @param {Draft} draft @param {string} id @returns {Named | undefined} */
export function eventWith(draft, id) {
  const row = id ? rowsOf(draft, EVENTS).find((one) => eventId(draft, one) === id) : undefined;
  return row && { id, title: titleOf(draft, row) };
}

/** @param {Draft} draft @returns {Named[]} */
export const sourcesOf = ({ sources }) =>
  sources.map(({ item }) => ({ id: String(item.id ?? ""), title: String(item["title-short"] ?? item.title ?? item.id ?? "") })).filter(({ id }) => id);

/** Ids in a cell that holds several. @param {string} text */
export const idsIn = (text) => text.split("|").map((one) => one.trim()).filter(Boolean);

/** @param {readonly string[]} ids */
export const cellOf = (ids) => ids.join("|");
