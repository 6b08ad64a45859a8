/** Tiles and their pages from a pyramid's address. */
/** @import { Address, Counted, Page, Pages, Tile } from "./types.js" */
import { TileError, read } from "./container.js";
import { headPath, pagePath } from "./pages.js";
import { createStore } from "./store.js";
import { daysOf, pageOf, rootOf, sourcesOf, tileOf } from "./tile.js";

/** @typedef {(address: string, how: {signal?: AbortSignal}) => Promise<Pick<Response, "ok" | "status" | "arrayBuffer">>} Fetch */

const GONE = [403, 404, 410];

/** A file that is not there, or was refused. */
export class MissingError extends Error {
  /** @param {string} path @param {number} status */
  constructor(path, status) {
    super(`No answer for ${path}: ${status}.`);
    this.name = "MissingError";
    this.status = status;
  }
}

/** Whether asking again would give the same. @param {unknown} error */
export const isFinal = (error) => error instanceof TileError || (error instanceof MissingError && GONE.includes(error.status));

/**
 * @param {string} base address of a version, which ends in a slash
 * @param {Fetch} fetcher
 * @param {{wait?: (milliseconds: number) => Promise<void>}} [how]
 */
export function createFiles(base, fetcher, how = {}) {
  const sent = sender(base, fetcher);
  const tiles = createStore({ ask: async (path, signal) => tileOf(await sent(path, { signal })), isFinal, ...how });
  const pages = createStore({ ask: (key, signal) => page(sent, key, signal), isFinal, ...how });

  return {
    tiles,
    pages,
    /** @returns {Promise<Counted>} */
    root: async () => rootOf(await sent("root.bin")),
    /** The same by day. @returns {Promise<Counted>} */
    days: async () => daysOf(await sent("root.days.bin")),
    /** @param {Address} at @returns {Tile | undefined} */
    tileAt: (at) => tiles.get(headPath(at)),
    /** The pages of a tile that are there. @param {Tile} tile @returns {Pages} */
    pagesOf: (tile) => new Map(tile.pages.flatMap((_, k) => {
      const found = pages.get(pageKey(tile, k));
      return found ? [[k, found]] : [];
    })),
  };
}

/**
 * The counts by source and month, from the same address.
 * @param {string} base
 * @param {Fetch} fetcher
 */
export function createSourceFiles(base, fetcher) {
  const sent = sender(base, fetcher);
  return {
    /** @returns {Promise<Counted>} */
    head: async () => sourcesOf(await sent("root.sources.bin")),
    pages: createStore({ ask: (key, signal) => page(sent, key, signal), isFinal }),
  };
}

/** @param {string} base @param {Fetch} fetcher */
function sender(base, fetcher) {
  return async (/** @type {string} */ path, /** @type {{signal?: AbortSignal}} */ { signal } = {}) => {
    const answer = await fetcher(base + path, { signal });
    if (!answer.ok) throw new MissingError(path, answer.status);
    return read(await answer.arrayBuffer());
  };
}

/** @param {ReturnType<typeof sender>} sent @param {string} key path and runs @param {AbortSignal} signal @returns {Promise<Page>} */
async function page(sent, key, signal) {
  const [path, runs] = key.split("#");
  return pageOf(await sent(path, { signal }), Number(runs));
}

/** What the store of pages calls one. @param {Tile} tile @param {number} page */
export const pageKey = (tile, page) => `${pagePath(tile, page)}#${tile.runs}`;
