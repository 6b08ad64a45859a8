/** Find and replace. A text stands for itself: there are no patterns. */
/** @import { Draft, Row, Step } from "../types.js" */
import { fold } from "../../model/folding.js";
import { cellOperations } from "./edits/cells.js";
import { cell, EVENTS, isFixed, rowsOf } from "./rows.js";

/**
 * @typedef {object} Query
 * @property {string} text
 * @property {string} [table]
 * @property {readonly string[]} [columns] all of the events' where none is said
 * @property {boolean} [exact] case and accents count; otherwise spellings of one word are the same
 * @property {boolean} [whole] only cells that hold nothing else
 */

/** @typedef {{key: string, column: string, at: number, length: number}} Found where in a cell, in UTF-16 units */

/** A letter with its accents. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/** @typedef {(text: string) => {at: number, length: number}[]} Finder */

/** @param {string} needle @returns {Finder} */
const exactFinder = (needle) => (text) => {
  const found = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push({ at, length: needle.length });
  return found;
};

/** @param {string} needle folded @returns {Finder} */
const foldedFinder = (needle) => (text) => (fold(text).includes(needle) ? inClusters(text, needle) : []);

/**
 * Find a folded text where it begins and ends with whole letters.
 * @param {string} text
 * @param {string} needle
 */
function inClusters(text, needle) {
  /** Where each letter begins when folded -> where it begins. @type {Map<number, number>} */
  const starts = new Map();
  /** Where each letter ends when folded -> where it, and what is invisible after it, ends. @type {Map<number, number>} */
  const ends = new Map();
  let folded = "";
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const own = fold(cluster);
    if (own) starts.set(folded.length, index);
    folded += own;
    ends.set(folded.length, index + cluster.length);
  }
  const found = [];
  for (let from = folded.indexOf(needle); from >= 0; from = folded.indexOf(needle, from)) {
    const [at, end] = [starts.get(from), ends.get(from + needle.length)];
    if (at !== undefined && end !== undefined) found.push({ at, length: end - at });
    from += at !== undefined && end !== undefined ? needle.length : 1;
  }
  return found;
}

/** @param {Query} query @returns {Finder | null} null where it asks for nothing */
function finder({ text, exact = false, whole = false }) {
  const needle = exact ? text : fold(text);
  if (!needle) return null;
  if (!whole) return exact ? exactFinder(needle) : foldedFinder(needle);
  return (one) => ((exact ? one : fold(one)) === needle ? [{ at: 0, length: one.length }] : []);
}

/** Columns of a query, without those that cannot be changed. @param {Draft} draft @param {Query} query */
function columnsOf(draft, { table = EVENTS, columns = draft.columns.map(({ name }) => name) }) {
  return columns.filter((column) => !isFixed(draft, table, column));
}

/**
 * All that is found, row by row, in the order of the columns.
 * @param {Draft} draft
 * @param {Query} query
 * @param {readonly Row[]} [rows] in the order in which they are seen
 * @returns {Found[]}
 */
export function find(draft, query, rows = rowsOf(draft, query.table ?? EVENTS)) {
  const findIn = finder(query);
  if (!findIn) return [];
  const columns = columnsOf(draft, query);
  return rows.flatMap((row) => columns.flatMap((column) => {
    const text = cell(row, column);
    return text ? findIn(text).map((one) => ({ key: row.key, column, ...one })) : [];
  }));
}

/** @param {Found} one @param {Found} other */
const isSame = (one, other) => one.key === other.key && one.column === other.column && one.at === other.at;

/**
 * What is found after one that was found, the first after the last.
 * @param {readonly Found[]} found
 * @param {Found | null} after
 * @param {-1 | 1} [by]
 * @returns {Found | null}
 */
export function next(found, after, by = 1) {
  const at = after ? found.findIndex((one) => isSame(one, after)) : -1;
  return found.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % found.length) ?? null;
}

/** @param {string} text @param {readonly {at: number, length: number}[]} places in their order @param {string} by */
const replaced = (text, places, by) =>
  [...places].reverse().reduce((now, { at, length }) => now.slice(0, at) + by + now.slice(at + length), text);

/**
 * Replace what was found.
 * @param {Draft} draft
 * @param {string} table
 * @param {readonly Found[]} found
 * @param {string} by
 * @returns {Step}
 */
function replacing(draft, table, found, by) {
  const rows = new Map(rowsOf(draft, table).map((row) => [row.key, row]));
  /** @type {Map<string, Found[]>} */
  const cells = new Map();
  for (const one of found) {
    const name = JSON.stringify([one.key, one.column]);
    cells.set(name, [...(cells.get(name) ?? []), one]);
  }
  const set = [...cells.values()].flatMap((places) => {
    const [{ key, column }] = places;
    const row = rows.get(key);
    return row ? [{ key, column, value: replaced(cell(row, column), places, by) }] : [];
  });
  return { name: "workshop.did.replace", filling: { n: found.length }, operations: cellOperations(draft, table, set) };
}

/** Replace one that was found. @param {Draft} draft @param {Query} query @param {Found} found @param {string} by @returns {Step} */
export const replaceOne = (draft, query, found, by) => replacing(draft, query.table ?? EVENTS, [found], by);

/** Replace all, as one step; it is called by how many. @param {Draft} draft @param {Query} query @param {string} by @returns {Step} */
export const replaceAll = (draft, query, by) => replacing(draft, query.table ?? EVENTS, find(draft, query), by);
