/** What stands in a draft: its tables, rows and columns, and what they are called by. */
/** @import { Draft, Row } from "../types.js" */

export const EVENTS = "events";
/** Field of the column that holds the ids of events. */
export const ID = "id";

/** @param {Draft} draft @param {string} table a table, or a translation of one: `events.fr` @returns {Row[]} */
export function rowsOf(draft, table) {
  const [name, lang] = table.split(".");
  return (lang === undefined ? draft.tables[name] : draft.translations?.[lang]?.[name]) ?? [];
}

/**
 * The tables that translate one, as they are called here.
 * @param {Draft} draft
 * @param {string} table
 */
export const translationsOf = (draft, table) =>
  Object.keys(draft.translations ?? {}).filter((lang) => draft.translations?.[lang][table]).map((lang) => `${table}.${lang}`);

/** Every table that there is, translations too. @param {Draft} draft */
export const tablesOf = (draft) => [
  ...Object.keys(draft.tables),
  ...Object.entries(draft.translations ?? {}).flatMap(([lang, tables]) => Object.keys(tables).map((table) => `${table}.${lang}`)),
];

/** @param {Row} row @param {string} column */
export const cell = ({ cells }, column) => (Object.hasOwn(cells, column) ? cells[column] : "");

/** @param {readonly Row[]} rows @param {string} key where it stands, or -1 */
export const placeOf = (rows, key) => rows.findIndex((row) => row.key === key);

/** @param {Draft} draft @param {string} table @param {string} key @returns {Row} */
export function rowOf(draft, table, key) {
  const found = rowsOf(draft, table).find((row) => row.key === key);
  if (!found) throw new RangeError(`${table} has no row “${key}”`);
  return found;
}

/** Name of the column of a field, or empty. @param {Draft} draft @param {string} field */
export const columnOf = (draft, field) => draft.columns.find((column) => column.field === field)?.name ?? "";

/** The column of the ids in a table. @param {Draft} draft @param {string} table */
export const idColumn = (draft, table) => (table === EVENTS ? columnOf(draft, ID) || ID : ID);

/** @param {Draft} draft @param {Row} event */
export const eventId = (draft, event) => cell(event, idColumn(draft, EVENTS));

/** A cell of an event by its field. @param {Draft} draft @param {Row} event @param {string} field */
export const fieldCell = (draft, event, field) => cell(event, columnOf(draft, field));

/** Names of the pictures and sounds that rows name. @param {Draft} draft */
export const filesOf = (draft) => [...new Set(rowsOf(draft, "media").map((row) => cell(row, "file")).filter(Boolean))];

/** Ids that a table has. @param {Draft} draft @param {string} table */
export function idsOf(draft, table) {
  const column = idColumn(draft, table);
  return new Set(rowsOf(draft, table).map((row) => cell(row, column)).filter(Boolean));
}

/** Whether a cell can never be changed: links and claims hang on it. @param {Draft} draft @param {string} table @param {string} column */
export const isFixed = (draft, table, column) => table === EVENTS && column === idColumn(draft, EVENTS);

/** What an event is called in words. @param {Draft} draft @param {Row} event */
export const titleOf = (draft, event) => fieldCell(draft, event, "title") || eventId(draft, event);

/** The language of texts that are no translation. @param {Draft} draft @returns {string} */
export function firstLanguage({ meta: { languages } }) {
  return Array.isArray(languages) && typeof languages[0] === "string" ? languages[0] : "en";
}

/** A list with one more. @template T @param {readonly T[]} list @param {number} at @param {T} value */
export const putAt = (list, at, value) => [...list.slice(0, at), value, ...list.slice(at)];

/** A list with one less. @template T @param {readonly T[]} list @param {number} at */
export const taken = (list, at) => list.filter((_, k) => k !== at);
