/** What the clipboard holds, as cells. */
/** @import { Tree } from "./table.js" */
import { cellsOf, tableIn, textIn } from "./table.js";
import { parsed, squared, written } from "./tsv.js";

/**
 * @typedef {object} Read
 * @property {string[][]} cells rows of one width
 * @property {"cells" | "table" | "text"} kind of text, of a table in a page, or one text that is no table
 * @property {string} aside what a page says beside its table, which is left out
 */

const IS_PAGE = /^\s*<(?:!doctype html|html)\b/i;

/**
 * Read the clipboard. Where a page has a table, the table says what the cells are; its text says
 * exactly what is in them, where both agree.
 * @param {{text: string, html?: string}} clipboard `text/plain` and `text/html`
 * @param {(html: string) => Tree} [parse] makes a page of HTML that runs nothing and that nobody sees
 * @returns {Read}
 */
export function read({ text, html = "" }, parse) {
  const cells = squared(parsed(text));
  if (IS_PAGE.test(text)) return whole(text);
  if (!html || !parse) return { cells, kind: "cells", aside: "" };
  const page = parse(html);
  const table = tableIn(page);
  if (!table) return text.includes("\t") ? { cells, kind: "cells", aside: "" } : whole(text || textIn(page));
  const found = squared(cellsOf(table));
  const aside = textIn(page, table);
  return { cells: isShaped(found, cells) && !aside ? exact(found, cells) : found, kind: "table", aside };
}

/** What the clipboard holds as a table of text, with the line breaks that only a page tells apart from rows. @param {{text: string, html?: string}} clipboard @param {(html: string) => Tree} parse */
export function pastedText(clipboard, parse) {
  const { cells, kind } = read(clipboard, parse);
  return kind === "cells" || (kind === "text" && clipboard.text) ? clipboard.text : written(cells);
}

/** @param {string} text @returns {Read} */
const whole = (text) => ({ cells: [[text.replace(/\r\n?/g, "\n").replace(/\n$/, "")]], kind: "text", aside: "" });

/** Blanks as the text has them, but line breaks that only the table has: some write a blank for them. @param {string[][]} table @param {string[][]} text */
const exact = (table, text) => table.map((row, y) => row.map((one, x) => (one.includes("\n") && !text[y][x].includes("\n") ? one : text[y][x])));

/** @param {string[][]} one @param {string[][]} other */
const isShaped = (one, other) => one.length === other.length && one[0]?.length === other[0]?.length;
