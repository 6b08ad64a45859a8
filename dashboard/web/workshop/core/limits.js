/** How much a draft may be, said before work is lost. */
/** @import { Draft, Operation, Row } from "../types.js" */

/** Bytes as JSON, as it is kept and sent; rows of one table; bytes of one picture, and of all that are kept; bytes of an archive or a page, which may hold them. As events/drafting and events/schema.py have them. */
export const LIMITS = { bytes: 20_000_000, rows: 20_000, columns: 200, cell: 100_000, image: 25_000_000, media: 50_000_000, whole: 90_000_000 };

/** @typedef {{limit: keyof typeof LIMITS, met: number, most: number, where?: string}} Overstep `met` is the figure that was met, `where` its table or column */

/** Bytes of a text in UTF-8, with what JSON adds to it. @param {string} text */
function bytesOf(text) {
  let bytes = text.length + 2;
  for (let k = 0; k < text.length; k += 1) {
    const unit = text.charCodeAt(k);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
    else if (unit < 0x20) bytes += SHORT.includes(text[k]) ? 1 : 5;
    else if (unit === 0x22 || unit === 0x5c) bytes += 1;
  }
  return bytes;
}
/** Written with one letter after a backslash. */
const SHORT = "\b\t\n\f\r";

/** @param {unknown} value */
const jsonBytes = (value) => (value === undefined ? 0 : new TextEncoder().encode(JSON.stringify(value)).length);

/** Bytes of a row with the comma after it. @param {Row} row */
function rowBytes({ key, cells }) {
  let bytes = 20 + bytesOf(key);
  for (const column in cells) bytes += 2 + bytesOf(column) + bytesOf(cells[column]);
  return bytes;
}

/** @param {Record<string, readonly Row[]>} tables */
const tableBytes = (tables) => Object.entries(tables).reduce((sum, [name, rows]) => sum + bytesOf(name) + 4 + rows.reduce((bytes, row) => bytes + rowBytes(row), 0), 0);

/** About how many bytes a draft takes as JSON, without making it. @param {Draft} draft */
export function weight({ tables, translations = {}, ...rest }) {
  return jsonBytes(rest) + tableBytes(tables) + Object.values(translations).reduce((sum, one) => sum + tableBytes(one), 0);
}

/** What one operation adds. @param {Operation} operation */
function added(operation) {
  switch (operation.verb) {
    case "set": return bytesOf(operation.value) - bytesOf(operation.old) + (operation.old ? 0 : bytesOf(operation.column));
    case "insert": return operation.rows.reduce((sum, row) => sum + rowBytes(row), 0);
    case "remove": return -operation.rows.reduce((sum, row) => sum + rowBytes(row), 0);
    case "whole": return weight(operation.value) - weight(operation.old);
    case "move": case "rename": return 0;
    default: return jsonBytes(operation.value) - jsonBytes(operation.old);
  }
}

/** The weight after operations, from that before. @param {number} before @param {readonly Operation[]} operations */
export const weighed = (before, operations) => operations.reduce((sum, operation) => sum + added(operation), before);

/** @param {keyof typeof LIMITS} limit @param {number} met @param {string} [where] @returns {Overstep[]} */
const over = (limit, met, where) => (met > LIMITS[limit] ? [{ limit, met, most: LIMITS[limit], ...(where === undefined ? {} : { where }) }] : []);

/**
 * The limits that a draft is over.
 * @param {Draft} draft
 * @param {number} [bytes] its weight, where that is known
 * @returns {Overstep[]}
 */
export const overstepped = (draft, bytes = weight(draft)) => [
  ...over("bytes", bytes),
  ...over("columns", draft.columns.length),
  ...Object.entries(draft.tables).flatMap(([table, rows]) => over("rows", rows.length, table)),
];

/**
 * The limits that operations would lead over; a cell that would be too long by its column.
 * @param {Draft} draft that they are done to
 * @param {readonly Operation[]} operations
 * @param {number} bytes weight of the draft
 * @returns {Overstep[]} nothing where they make it smaller
 */
export function wouldOverstep(draft, operations, bytes) {
  const grown = weighed(bytes, operations);
  /** @type {Record<string, number>} */
  const rows = {};
  const long = operations.flatMap((operation) => {
    if (operation.verb === "insert") rows[operation.table] = (rows[operation.table] ?? draft.tables[operation.table]?.length ?? 0) + operation.rows.length;
    if (operation.verb === "remove") rows[operation.table] = (rows[operation.table] ?? draft.tables[operation.table]?.length ?? 0) - operation.rows.length;
    return cellsOf(operation).flatMap(([column, text]) => over("cell", text.length, column));
  });
  const columns = operations.findLast((one) => one.verb === "columns")?.value.length ?? 0;
  return [
    ...(grown > bytes ? over("bytes", grown) : []),
    ...(columns > draft.columns.length ? over("columns", columns) : []),
    ...Object.entries(rows).filter(([table, n]) => n > (draft.tables[table]?.length ?? 0)).flatMap(([table, n]) => over("rows", n, table)),
    ...long,
  ];
}

/** Cells that an operation writes. @param {Operation} operation @returns {[string, string][]} */
function cellsOf(operation) {
  if (operation.verb === "set") return [[operation.column, operation.value]];
  return operation.verb === "insert" ? operation.rows.flatMap(({ cells }) => Object.entries(cells)) : [];
}

/** A file that is too large to be opened. @param {number} bytes @param {string} [name] */
export const fileOverstep = (bytes, name = "") => over(WHOLE.test(name) ? "whole" : "bytes", bytes)[0] ?? null;
/** Endings of files that may hold pictures and sounds. */
const WHOLE = /\.(zip|html?)$/i;

/** A picture that is too large to be opened. @param {number} bytes */
export const imageOverstep = (bytes) => over("image", bytes)[0] ?? null;

/** Pictures and sounds that are too much together. @param {number} bytes */
export const mediaOverstep = (bytes) => over("media", bytes)[0] ?? null;
