/** A small draft in the fragment of an address, for which no server is needed. */
/** @import { Draft, Row, Source } from "../types.js" */
import { cell, filesOf } from "./rows.js";
import { isDraft } from "./storage/shape.js";

/** Letters of a fragment: browsers take so many everywhere. */
export const MOST_LETTERS = 32_000;
/** Bytes that a fragment may become. */
export const MOST_BYTES = 2_000_000;
/** Form of the fragment, before its content. */
const FORM = "1.";

/** Why a fragment is no draft: `form` is of another kind, `broken` not whole, `large` too much, `shape` no draft. */
export class LinkError extends Error {
  name = "LinkError";

  /** @param {"form" | "broken" | "large" | "shape"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * A draft as text for a fragment. Pictures and sounds that are files are not in it, but what is said of them.
 * @param {Draft} draft
 * @returns {Promise<{text: string, over: number, media: number}>} `over`: bytes too many, then there
 * is no text; `media`: files that are left out
 */
export async function toLink(draft) {
  const bytes = bytesOf(JSON.stringify(packed(draft)));
  const text = FORM + base64(await through(bytes, new CompressionStream("deflate-raw")));
  const over = Math.max(text.length - MOST_LETTERS, bytes.length - MOST_BYTES, 0);
  return { text: over ? "" : text, over, media: filesOf(draft).length };
}

/**
 * The draft of a fragment.
 * @param {string} text as `toLink` made it
 * @returns {Promise<Draft>}
 * @throws {LinkError}
 */
export async function fromLink(text) {
  if (!text.startsWith(FORM)) throw new LinkError("form");
  if (text.length > MOST_LETTERS) throw new LinkError("large");
  const draft = unpacked(await opened(text.slice(FORM.length)));
  if (!isDraft(draft)) throw new LinkError("shape");
  return draft;
}

/** Whether a text is one that `toLink` made, to look at. @param {string} text */
export const isLink = (text) => text.startsWith(FORM);

/** @param {string} text @returns {Promise<any>} */
async function opened(text) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await through(unbase64(text), new DecompressionStream("deflate-raw"))));
  } catch (error) {
    throw error instanceof LinkError ? error : new LinkError("broken");
  }
}

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);

/** Bytes at a time that a text of a fragment is made of. */
const SLICE = 0x8000;

/** @param {Uint8Array} bytes base64url without padding */
function base64(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += SLICE) letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} text */
const unbase64 = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

/**
 * Bytes through a stream, which is left when it gives too much.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 */
async function through(bytes, stream) {
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  written.catch(() => {}); // the reader fails with the same
  const reader = stream.readable.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > MOST_BYTES && stream instanceof DecompressionStream) {
      await reader.cancel();
      throw new LinkError("large");
    }
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
}

/** @typedef {[string[], string[][]]} Table its columns, and the cells of each */
/** @typedef {Record<string, Table>} Tables */

/** @param {readonly Row[]} rows @returns {Table} */
function tableOf(rows) {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return [columns, columns.map((column) => rows.map((row) => cell(row, column)))];
}

/** @param {Record<string, Row[]>} tables @returns {Tables} */
const tablesOf = (tables) => Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length).map(([name, rows]) => [name, tableOf(rows)]));

/**
 * A draft column by column, as that takes less room; keys of rows, which mean nothing, are left out.
 * @param {Draft} draft
 */
function packed({ meta, columns, tables, sources, translations, geometry, history }) {
  const shapes = (tables.events ?? []).map(({ key }) => geometry?.[key] ?? null);
  return {
    meta,
    columns: columns.map(({ name, field }) => [name, field]),
    tables: tablesOf(tables),
    sources: sources.map(({ item }) => item),
    ...(translations && { translations: Object.fromEntries(Object.entries(translations).map(([lang, own]) => [lang, tablesOf(own)])) }),
    ...(shapes.some((shape) => shape !== null) && { shapes }),
    ...(history && { history }),
  };
}

/** @param {any} value of `packed`, or anything @returns {unknown} */
function unpacked(value) {
  try {
    const { meta, columns, tables, sources, translations, shapes, history } = value;
    const events = rowsOf(tables.events ?? [[], []]);
    return {
      draft: 1,
      meta,
      columns: columns.map((/** @type {[string, string]} */ [name, field]) => ({ name, field })),
      tables: { ...unpackedTables(tables), events },
      sources: sources.map((/** @type {Source["item"]} */ item, /** @type {number} */ k) => ({ key: `s${k + 1}`, item })),
      ...(translations && { translations: Object.fromEntries(Object.entries(translations).map(([lang, own]) => [lang, unpackedTables(own)])) }),
      ...(shapes && { geometry: Object.fromEntries(events.map(({ key }, k) => [key, shapes[k]]).filter(([, shape]) => shape)) }),
      ...(history && { history }),
    };
  } catch {
    return null;
  }
}

/** @param {Tables} tables */
const unpackedTables = (tables) => Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, rowsOf(table)]));

/** @param {Table} table @returns {Row[]} */
const rowsOf = ([columns, cells]) => (cells[0] ?? []).map((_, k) => ({
  key: `r${k + 1}`,
  cells: Object.fromEntries(columns.map((column, x) => [column, cells[x][k]]).filter(([, text]) => text !== "")),
}));
