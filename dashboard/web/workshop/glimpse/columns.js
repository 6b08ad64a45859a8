/** Tables in columns with other rows: some left out, in another order. */
/** @import { Row } from "../../types.js" */

/**
 * The rows of a table, in the order that is asked for.
 * @template {object} Table
 * @param {Table} table columns, and columns in columns
 * @param {readonly Row[]} rows
 * @returns {Table}
 */
export function rowsOf(table, rows) {
  const columns = Object.entries(table).map(([name, column]) =>
    [name, Array.isArray(column) ? rows.map((row) => column[row]) : rowsOf(column, rows)]);
  return Object.fromEntries(columns);
}

/**
 * A table with other cells in one row.
 * @template {object} Table
 * @param {Table} table
 * @param {Row} row
 * @param {Record<string, unknown>} cells
 * @returns {Table}
 */
export function withCells(table, row, cells) {
  const columns = Object.entries(cells).map(([name, value]) => [name, /** @type {any} */ (table)[name].map((/** @type {unknown} */ cell, /** @type {Row} */ at) => (at === row ? value : cell))]);
  return { ...table, ...Object.fromEntries(columns) };
}

/**
 * A table with one more row; a column for which no cell is given gets none.
 * @template {object} Table
 * @param {Table} table
 * @param {Record<string, unknown>} cells
 * @returns {Table}
 */
export function withRow(table, cells) {
  const columns = Object.entries(table).map(([name, column]) => [name, [...column, cells[name] ?? null]]);
  return /** @type {Table} */ (Object.fromEntries(columns));
}

/**
 * The rows of a table that tell of events which are still there, and those events where they are now.
 * @param {readonly Row[]} events of each row
 * @param {readonly (Row | undefined)[]} now of each event
 */
export function told(events, now) {
  const rows = events.map((event, row) => (now[event] === undefined ? -1 : row)).filter((row) => row >= 0);
  return { rows, events: rows.map((row) => /** @type {Row} */ (now[events[row]])) };
}
