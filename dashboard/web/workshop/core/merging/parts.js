/** A draft as parts that can be compared with those of another. */
/** @import { Column, Draft, Part, Row, Source } from "../../types.js" */
import { freeName } from "../edits/cells.js";
import { eventColumn } from "../edits/hanging.js";
import { usesOf } from "../edits/sources.js";
import { cell, columnOf, EVENTS, eventId, rowsOf, tablesOf } from "../rows.js";

export const SOURCES = "sources";
export const THEMES = "themes";
export const META = "meta";
/** Stands for a column that holds the shape of an event. */
export const SHAPE = "";

/** Columns that together are the id of a row. @type {Record<string, readonly string[]>} */
const IDS = {
  places: ["id"], eras: ["id"], actors: ["id"], glossary: ["id"], tours: ["tour", "step"],
  "events.": ["id"], "places.": ["id"], "eras.": ["id"], "actors.": ["id"], "glossary.": ["id"], "tours.": ["tour", "step"], "sources.": ["id"], "collection.": ["id"],
};
/** Columns in which rows without an id are alike when they tell of the same. @type {Record<string, readonly string[]>} */
const ANCHORS = {
  claims: ["event_id", "source_id"], event_places: ["event_id", "place_id"], event_actors: ["event_id", "actor_id"], relations: ["event_id", "related_id"],
  media: ["event_id", "kind", "file", "url"],
  "claims.": ["event_id", "of"], "event_actors.": ["event_id", "actor_id"], "relations.": ["event_id", "related_id"], "media.": ["event_id", "of"],
};
/** What a descriptor says of its own files, which no other draft has. */
const OF_FILES = ["name", "sources", "resources", "$schema", "marks"];
const TITLES = ["title", "name", "term", "claim", "reason", "alt", "place_id", "actor_id", "id"];

/** A table as these lists call it. @param {string} table */
const kindOf = (table) => table.replace(/\..*$/, ".");

/** @param {string} table */
export const hasIds = (table) => [EVENTS, SOURCES, THEMES, META].includes(table) || IDS[kindOf(table)] !== undefined;

/** @param {Part} part */
export const anchorOf = ({ table, values }) => JSON.stringify((ANCHORS[kindOf(table)] ?? []).map((column) => values[column] ?? ""));

/** Content as one text. @param {Part} part */
export const contentOf = ({ values }) => JSON.stringify(Object.keys(values).sort().map((column) => [column, values[column]]));

/**
 * Under which of my columns the cells of another draft go, and columns that mine lacks.
 * @param {Draft} mine
 * @param {Draft} other
 * @param {readonly Column[]} more that mine would get already
 */
export function columnsBetween(mine, other, more) {
  const all = [...mine.columns, ...more];
  /** @type {[string, string][]} */
  const names = [];
  for (const { name, field } of other.columns) {
    const own = (field && all.find((one) => one.field === field)) || all.find((one) => one.name === name && (!field || !one.field));
    if (!own) all.push({ name: freeName(all, name), field });
    names.push([name, (own || all[all.length - 1]).name]);
  }
  return { names: Object.fromEntries(names), more: all.slice(mine.columns.length) };
}

/** Cells that hold something. @param {Row} row */
const filled = ({ cells }) => Object.entries(cells).filter(([, text]) => text !== "");

/** The same under other names; what stands in no column is left out. @param {Row} row @param {Record<string, string>} names */
const renamed = (row, names) => Object.fromEntries(filled(row).filter(([column]) => Object.hasOwn(names, column)).map(([column, text]) => [names[column], text]));

/** The columns of a draft as they are called there. @param {Draft} draft @returns {Record<string, string>} */
export const ownNames = ({ columns }) => Object.fromEntries(columns.map(({ name }) => [name, name]));

/**
 * @param {Draft} draft
 * @param {Record<string, string>} names its columns of events -> mine
 * @returns {Map<string, Part[]>} by their tables
 */
export function partsOf(draft, names) {
  const { themes = [] } = draft.meta;
  /** @type {[string, Part[]][]} */
  const all = [
    ...tablesOf(draft).map((table) => /** @type {[string, Part[]]} */ ([table, rowsOf(draft, table).map((row) => rowPart(draft, table, row, names))])),
    [SOURCES, draft.sources.filter((source) => !isOfFile(draft, source)).map(({ key, item }) => ({ ...jsonPart(SOURCES, String(item.id ?? ""), item), key }))],
    [THEMES, Array.isArray(themes) ? themes.map((theme) => jsonPart(THEMES, String(theme.id ?? ""), theme)) : []],
    [META, [{ ...jsonPart(META, META, aboutOf(draft)), title: "" }]],
  ];
  return new Map(all.map(([table, parts]) => [table, apart(parts)]));
}

/** @param {Draft} draft @param {string} table @param {Row} row @param {Record<string, string>} names @returns {Part} */
function rowPart(draft, table, row, names) {
  if (table === EVENTS) return eventPart(draft, row, names);
  const id = (IDS[kindOf(table)] ?? []).map((column) => cell(row, column)).join(" ");
  const title = TITLES.map((column) => cell(row, column)).find(Boolean) ?? "";
  return { table, id, event: cell(row, eventColumn(table)), title, key: row.key, values: Object.fromEntries(filled(row)) };
}

/** @param {Draft} draft @param {Row} row @param {Record<string, string>} names @returns {Part} */
function eventPart(draft, row, names) {
  const id = eventId(draft, row);
  const shape = draft.geometry?.[row.key];
  const values = { ...renamed(row, names), ...(shape === undefined ? {} : { [SHAPE]: shape }) };
  return { table: EVENTS, id, event: id, title: cell(row, columnOf(draft, "title")) || id, key: row.key, values };
}

/** What a person says of the whole; a title that is the name of the file was never said. @param {Draft} draft */
function aboutOf({ meta }) {
  const unsaid = ["themes", ...OF_FILES, ...(meta.title === meta.name ? ["title"] : [])];
  return Object.fromEntries(Object.entries(meta).filter(([name]) => !unsaid.includes(name)));
}

/** Whether a source only stands for the file that a draft was read from. @param {Draft} draft @param {Source} source */
function isOfFile(draft, { key, item }) {
  const [file] = Array.isArray(draft.meta.sources) ? draft.meta.sources : [];
  if (!file || item.title !== file.title) return false;
  const { claims, cells } = usesOf(draft, key);
  return !claims && !cells;
}

/** @param {string} table @param {string} id @param {Record<string, unknown>} values @returns {Part} */
function jsonPart(table, id, values) {
  const { title } = values;
  const [first = id] = typeof title === "string" ? [title] : Object.values(title ?? {});
  return { table, id, event: "", title: String(first), key: "", values };
}

/** Rows that share an id are told apart by their order. @param {Part[]} parts @returns {Part[]} */
function apart(parts) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return parts.map((part) => {
    const nth = (seen.get(part.id) ?? 0) + 1;
    seen.set(part.id, nth);
    return nth > 1 && part.id && hasIds(part.table) ? { ...part, id: `${part.id}\n${nth}` } : part;
  });
}
