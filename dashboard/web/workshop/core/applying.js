/** Operations on a draft: it is never changed, and a new one shares with it what stays. */
/** @import { Draft, Operation, Row, Source } from "../types.js" */
import { cell, rowsOf } from "./rows.js";

/** Sets of one table from which on a table of keys is worth making. */
const MANY = 8;

/**
 * Do operations one after the other.
 * @param {Draft} draft
 * @param {readonly Operation[]} operations
 * @returns {Draft}
 * @throws {RangeError} where one does not fit what stands there
 */
export function applied(draft, operations) {
  const work = createWork(draft);
  for (const operation of operations) {
    expect(Object.hasOwn(HOW, operation.verb), `an operation, not “${operation.verb}”`);
    HOW[operation.verb](work, /** @type {any} */ (operation));
  }
  return work.draft;
}

/** @typedef {ReturnType<typeof createWork>} Work a draft that is being made, with what is its own already */

/** @param {Draft} draft */
function createWork(draft) {
  return { draft: { ...draft }, own: /** @type {Map<string, Row[]>} */ (new Map()), keys: /** @type {Map<string, Map<string, number>>} */ (new Map()), sets: 0 };
}

/** Rows of a table that may be changed. @param {Work} work @param {string} table */
function writable(work, table) {
  const found = work.own.get(table);
  if (found) return found;
  const rows = [...rowsOf(work.draft, table)];
  work.own.set(table, rows);
  work.draft = placed(work.draft, table, rows);
  return rows;
}

/** @param {Draft} draft @param {string} table @param {Row[]} rows @returns {Draft} */
function placed(draft, table, rows) {
  const [name, lang] = table.split(".");
  if (lang === undefined) return { ...draft, tables: { ...draft.tables, [name]: rows } };
  const own = { ...draft.translations?.[lang], [name]: rows };
  return { ...draft, translations: { ...draft.translations, [lang]: own } };
}

/** @param {Work} work @param {string} table @param {string} key */
function find(work, table, key) {
  const rows = writable(work, table);
  work.sets += 1;
  if (work.sets < MANY) return known(rows.findIndex((row) => row.key === key), table, key);
  const keys = work.keys.get(table) ?? new Map(rows.map((row, at) => [row.key, at]));
  work.keys.set(table, keys);
  return known(keys.get(key) ?? -1, table, key);
}

/** @param {number} at @param {string} table @param {string} key */
function known(at, table, key) {
  if (at < 0) throw new RangeError(`${table} has no row “${key}”`);
  return at;
}

/** @param {boolean} is @param {string} what */
function expect(is, what) {
  if (!is) throw new RangeError(`expected ${what}`);
}

/** @template T @param {Record<string, T>} object @param {string} name */
const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([one]) => one !== name));

/** @param {Record<string, string>} cells @param {string} column @param {string} value */
function withCell(cells, column, value) {
  return value === "" ? without(cells, column) : { ...cells, [column]: value };
}

/** @param {Record<string, unknown>} object @param {string[]} path @param {unknown} value @returns {Record<string, unknown>} */
function withValue(object, [first, ...rest], value) {
  const inner = rest.length ? withValue(/** @type {Record<string, unknown>} */ (object[first] ?? {}), rest, value) : value;
  return inner === undefined ? without(object, first) : { ...object, [first]: inner };
}

/** @param {readonly Source[]} sources @param {Extract<Operation, {verb: "source"}>} operation @returns {Source[]} */
function withSource(sources, { key, value, old, at }) {
  const source = value && [{ key, item: value }];
  expect(old === null ? sources.every((one) => one.key !== key) : sources[at]?.key === key, `source “${key}” at ${at}`);
  return [...sources.slice(0, at), ...(source ?? []), ...sources.slice(old === null ? at : at + 1)];
}

/** What each verb does. @type {{[V in Operation["verb"]]: (work: Work, operation: Extract<Operation, {verb: V}>) => void}} */
const HOW = {
  set(work, { table, key, column, value, old }) {
    const at = find(work, table, key);
    const rows = writable(work, table);
    expect(cell(rows[at], column) === old, `“${old}” in ${column} of “${key}”`);
    rows[at] = { key, cells: withCell(rows[at].cells, column, value) };
  },
  insert(work, { table, at, rows }) {
    const own = writable(work, table);
    expect(at >= 0 && at <= own.length, `a place up to ${own.length} in ${table}`);
    own.splice(at, 0, ...rows);
    work.keys.delete(table);
  },
  remove(work, { table, at, rows }) {
    const own = writable(work, table);
    expect(rows.every(({ key }, k) => own[at + k]?.key === key), `other rows at ${at} of ${table}`);
    own.splice(at, rows.length);
    work.keys.delete(table);
  },
  move(work, { table, key, from, to }) {
    const own = writable(work, table);
    expect(own[from]?.key === key && to >= 0 && to < own.length, `row “${key}” at ${from} of ${table}`);
    own.splice(to, 0, ...own.splice(from, 1));
    work.keys.delete(table);
  },
  rename(work, { table, from, to }) {
    const own = writable(work, table);
    own.forEach((row, at) => {
      const text = cell(row, from);
      if (text) own[at] = { key: row.key, cells: { ...without(row.cells, from), [to]: text } };
    });
  },
  source(work, operation) {
    work.draft = { ...work.draft, sources: withSource(work.draft.sources, operation) };
  },
  geometry(work, { key, value }) {
    work.draft = { ...work.draft, geometry: withValue(work.draft.geometry ?? {}, [key], value) };
  },
  meta(work, { path, value }) {
    work.draft = { ...work.draft, meta: withValue(work.draft.meta, path, value) };
  },
  columns(work, { value }) {
    work.draft = { ...work.draft, columns: value };
  },
  whole(work, { value }) {
    work.draft = { ...value };
    work.own.clear();
    work.keys.clear();
  },
};

/** What undoes an operation. @param {Operation} operation @returns {Operation} */
export function inverted(operation) {
  switch (operation.verb) {
    case "insert": return { ...operation, verb: "remove" };
    case "remove": return { ...operation, verb: "insert" };
    case "move": return { ...operation, from: operation.to, to: operation.from };
    case "rename": return { ...operation, from: operation.to, to: operation.from };
    default: return /** @type {Operation} */ ({ ...operation, value: operation.old, old: operation.value });
  }
}

/** What undoes operations, in its order. @param {readonly Operation[]} operations */
export const undoing = (operations) => operations.map(inverted).reverse();
