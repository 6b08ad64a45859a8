/** In which language a text stands that is not told in that of the page. */
/** @import { Texts } from "../types.js" */

/** @typedef {"title" | "summary" | "significance" | "claim" | "alt" | "caption"} Column */

/** Rows of each column, of the collections on the page, by their texts. @type {WeakMap<Texts, Map<Column, Set<number>>>} */
const known = new WeakMap();

/**
 * The language of one text, BCP 47; empty for that of the page.
 * @param {Texts} texts
 * @param {Column} column
 * @param {number} row
 */
export function languageOf(texts, column, row) {
  const { lang, whole } = texts.original;
  return whole || rows(texts, column).has(row) ? lang : "";
}

/** @param {Texts} texts @param {Column} column @returns {Set<number>} */
function rows(texts, column) {
  const columns = known.get(texts) ?? new Map();
  known.set(texts, columns);
  const held = columns.get(column) ?? new Set(texts.original[column]);
  columns.set(column, held);
  return held;
}
