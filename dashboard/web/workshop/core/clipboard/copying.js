/** Cells for a spreadsheet: as text, and as a table in which it takes every cell for a text. */
/** @import { Draft } from "../../types.js" */
import { cell, rowsOf } from "../rows.js";
import { written as textOf } from "./tsv.js";

export { textOf };

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]).replace(/\r\n?|\n/g, "<br>");

/** Dates and numbers stay as they are written: a spreadsheet would read “1961-03” as a month of its own. */
const AS_TEXT = `style="mso-number-format:'\\@';white-space:pre-wrap"`;

/** A table for `text/html`. @param {readonly (readonly string[])[]} rows */
export const htmlOf = (rows) =>
  `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map((text) => `<td ${AS_TEXT}>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;

/**
 * Cells of a draft for the clipboard.
 * @param {Draft} draft
 * @param {{table: string, keys: readonly string[], columns: readonly string[], heads?: boolean}} range in the order in which they are seen
 */
export function copied(draft, { table, keys, columns, heads = false }) {
  const rows = new Map(rowsOf(draft, table).map((row) => [row.key, row]));
  const cells = keys.flatMap((key) => {
    const row = rows.get(key);
    return row ? [columns.map((column) => cell(row, column))] : [];
  });
  const all = heads ? [[...columns], ...cells] : cells;
  return { cells: all, text: textOf(all), html: htmlOf(all) };
}
