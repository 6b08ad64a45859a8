/** The files of a version of the lists, each asked for once while it is remembered. */
/** @import { EventRows, Packed, Points, Sheaf } from "./types.js" */
/** @import { Fetch } from "../pyramid.js" */
import { plain, texts, unpack } from "../container.js";
import { known } from "../runs.js";
import { rowsOf } from "./rows.js";

const MOST = 400;

/** @param {string} base address that ends in a slash @param {Fetch} fetcher */
export function createListFiles(base, fetcher) {
  /** Those asked for last stand last. @type {Map<string, Promise<any>>} */
  const held = new Map();

  /** @template T @param {string} path @param {(raw: ArrayBuffer) => T} read @returns {Promise<T>} */
  function once(path, read) {
    const found = held.get(path) ?? fetched(base + path, fetcher).then(read);
    held.delete(path);
    held.set(path, found);
    for (const old of [...held.keys()].slice(0, -MOST)) held.delete(old);
    found.catch(() => held.delete(path));
    return found;
  }

  return {
    /** @param {string} path @returns {Promise<Packed>} */
    packed: (path) => once(path, unpack),
    /** All rows of a file. @param {string} path @returns {Promise<EventRows>} */
    rows: (path) => once(path, (raw) => rowsOf(unpack(raw).columns)),
    /** @param {number} k @returns {Promise<Sheaf>} */
    events: (k) => once(`events/${k}.bin`, (raw) => JSON.parse(new TextDecoder().decode(raw))),
    /** The positions of some ids. @param {number} k @returns {Promise<Map<string, number>>} */
    ids: (k) => once(`ids/${k}.bin`, (raw) => {
      const { columns } = unpack(raw);
      return new Map(texts(columns, "id").map((id, row) => [id, columns.at[row]]));
    }),
    /** Some places by their numbers. @param {number} k @param {number} most in a file @returns {Promise<Points>} */
    points: (k, most) => once(`points/${k}.bin`, (raw) => {
      const { columns } = unpack(raw);
      const [lon, lat] = [known(columns, "lon"), known(columns, "lat")];
      return new Map(texts(columns, "name").map((name, row) => [k * most + row, { lon: lon[row], lat: lat[row], name }]));
    }),
  };
}

/** @param {string} address @param {Fetch} fetcher */
async function fetched(address, fetcher) {
  const answer = await fetcher(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return plain(await answer.arrayBuffer());
}
