/** Cells, and what is said of the whole. */
/** @import { Column, Draft, Operation, Row, Step } from "../../types.js" */
import { whole, wholeIn } from "../letters.js";
import { cell, columnOf, EVENTS, isFixed, rowsOf } from "../rows.js";

/** @typedef {{key: string, column: string, value: string}} Cell */

/**
 * Operations that set cells, without those that say so already or can never be changed.
 * @param {Draft} draft
 * @param {string} table
 * @param {readonly Cell[]} cells the last word on one holds
 * @returns {Operation[]}
 */
export function cellOperations(draft, table, cells) {
  const find = finder(rowsOf(draft, table), cells.length);
  const last = new Map(cells.map((one) => [JSON.stringify([one.key, one.column]), one]));
  return [...last.values()].flatMap(({ key, column, value: text }) => {
    const row = find(key);
    if (!row || isFixed(draft, table, column)) return [];
    const [value, old] = [whole(text), cell(row, column)];
    return value === old ? [] : [{ verb: /** @type {const} */ ("set"), table, key, column, value, old }];
  });
}

/**
 * Set cells.
 * @param {Draft} draft
 * @param {string} table
 * @param {readonly Cell[]} cells
 * @returns {Step}
 */
export function setCells(draft, table, cells) {
  const operations = cellOperations(draft, table, cells);
  return { name: "workshop.did.cells", filling: { n: operations.length }, operations };
}

/** Rows to be found from which on a table of keys is worth making. */
const MANY = 8;

/** How rows are found by their keys. @param {readonly Row[]} rows @param {number} count how many will be @returns {(key: string) => Row | undefined} */
function finder(rows, count) {
  if (count < MANY) return (key) => rows.find((row) => row.key === key);
  const keys = new Map(rows.map((row) => [row.key, row]));
  return (key) => keys.get(key);
}

/** A name that no column has yet. @param {readonly Column[]} columns @param {string} wanted */
export function freeName(columns, wanted) {
  const taken = new Set(columns.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`;
  return name;
}

/**
 * Set fields of an event; a field without a column gets one where there is something to say.
 * @param {Draft} draft
 * @param {string} key
 * @param {Record<string, string>} fields
 * @returns {Operation[]}
 */
export function fieldOperations(draft, key, fields) {
  const columns = [...draft.columns];
  /** @type {Cell[]} */
  const cells = [];
  for (const [field, value] of Object.entries(fields)) {
    const own = columnOf(draft, field);
    if (!own && !value) continue;
    const column = own || freeName(columns, field);
    if (!own) columns.push({ name: column, field });
    cells.push({ key, column, value });
  }
  /** @type {Operation[]} */
  const more = columns.length > draft.columns.length ? [{ verb: "columns", value: columns, old: draft.columns }] : [];
  return [...more, ...cellOperations(draft, EVENTS, cells)];
}

/** Set a field of an event. @param {Draft} draft @param {string} key @param {string} field @param {string} value @returns {Step} */
export const setField = (draft, key, field, value) =>
  ({ name: "workshop.did.field", filling: { field }, operations: fieldOperations(draft, key, { [field]: value }) });

/** Set when an event was, as it is written. @param {Draft} draft @param {string} key @param {string} value */
export const setDate = (draft, key, value) => setField(draft, key, "date", value);

/** @param {unknown} one @param {unknown} other */
export const isEqual = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Operations that set what is said of the whole; `undefined` takes it away.
 * @param {Draft} draft
 * @param {string[]} path
 * @param {unknown} said
 * @returns {Operation[]}
 */
export function metaOperations({ meta }, path, said) {
  const value = wholeIn(said);
  /** @type {any} */
  let at = meta;
  for (const [k, name] of path.slice(0, -1).entries()) {
    const inner = Object.hasOwn(at, name) ? at[name] : undefined;
    if (inner === undefined) return value === undefined ? [] : [{ verb: "meta", path: path.slice(0, k + 1), value: nested(path.slice(k + 1), value), old: undefined }];
    at = inner;
  }
  const last = path[path.length - 1];
  const old = Object.hasOwn(at, last) ? at[last] : undefined;
  return isEqual(value, old) ? [] : [{ verb: "meta", path, value, old }];
}

/** @param {string[]} path @param {unknown} value @returns {unknown} */
const nested = ([first, ...rest], value) => (first === undefined ? value : { [first]: nested(rest, value) });

/** Set what is said of the whole. @param {Draft} draft @param {string[]} path @param {unknown} value @returns {Step} */
export const setMeta = (draft, path, value) =>
  ({ name: "workshop.did.meta", filling: { what: path[0] }, operations: metaOperations(draft, path, value) });
