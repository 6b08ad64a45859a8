/** Sources, and what rests on them. */
/** @import { Draft, Operation, Refused, Source, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import { wholeIn } from "../letters.js";
import { browserRandom, freshKey, namedId } from "../naming.js";
import { cell, columnOf, EVENTS, rowsOf, tablesOf } from "../rows.js";
import { cellOperations, isEqual } from "./cells.js";
import { deletions } from "./rows.js";

/** Columns that hold the id of a source, beside those of claims. @type {Record<string, string>} */
const NAMING = { actors: "source_id", glossary: "source_id" };
/** Of several in one cell. */
const BETWEEN = "|";

/** @param {Draft} draft @param {string} key */
const sourceAt = (draft, key) => draft.sources.findIndex((source) => source.key === key);

/** @param {Record<string, unknown>} item @param {string} field */
const text = (item, field) => (typeof item[field] === "string" ? /** @type {string} */ (item[field]) : "");

/** Cells of events that name a source by its id or title. @param {Draft} draft @param {Record<string, unknown>} item */
function cellsNaming(draft, item) {
  const called = new Set([text(item, "id"), text(item, "title")].filter(Boolean));
  return ["source", "significance_source"].flatMap((field) => {
    const column = columnOf(draft, field);
    return column ? rowsOf(draft, EVENTS).filter((row) => called.has(cell(row, column))).map((row) => ({ key: row.key, column })) : [];
  });
}

/** Claims of a source, in its own words and by way of it. @param {Draft} draft @param {string} id */
const claimsBy = (draft, id) => rowsOf(draft, "claims").filter((row) => cell(row, "source_id") === id);

/**
 * What rests on a source: how many claims, and how many cells name it otherwise.
 * @param {Draft} draft
 * @param {string} key
 */
export function usesOf(draft, key) {
  const { item } = draft.sources[sourceAt(draft, key)];
  const id = text(item, "id");
  return { claims: claimsBy(draft, id).length, cells: emptied(draft, item).length };
}

/** Operations after which no cell names a source. @param {Draft} draft @param {Record<string, unknown>} item @returns {Operation[]} */
function emptied(draft, item) {
  const id = text(item, "id");
  const tables = tablesOf(draft).filter((table) => NAMING[table]);
  return [
    ...cellOperations(draft, EVENTS, cellsNaming(draft, item).map((one) => ({ ...one, value: "" }))),
    ...tables.flatMap((table) => cellOperations(draft, table, rowsOf(draft, table)
      .filter((row) => cell(row, NAMING[table]) === id).map(({ key }) => ({ key, column: NAMING[table], value: "" })))),
    ...cellOperations(draft, "claims", rowsOf(draft, "claims").filter((row) => cell(row, "via") === id).map(({ key }) => ({ key, column: "via", value: "" }))),
    ...cellOperations(draft, "tours", rowsOf(draft, "tours").map((row) => ({ key: row.key, column: "sources", value: listWithout(cell(row, "sources"), id) }))),
  ];
}

/** @param {string} list @param {string} id */
function listWithout(list, id) {
  const ids = list.split(BETWEEN);
  return ids.some((one) => one.trim() === id) ? ids.filter((one) => one.trim() !== id).join(BETWEEN) : list;
}

/**
 * Add a source, or change one; its id never changes, and cells that name it by its title follow.
 * @param {Draft} draft
 * @param {string | null} key null for a new one
 * @param {Record<string, unknown>} item CSL-JSON
 * @param {Random} [random]
 * @returns {Step}
 */
export function setSource(draft, key, item, random = browserRandom) {
  const said = wholeIn(item);
  const at = key === null ? -1 : sourceAt(draft, key);
  return at < 0 ? added(draft, said, random) : changed(draft, draft.sources[at], at, said);
}

/** @param {Draft} draft @param {Record<string, unknown>} item @param {Random} random @returns {Step} */
function added(draft, item, random) {
  const taken = new Set(draft.sources.map((one) => text(one.item, "id")));
  const own = text(item, "id");
  const id = own && !taken.has(own) ? own : namedId(text(item, "title-short") || text(item, "title"), taken, random, "s");
  return {
    name: "workshop.did.source",
    filling: { title: text(item, "title") },
    operations: [{ verb: "source", key: freshKey(random), value: { ...item, id }, old: null, at: draft.sources.length }],
  };
}

/** @param {Draft} draft @param {Source} source @param {number} at @param {Record<string, unknown>} item @returns {Step} */
function changed(draft, { key, item: old }, at, item) {
  const value = { ...item, id: old.id };
  const [was, title] = [text(old, "title"), text(value, "title")];
  const named = was && title && was !== title ? cellsNaming(draft, { title: was }).map((one) => ({ ...one, value: title })) : [];
  return {
    name: "workshop.did.sourced",
    filling: { title },
    operations: [
      .../** @type {Operation[]} */ (isEqual(value, old) ? [] : [{ verb: "source", key, value, old, at }]),
      ...cellOperations(draft, EVENTS, named),
    ],
  };
}

/**
 * Remove a source; what rests on it forbids that, or goes with it.
 * @param {Draft} draft
 * @param {string} key
 * @param {{with?: boolean}} [how]
 * @returns {Step | Refused}
 */
export function removeSource(draft, key, { with: takesAll = false } = {}) {
  const at = sourceAt(draft, key);
  const { item } = draft.sources[at];
  const { claims, cells } = usesOf(draft, key);
  if (!takesAll && claims + cells) return { refused: "workshop.refused.source", filling: { title: text(item, "title"), claims, cells } };
  return {
    name: "workshop.did.unsource",
    filling: { title: text(item, "title"), claims, cells },
    operations: [
      ...emptied(draft, item),
      ...deletions(draft, "claims", claimsBy(draft, text(item, "id")).map((row) => row.key)),
      { verb: "source", key, value: null, old: item, at },
    ],
  };
}
