/** What hangs on an id: rows of other tables that name it, and go or are doubled with it. */
/** @import { Draft, Operation, Row } from "../../types.js" */
import { cell, rowsOf, tablesOf } from "../rows.js";
import { isHead, TOURS } from "./steps.js";

/** Table -> its columns that name an event. @type {Record<string, readonly string[]>} */
const NAMING_EVENTS = {
  claims: ["event_id"], event_places: ["event_id"], event_actors: ["event_id"], media: ["event_id"],
  relations: ["event_id", "related_id"], tours: ["event"],
};
/** Tables whose rows are doubled with an event; their translations go with them. */
const DOUBLED = ["claims", "event_places", "event_actors", "media"];

/** Table -> tables of which rows name its ids, and by which columns. @type {Record<string, Record<string, readonly string[]>>} */
const NAMING = {
  events: NAMING_EVENTS,
  actors: { event_actors: ["actor_id"] },
  places: { event_places: ["place_id"] },
};

/** @param {string} table without the language */
const original = (table) => table.split(".")[0];

/**
 * The columns of a table by which it names the ids of another; a translation also names its own row.
 * @param {string} table of which rows may hang
 * @param {string} of of which they name ids
 * @returns {readonly string[]}
 */
function namingColumns(table, of) {
  const name = original(table);
  if (name === of) return table === name ? [] : ["id"];
  return NAMING[of]?.[name] ?? [];
}

/** @param {Row} row @param {readonly string[]} columns @param {ReadonlySet<string>} ids */
const names = (row, columns, ids) => columns.some((column) => ids.has(cell(row, column)));

/** @typedef {{table: string, rows: Row[]}} Hanging rows of one table */

/**
 * All rows that name one of the ids, by their tables; a tour itself hangs on none.
 * @param {Draft} draft
 * @param {string} of the table that has these ids
 * @param {ReadonlySet<string>} ids
 * @returns {Hanging[]}
 */
export function hangingOn(draft, of, ids) {
  return tablesOf(draft).flatMap((table) => {
    const columns = namingColumns(table, of);
    const rows = columns.length ? rowsOf(draft, table).filter((row) => names(row, columns, ids) && !(table === TOURS && isHead(row))) : [];
    return rows.length ? [{ table, rows }] : [];
  });
}

/** What is doubled with an event: rows that name it and nothing else. @param {Draft} draft @param {string} id @returns {Hanging[]} */
export const doubledWith = (draft, id) =>
  hangingOn(draft, "events", new Set([id])).filter(({ table }) => DOUBLED.includes(original(table)) || original(table) === "events");

/** The column by which a row is of an event, or empty; a step of a tour is only its tour's. @param {string} table */
export function eventColumn(table) {
  const name = original(table);
  if (name === "events") return table === name ? "" : "id";
  return name === TOURS ? "" : (NAMING_EVENTS[name]?.[0] ?? "");
}

/**
 * Operations that remove rows of a table: one for each stretch of rows that follow each other, the last first.
 * @param {Draft} draft
 * @param {string} table
 * @param {ReadonlySet<string>} keys
 * @returns {Operation[]}
 */
export function removals(draft, table, keys) {
  /** @type {{at: number, rows: Row[]}[]} */
  const runs = [];
  rowsOf(draft, table).forEach((row, at) => {
    const last = runs.at(-1);
    if (!keys.has(row.key)) return;
    if (last && last.at + last.rows.length === at) last.rows.push(row);
    else runs.push({ at, rows: [row] });
  });
  return runs.reverse().map((run) => ({ verb: "remove", table, ...run }));
}
