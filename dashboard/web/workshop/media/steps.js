/** What is done to the pictures, sounds and links of an event, as steps. */
/** @import { Draft, Row, Step } from "../types.js" */
/** @import { Random } from "../core/naming.js" */
import { addRow, deleteRows, setCells } from "../core/edits.js";
import { browserRandom } from "../core/naming.js";
import { cell, EVENTS, eventId, rowOf, rowsOf } from "../core/rows.js";
import { moveAmong } from "../claims/steps.js";

const MEDIA = "media";

/** @param {Draft} draft @param {string} event key @returns {Row[]} */
export function mediaOf(draft, event) {
  const row = rowsOf(draft, EVENTS).find(({ key }) => key === event);
  const id = row ? eventId(draft, row) : "";
  return id ? rowsOf(draft, MEDIA).filter((one) => cell(one, "event_id") === id) : [];
}

/**
 * @param {Draft} draft
 * @param {string} event key
 * @param {Record<string, string>} cells
 * @param {Random} [random]
 * @returns {Step}
 */
export const addMedium = (draft, event, cells, random = browserRandom) => ({
  ...addRow(draft, MEDIA, { event_id: eventId(draft, rowOf(draft, EVENTS, event)), ...cells }, rowsOf(draft, MEDIA).length, random),
  name: "workshop.did.medium",
});

/** @param {Draft} draft @param {string} key @param {Record<string, string>} cells @returns {Step} */
export const setMedium = (draft, key, cells) => ({
  ...setCells(draft, MEDIA, Object.entries(cells).map(([column, value]) => ({ key, column, value }))),
  name: "workshop.did.mediumed",
});

/** @param {Draft} draft @param {string} key @returns {Step} */
export const removeMedium = (draft, key) => ({ ...deleteRows(draft, MEDIA, [key]), name: "workshop.did.unmedium" });

/** @param {Draft} draft @param {string} event key @param {string} key @param {-1 | 1} by */
export const moveMedium = (draft, event, key, by) => moveAmong(draft, MEDIA, mediaOf(draft, event), key, by);
