/** Rows: more of them, fewer, in another order. */
/** @import { Draft, Operation, Row, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import { whole } from "../letters.js";
import { browserRandom, freshId, freshKey, isSlug, namedId } from "../naming.js";
import { cell, columnOf, EVENTS, idColumn, idsOf, placeOf, rowsOf } from "../rows.js";
import { cellOperations } from "./cells.js";
import { doubledWith, eventColumn, hangingOn, removals } from "./hanging.js";
import { isHead, numbering, TOURS, wholeTours } from "./steps.js";

/** Tables whose rows have an id. */
const WITH_IDS = [EVENTS, "places", "eras", "actors", "glossary"];

/**
 * A new row, with an id where its table has ids: a random one for an event, else one made of its name.
 * @param {Draft} draft
 * @param {string} table
 * @param {Record<string, string>} cells
 * @param {Set<string>} ids that are taken; the new one is added
 * @param {Random} random
 * @returns {Row}
 */
export function newRow(draft, table, cells, ids, random) {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== "").map(([column, text]) => [column, whole(text)]));
  if (!WITH_IDS.includes(table)) return { key: freshKey(random), cells: filled };
  const column = idColumn(draft, table);
  const own = filled[column];
  const id = own && isSlug(own) && !ids.has(own) ? own : madeId(table, filled, ids, random);
  ids.add(id);
  return { key: freshKey(random), cells: { ...filled, [column]: id } };
}

/** @param {string} table @param {Record<string, string>} cells @param {Set<string>} ids @param {Random} random */
const madeId = (table, cells, ids, random) =>
  (table === EVENTS ? freshId(ids, random) : namedId(cells.title ?? cells.name ?? cells.term ?? "", ids, random));

/**
 * Add rows; `at` is where the first of them will stand.
 * @param {Draft} draft
 * @param {string} table
 * @param {readonly Record<string, string>[]} all cells of each
 * @param {number} [at]
 * @param {Random} [random]
 * @returns {Step}
 */
export function addRows(draft, table, all, at = rowsOf(draft, table).length, random = browserRandom) {
  const ids = idsOf(draft, table);
  const rows = all.map((cells) => newRow(draft, table, cells, ids, random));
  return { name: "workshop.did.add", filling: { n: rows.length }, operations: rows.length ? [{ verb: "insert", table, at, rows }] : [] };
}

/** Add a row. @param {Draft} draft @param {string} table @param {Record<string, string>} [cells] @param {number} [at] @param {Random} [random] */
export const addRow = (draft, table, cells = {}, at = rowsOf(draft, table).length, random = browserRandom) => addRows(draft, table, [cells], at, random);

/**
 * Double rows, below the last of them; what hangs on an event is doubled with it, but not what it is related to.
 * @param {Draft} draft
 * @param {string} table
 * @param {Iterable<string>} keys
 * @param {Random} [random]
 * @returns {Step}
 */
export function doubleRows(draft, table, keys, random = browserRandom) {
  const chosen = new Set(keys);
  const rows = rowsOf(draft, table);
  const originals = rows.filter(({ key }) => chosen.has(key));
  const ids = idsOf(draft, table);
  const column = idColumn(draft, table);
  const doubles = originals.map(({ cells }) => newRow(draft, table, cells, ids, random));
  const at = rows.findLastIndex(({ key }) => chosen.has(key)) + 1;
  /** @type {Operation[]} */
  const first = doubles.length ? [{ verb: "insert", table, at, rows: doubles }] : [];
  const hanging = table === EVENTS ? hangingDoubles(draft, originals, doubles, column, random) : [];
  return { name: "workshop.did.double", filling: { n: doubles.length }, operations: [...first, ...hanging] };
}

/** @param {Draft} draft @param {Row[]} originals @param {Row[]} doubles @param {string} column of ids @param {Random} random @returns {Operation[]} */
function hangingDoubles(draft, originals, doubles, column, random) {
  /** @type {Map<string, Row[]>} */
  const more = new Map();
  originals.forEach((event, k) => {
    for (const { table, rows } of cell(event, column) ? doubledWith(draft, cell(event, column)) : []) {
      const own = rows.map(({ cells }) => ({ key: freshKey(random), cells: { ...cells, [eventColumn(table)]: cell(doubles[k], column) } }));
      more.set(table, [...(more.get(table) ?? []), ...own]);
    }
  });
  const shapes = originals.flatMap(({ key }, k) => {
    const value = draft.geometry?.[key];
    return value === undefined ? [] : [{ verb: /** @type {const} */ ("geometry"), key: doubles[k].key, value, old: undefined }];
  });
  return [...[...more].map(([table, rows]) => ({ verb: /** @type {const} */ ("insert"), table, at: rowsOf(draft, table).length, rows })), ...shapes];
}

/**
 * Operations that delete rows, with all that hangs on ids that go with them.
 * @param {Draft} draft
 * @param {string} table
 * @param {Iterable<string>} keys
 * @returns {Operation[]}
 */
export function deletions(draft, table, keys) {
  const chosen = table === TOURS ? wholeTours(draft, new Set(keys)) : new Set(keys);
  const going = new Map([[table, chosen]]);
  for (const one of hangingOn(draft, table, goneIds(draft, table, chosen))) going.set(one.table, new Set(one.rows.map(({ key }) => key)));
  const steps = numbering(draft, going.get(TOURS) ?? new Set());
  for (const [name, gone] of steps.gone) going.set(name, new Set([...(going.get(name) ?? []), ...gone]));
  return [
    ...emptied(draft, table, chosen),
    ...steps.operations,
    ...[...going].flatMap(([name, gone]) => removals(draft, name, gone)),
    ...shapesOf(draft, table, chosen),
  ];
}

/** Ids that no other row has. @param {Draft} draft @param {string} table @param {ReadonlySet<string>} chosen */
function goneIds(draft, table, chosen) {
  const column = idColumn(draft, table);
  const rows = rowsOf(draft, table);
  const staying = new Set(rows.filter(({ key }) => !chosen.has(key)).map((row) => cell(row, column)));
  return new Set(rows.filter(({ key }) => chosen.has(key)).map((row) => cell(row, column)).filter((id) => id && !staying.has(id)));
}

/** @param {Draft} draft @param {string} table @param {ReadonlySet<string>} keys @returns {Operation[]} */
const shapesOf = ({ geometry = {} }, table, keys) =>
  (table === EVENTS ? [...keys].filter((key) => Object.hasOwn(geometry, key)).map((key) => ({ verb: "geometry", key, value: undefined, old: geometry[key] })) : []);

/** Cells that named what goes, in rows that stay. @type {Record<string, (draft: Draft) => [string, string]>} */
const NAMED_IN = { places: (draft) => [EVENTS, columnOf(draft, "place_id")], events: () => [TOURS, "event"] };

/** @param {Draft} draft @param {string} table @param {ReadonlySet<string>} keys @returns {Operation[]} */
function emptied(draft, table, keys) {
  const [other, column] = NAMED_IN[table]?.(draft) ?? ["", ""];
  if (!column) return [];
  const gone = goneIds(draft, table, keys);
  return cellOperations(draft, other, rowsOf(draft, other)
    .filter((row) => gone.has(cell(row, column)) && (other !== TOURS || isHead(row)))
    .map(({ key }) => ({ key, column, value: "" })));
}

/** Delete rows. @param {Draft} draft @param {string} table @param {Iterable<string>} keys @returns {Step} */
export function deleteRows(draft, table, keys) {
  const chosen = new Set(keys);
  return { name: "workshop.did.delete", filling: { n: rowsOf(draft, table).filter(({ key }) => chosen.has(key)).length }, operations: deletions(draft, table, chosen) };
}

/** How many rows of which table would go with these. @param {Draft} draft @param {string} table @param {Iterable<string>} keys @returns {Record<string, number>} */
export const hangingCount = (draft, table, keys) =>
  Object.fromEntries(hangingOn(draft, table, goneIds(draft, table, new Set(keys))).map((one) => [one.table, one.rows.length]));

/** @param {Operation[]} operations @param {number} n @returns {Step} */
const moved = (operations, n) => ({ name: "workshop.did.move", filling: { n }, operations });

/**
 * Move rows by one place, up (−1) or down (1); those that stand at the end stay.
 * @param {Draft} draft
 * @param {string} table
 * @param {Iterable<string>} keys
 * @param {-1 | 1} by
 */
export function moveBy(draft, table, keys, by) {
  const chosen = new Set(keys);
  const order = rowsOf(draft, table).map(({ key }) => key);
  const walk = by < 0 ? order.map((_, at) => at) : order.map((_, at) => order.length - 1 - at);
  /** @type {Operation[]} */
  const operations = [];
  for (const from of walk) {
    const to = from + by;
    if (!chosen.has(order[from]) || to < 0 || to >= order.length || chosen.has(order[to])) continue;
    operations.push({ verb: "move", table, key: order[from], from, to });
    [order[from], order[to]] = [order[to], order[from]];
  }
  return moved(operations, chosen.size);
}

/**
 * Move rows together to where the row `before` stands, or to the end.
 * @param {Draft} draft
 * @param {string} table
 * @param {Iterable<string>} keys
 * @param {string | null} before key of a row that stays
 */
export function moveTo(draft, table, keys, before) {
  const chosen = new Set(keys);
  const rows = [...rowsOf(draft, table)];
  /** @type {Operation[]} */
  const operations = [];
  for (const row of rows.filter(({ key }) => chosen.has(key))) {
    const from = placeOf(rows, row.key);
    rows.splice(from, 1);
    const to = before === null ? rows.length : placeOf(rows, before);
    rows.splice(to, 0, row);
    if (from !== to) operations.push({ verb: "move", table, key: row.key, from, to });
  }
  return moved(operations, chosen.size);
}
