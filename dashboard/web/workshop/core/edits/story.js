/** Eras and tours. */
/** @import { Draft, Operation, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import { browserRandom, namedId } from "../naming.js";
import { cell, placeOf, rowsOf } from "../rows.js";
import { addRow, deleteRows, newRow } from "./rows.js";
import { counted, isHead, TOURS } from "./steps.js";

/** Add an era. @param {Draft} draft @param {{title: string, start: string, end: string, summary?: string, boundary?: string}} cells @param {Random} [random] @returns {Step} */
export const addEra = (draft, cells, random = browserRandom) =>
  ({ ...addRow(draft, "eras", cells, undefined, random), name: "workshop.did.era", filling: { title: cells.title } });

/** Add a tour: its own row. @param {Draft} draft @param {string} title @param {Record<string, string>} [cells] @param {Random} [random] @returns {Step} */
export function addTour(draft, title, cells = {}, random = browserRandom) {
  const tour = namedId(title, new Set(rowsOf(draft, TOURS).map((row) => cell(row, "tour"))), random, "t");
  return { ...addRow(draft, TOURS, { ...cells, tour, step: "0", title }, undefined, random), name: "workshop.did.tour", filling: { title } };
}

/** Add a step to the end of a tour. @param {Draft} draft @param {string} tour @param {Record<string, string>} cells @param {Random} [random] @returns {Step} */
export function addTourStep(draft, tour, cells, random = browserRandom) {
  const rows = rowsOf(draft, TOURS);
  const number = rows.filter((row) => cell(row, "tour") === tour).length;
  const at = rows.findLastIndex((row) => cell(row, "tour") === tour) + 1;
  const row = newRow(draft, TOURS, { ...cells, tour, step: String(number) }, new Set(), random);
  return { name: "workshop.did.step", filling: { n: number }, operations: [{ verb: "insert", table: TOURS, at, rows: [row] }] };
}

/** Move a step of a tour by one place, up (−1) or down (1); the tour itself stays first. @param {Draft} draft @param {string} key @param {-1 | 1} by @returns {Step} */
export function moveTourStep(draft, key, by) {
  const rows = [...rowsOf(draft, TOURS)];
  const from = placeOf(rows, key);
  const own = rows.flatMap((row, at) => (cell(row, "tour") === cell(rows[from], "tour") ? [at] : []));
  const to = own[own.indexOf(from) + by];
  const name = "workshop.did.steps";
  if (to === undefined || isHead(rows[to]) || isHead(rows[from])) return { name, operations: [] };
  const [row] = rows.splice(from, 1);
  rows.splice(to, 0, row);
  /** @type {Operation} */
  const move = { verb: "move", table: TOURS, key, from, to };
  return { name, operations: [...counted(draft, rows).operations, move] };
}

/** Remove a tour with all its steps. @param {Draft} draft @param {string} tour @returns {Step} */
export const removeTour = (draft, tour) =>
  ({ ...deleteRows(draft, TOURS, rowsOf(draft, TOURS).filter((row) => cell(row, "tour") === tour).map(({ key }) => key)), name: "workshop.did.untour" });
