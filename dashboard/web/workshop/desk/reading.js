/** What reading a file said, which is not asked again. */
/** @import { Remark } from "../types.js" */
/** @import { Opened } from "../ask.js" */
/** @import { Voice } from "../voice.js" */
import { EVENTS } from "../core/rows.js";

/** Of the file as a whole, of rows that are in the draft, and of those that are not. @param {Partial<Opened>} opened @param {Voice} voice @returns {Remark[]} */
export function ofReading({ remarks = [], reading = 0, notes = [], aside = [] }, { t }) {
  const told = (/** @type {string} */ group, /** @type {string} */ text) => /** @type {const} */ ({ table: EVENTS, key: "", column: "", kind: "note", group, text });
  return [
    ...remarks.slice(0, reading),
    ...aside.map(({ row, why }) => told(t("notes.aside"), t("notes.aside.row", { row, why }))),
    ...notes.map((note) => told(t("notes.file"), note)),
  ];
}
