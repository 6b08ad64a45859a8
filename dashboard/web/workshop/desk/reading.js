/** The account of a file: what it was taken for, which of its rows are aside, and what could not be taken along. */
/** @import { Reading } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";

/** Rows that stand open; of more, all are folded. */
const FEW = 8;

/**
 * Reasons with the rows of the file that are aside for them, in the order in which they are met.
 * @param {Reading["aside"]} aside
 * @returns {{why: string, rows: number[]}[]}
 */
export function reasons(aside) {
  /** @type {Map<string, number[]>} */
  const rows = new Map();
  for (const { row, why } of aside) {
    const held = rows.get(why);
    if (held) held.push(row);
    else rows.set(why, [row]);
  }
  return [...rows].map(([why, all]) => ({ why, rows: all }));
}

/** How many things the account tells. @param {Reading | null} reading */
export const countOf = (reading) => (reading ? reading.aside.length + reading.notes.length + reading.remarks.length : 0);

/** @param {Reading} reading @param {Voice} voice @returns {HTMLElement[]} */
export function account({ format, rows, aside, notes }, voice) {
  return [
    h("p", {}, voice.t(rows ? "reading.as" : "reading.whole", { format, n: rows })),
    ...(aside.length ? [part(voice, "reading.aside", aside.length, reasons(aside).map((one) => rowsOf(one, voice)))] : []),
    ...(notes.length ? [part(voice, "reading.notes", notes.length, notes.map((one) => h("li", {}, h("bdi", {}, one))))] : []),
  ];
}

/** @param {Voice} voice @param {string} key @param {number} n @param {HTMLElement[]} items */
function part(voice, key, n, items) {
  const list = h("ul", {}, items);
  return h("section", { class: "remarks is-lacking" },
    h("h3", {}, voice.t(key), " ", h("span", { class: "count" }, voice.number(n))),
    items.length > FEW ? h("details", {}, h("summary", {}, voice.t("reading.all", { n: items.length })), list) : list);
}

/** @param {{why: string, rows: number[]}} reason @param {Voice} voice */
function rowsOf({ why, rows }, voice) {
  const named = voice.t("reading.rows", { n: rows.length, list: voice.list(rows.map(String)) });
  if (rows.length <= FEW) return h("li", {}, voice.t("reading.because", { why, rows: named }));
  return h("li", {}, h("details", {}, h("summary", {}, h("bdi", {}, why), " ", h("span", { class: "count" }, voice.number(rows.length))), named));
}
