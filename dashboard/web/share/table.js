/** The events of a view as a file to take away. */
/** @import { Atlas, Item, Selection } from "../types.js" */
/** @import { EventRecord } from "./records.js" */
import { records } from "./records.js";

/** @typedef {{view: string, address: string, citation: string}} About the view in words, where it is seen, and how it is cited */

const BETWEEN = " | ";
/** With these a spreadsheet takes a text for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** By this mark spreadsheets know UTF-8. */
const MARK = "\ufeff";
/** Of degrees: a tenth of a metre. */
const DECIMALS = 6;

/** A text that every spreadsheet shows as it is. @param {string} text */
const plain = (text) => (FORMULA.test(text) ? `'${text}` : text);

/** Whose words a claim is, if not the source's own; `?` is a guess. @param {{attributed_to: string, probable: boolean}} claim */
const voice = ({ attributed_to, probable }) => attributed_to && ` (${attributed_to}${probable ? "?" : ""})`;

/** @param {number | null} value a longitude or latitude */
const degrees = (value) => (value === null ? "" : String(Number(value.toFixed(DECIMALS))));

/** The first place that is a point. @param {Pick<EventRecord, "places">} record */
const point = ({ places }) => places.find(({ lon }) => lon !== null) ?? { lon: null, lat: null };

/**
 * Columns of the table; what is many is joined. Dates and degrees may begin with a minus, are no
 * formulas that do anything, and stay as other programs read them.
 * @type {[string, (record: EventRecord) => string][]}
 */
const COLUMNS = [
  ["id", ({ id }) => plain(id)],
  ["title", ({ title }) => plain(title)],
  ["date", ({ date }) => date],
  ["start", ({ start }) => start],
  ["end", ({ end }) => end],
  ["in_window", (record) => record.in_window],
  ["theme", ({ theme }) => plain(theme)],
  ["status", ({ status }) => status],
  ["independent_voices", (record) => String(record.independent_voices)],
  ["context", ({ context }) => String(context)],
  ["summary", ({ summary }) => plain(summary)],
  ["places", ({ places }) => plain(places.map(({ name, id, role, precision }) => `${name} (${id}, ${role}, ${precision})`).join(BETWEEN))],
  ["lon", (record) => degrees(point(record).lon)],
  ["lat", (record) => degrees(point(record).lat)],
  ["claims", ({ claims }) => plain(claims.map(({ source, stance, claim, ...of }) => `${source} ${stance}${voice(of)}: ${claim}`).join(BETWEEN))],
  ["sources", ({ sources }) => plain(sources.map(({ citation }) => citation).join(BETWEEN))],
  ["significance", ({ significance }) => plain(significance)],
  ["actors", ({ actors }) => plain(actors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(BETWEEN))],
];

/**
 * Columns of media, and of what was read from files of other kinds, where the atlas has any such.
 * @param {Atlas} atlas
 * @returns {typeof COLUMNS}
 */
function ofFiles({ numbers: { files, media }, texts: { fields, interpretations } }) {
  /** @type {[boolean, ...typeof COLUMNS[number]][]} */
  const all = [
    [media.event.length > 0, "media", (record) => plain(record.media.map(({ kind, alt, file, url, credit, licence }) => `${kind}: ${alt} (${[file || url, credit, licence].filter(Boolean).join(", ")})`).join(BETWEEN))],
    [files.id.length > 1, "file", ({ file }) => plain(file)],
    [fields.event.length > 0, "fields", (record) => plain(record.fields.map(({ name, value }) => `${name}: ${value}`).join(BETWEEN))],
    [interpretations.event.length > 0, "read", ({ read }) => plain(read.join(BETWEEN))],
  ];
  return all.filter(([is]) => is).map(([, ...column]) => column);
}

/** Empty where the collection names none. @param {Atlas} atlas */
const licence = ({ texts: { cite } }) => /** @type {Partial<Item>} */ (cite.item).custom?.licence ?? "";

/**
 * @param {Atlas} atlas
 * @param {Pick<Selection, "order" | "flag">} selection
 * @param {About} about
 */
export function json(atlas, selection, about) {
  const { numbers: { version, hash }, texts: { title } } = atlas;
  return `${JSON.stringify({ title, version, hash, licence: licence(atlas), ...about, events: records(atlas, selection) }, null, 1)}\n`;
}

/**
 * One row an event, CRLF between rows; the view is in the last columns. Python writes the same:
 * `events/formats/writing/csv_table.py`.
 * @param {Atlas} atlas
 * @param {Pick<Selection, "order" | "flag">} selection
 * @param {About} about
 */
export function csv(atlas, selection, about) {
  const columns = [...COLUMNS, ...ofFiles(atlas)];
  const head = [...columns.map(([name]) => name), "view", "address", "licence", "citation"];
  const said = [about.view, about.address, licence(atlas), about.citation].map(plain);
  const rows = records(atlas, selection).map((record) => [...columns.map(([, value]) => value(record)), ...said]);
  return MARK + [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {string} text */
const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
