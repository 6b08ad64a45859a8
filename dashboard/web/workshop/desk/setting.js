/** What is typed into a cell, with what follows from it. */
/** @import { Draft, Step } from "../types.js" */
import * as edits from "../core/edits.js";
import { columnOf, EVENTS, rowOf, fieldCell } from "../core/rows.js";

/** Fields that claims of their own tell instead. */
const TOLD = ["source", "url", "attributed_to", "locator"];

/** Whether a cell only repeats what rows of other tables say. @param {Draft} draft @param {string} key @param {string} column */
export function isTold(draft, key, column) {
  const field = draft.columns.find(({ name }) => name === column)?.field ?? "";
  return field === "id" || (TOLD.includes(field) && edits.claimsOf(draft, key).length > 0);
}

/** @param {Draft} draft @param {string} key @param {string} column @param {string} value @returns {Step} */
export function setCell(draft, key, column, value) {
  if (column !== columnOf(draft, "place")) return edits.setCells(draft, EVENTS, [{ key, column, value }]);
  return edits.staysOf(draft, key).length ? edits.setPlace(draft, key, { name: value }) : renamed(draft, key, column, value);
}

/** A name that is typed is no longer the place that was chosen. @param {Draft} draft @param {string} key @param {string} column @param {string} value */
function renamed(draft, key, column, value) {
  const chosen = columnOf(draft, "place_id");
  const isSame = fieldCell(draft, rowOf(draft, EVENTS, key), "place") === value;
  return edits.setCells(draft, EVENTS, [{ key, column, value }, ...(chosen && !isSame ? [{ key, column: chosen, value: "" }] : [])]);
}

/** @param {Draft} draft @param {string} key @param {string} field @param {string} value @returns {Step} */
export function setField(draft, key, field, value) {
  const column = columnOf(draft, field) || draft.columns.find(({ name }) => name === field)?.name;
  return column ? setCell(draft, key, column, value) : edits.setField(draft, key, field, value);
}
