/** Tours as wholes: the rows of each, and their order. */
/** @import { Draft, Operation, Row, Step } from "../types.js" */
import { isHead, TOURS } from "../core/edits/steps.js";
import { cell, rowsOf } from "../core/rows.js";

/** @typedef {{id: string, rows: Row[]}} Tour its rows in their order, the tour itself first */

/** @param {Draft} draft @returns {Tour[]} */
export function toursOf(draft) {
  /** @type {Map<string, Row[]>} */
  const tours = new Map();
  for (const row of rowsOf(draft, TOURS)) tours.set(cell(row, "tour"), [...(tours.get(cell(row, "tour")) ?? []), row]);
  return [...tours].map(([id, rows]) => ({ id, rows: [...rows.filter(isHead), ...rows.filter((row) => !isHead(row))] }));
}

/** Move a tour by one place, before or behind another. @param {Draft} draft @param {string} tour @param {-1 | 1} by @returns {Step} */
export function moveTour(draft, tour, by) {
  const tours = toursOf(draft);
  const at = tours.findIndex(({ id }) => id === tour);
  const order = tours.toSpliced(at, 1).toSpliced(at + by, 0, tours[at]).flatMap(({ rows }) => rows);
  const rows = [...rowsOf(draft, TOURS)];
  /** @type {Operation[]} */
  const operations = [];
  order.forEach(({ key }, to) => {
    const from = rows.findIndex((row) => row.key === key);
    if (from === to) return;
    operations.push({ verb: "move", table: TOURS, key, from, to });
    rows.splice(to, 0, ...rows.splice(from, 1));
  });
  return { name: "workshop.did.order", operations };
}
