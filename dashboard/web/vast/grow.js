/** Tables that grow: a page of the list is a payload of its own, whose rows are put behind those that are there. */
/** @import { Atlas, Row } from "./types.js" */

/** Rows with an id are put in once; columns of theirs that name a row of another table. */
const KEYED = /** @type {[string, Record<string, string>][]} */ ([
  ["sources", {}], ["places", {}], ["actors", { source: "sources" }], ["events", { significance_source: "sources" }],
]);
/** Rows that belong to an event. */
const OWNED = /** @type {[string, Record<string, string>][]} */ ([
  ["members", {}], ["links", { place: "places" }], ["claims", { source: "sources", via: "sources" }], ["takes", { actor: "actors" }], ["media", {}],
]);
/** And such as there are only in words. */
const TOLD = ["fields", "interpretations"];

/** @typedef {Record<string, any>} Table columns, some of which are tables again */
/** @typedef {Record<string, Map<Row, Row>>} Moved from a row of the page to the one that it has become */

/**
 * @param {Atlas} atlas that grows
 * @param {Atlas} page
 * @param {Set<string>} [wanted] ids of events; all of the page without
 * @returns {Row[]} where its events are now, in their order
 */
export function grow(atlas, page, wanted) {
  const [numbers, texts] = /** @type {[Table, Table]} */ ([atlas.numbers, atlas.texts]);
  const [more, words] = /** @type {[Table, Table]} */ ([page.numbers, page.texts]);
  /** @type {Moved} */
  const moved = {};
  const fresh = new Set();
  for (const [name, refs] of KEYED) {
    const { rows, added } = merged(numbers[name].id, more[name].id, name === "events" ? wanted : undefined);
    if (name === "places") renew([numbers.places, texts.places], [more.places, words.places], rows);
    put(numbers[name], more[name], added, turned(moved, refs));
    if (texts[name]) put(texts[name], words[name], added, {});
    moved[name] = new Map(rows.entries());
    if (name === "events") added.forEach((row) => fresh.add(row));
  }
  for (const [name, refs] of OWNED) {
    const added = ofEvents(more[name], fresh);
    put(numbers[name], more[name], added, turned(moved, { event: "events", ...refs }));
    if (texts[name]) put(texts[name], words[name], added, {});
  }
  for (const name of TOLD) put(texts[name], words[name], ofEvents(words[name], fresh), turned(moved, { event: "events" }));
  // What was made of the dates so far is known by their table.
  atlas.numbers.members = { ...atlas.numbers.members };
  return [...moved.events.values()];
}

/** Where the rows of a page are to stand, and which of them are new. @param {string[]} known @param {string[]} ids @param {Set<string>} [wanted] */
function merged(known, ids, wanted) {
  const at = new Map(known.map((id, row) => [id, row]));
  const added = ids.flatMap((id, row) => (at.has(id) || wanted?.has(id) === false ? [] : [row]));
  added.forEach((row, k) => at.set(ids[row], known.length + k));
  return { rows: ids.map((id) => /** @type {Row} */ (at.get(id))), added };
}

/** @param {Table} table @param {Set<Row>} events @returns {Row[]} */
const ofEvents = (table, events) => table.event.flatMap((/** @type {Row} */ event, /** @type {Row} */ k) => (events.has(event) ? [k] : []));

/** What turns the rows that columns name. @param {Moved} moved @param {Record<string, string>} refs @returns {Record<string, (row: any) => any>} */
const turned = (moved, refs) => Object.fromEntries(Object.entries(refs).map(([column, table]) => [column, (row) => moved[table].get(row) ?? null]));

/** @param {Table} table @param {Table | undefined} more @param {Row[]} rows @param {Record<string, (row: any) => any>} turn */
function put(table, more, rows, turn) {
  for (const [name, column] of Object.entries(table)) {
    const own = (/** @type {Row} */ row) => more?.[name]?.[row] ?? null;
    if (!Array.isArray(column)) put(column, more?.[name], rows, {});
    else for (const row of rows) column.push(turn[name] ? turn[name](own(row)) : own(row));
  }
}

/** Of places that tiles had told of, what is known better now. @param {Table[]} tables @param {Table[]} more @param {Row[]} rows */
function renew(tables, more, rows) {
  tables.forEach((table, t) => Object.entries(table).forEach(([name, column]) => rows.forEach((row, k) => {
    if (row < column.length) column[row] = more[t][name]?.[k] ?? column[row];
  })));
}
