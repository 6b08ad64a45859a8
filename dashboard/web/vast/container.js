/** A file of counts: a header, and columns of numbers that are read in place. */
/** @import { Column, Packed } from "./types.js" */

const MAGIC = "EVT";
const VERSION = "1";
const HEAD = 8;
const GZIP = [0x1f, 0x8b];
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array };

/** A file that cannot be read, however often it is asked for: `foreign`, `newer` or `damaged`. */
export class TileError extends Error {
  /** @param {"foreign" | "newer" | "damaged"} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.name = "TileError";
    this.reason = reason;
  }
}

/** @param {string} what */
export const damaged = (what) => new TileError("damaged", `A damaged tile: ${what}.`);

/**
 * Read a file as it was sent; a server may have decompressed it.
 * @param {ArrayBuffer} sent
 * @returns {Promise<Packed>}
 */
export const read = async (sent) => unpack(await plain(sent));

/**
 * What was sent, decompressed where no server has done so.
 * @param {ArrayBuffer} sent
 * @returns {Promise<ArrayBuffer>}
 */
export async function plain(sent) {
  const [a, b] = new Uint8Array(sent, 0, Math.min(2, sent.byteLength));
  return a === GZIP[0] && b === GZIP[1] ? inflated(sent) : sent;
}

/** @param {ArrayBuffer} sent @returns {Promise<ArrayBuffer>} */
async function inflated(sent) {
  const stream = new Blob([sent]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await new Response(stream).arrayBuffer();
  } catch {
    throw damaged("it cannot be decompressed");
  }
}

/**
 * Read a decompressed file; its columns are views of the buffer.
 * @param {ArrayBuffer} raw
 * @returns {Packed}
 */
export function unpack(raw) {
  const begins = String.fromCharCode(...new Uint8Array(raw, 0, Math.min(4, raw.byteLength)));
  if (begins.slice(0, 3) !== MAGIC) throw new TileError("foreign", `Not a tile: it does not begin with ${MAGIC}.`);
  if (begins[3] !== VERSION) throw new TileError("newer", `A tile of version ${begins[3] ?? "?"}: this page reads version ${VERSION}.`);
  try {
    const start = HEAD + new DataView(raw).getUint32(4, true);
    const { columns, ...header } = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(raw, HEAD, start - HEAD)));
    return { header, columns: Object.fromEntries(Object.entries(columns).map(([name, told]) => [name, column(raw, start, told)])) };
  } catch {
    throw damaged("its columns are not where it says");
  }
}

/**
 * @param {ArrayBuffer} raw
 * @param {number} start
 * @param {any} told type, offset and length
 * @returns {Column}
 */
function column(raw, start, [type, offset, length]) {
  return new TYPES[/** @type {keyof typeof TYPES} */ (type)](raw, start + offset, length);
}

/** The texts of a column. @param {Packed["columns"]} columns @param {string} name @returns {string[]} */
export function texts(columns, name) {
  const decoder = new TextDecoder();
  let end = 0;
  return Array.from(columns[`${name}.len`], (length) => decoder.decode(columns[name].subarray(end, end += length)));
}
