/** Which files tell a window: of a tile its pages, where the window begins or ends within a block. */
/** @import { Address, Counted, Month } from "./types.js" */
import { pageAt } from "./tile.js";

/** @typedef {{from: Month, to: Month}} Window months, both included */

/**
 * The pages that a window needs.
 * @param {Counted} tile
 * @param {Window} window
 * @returns {number[]}
 */
export function needed(tile, { from, to }) {
  return distinct([pageAt(tile, to), pageAt(tile, from - 1)].filter((page) => page >= 0));
}

/**
 * The pages that should be there soon: of the window, of those that come next, then what lies beside, as time runs first.
 * @param {Counted} tile
 * @param {Window} window
 * @param {{next?: Window[], direction?: number}} [play] the windows to come, and whether time runs forward (1) or back (-1)
 * @returns {number[]}
 */
export function soon(tile, window, { next = [], direction = 1 } = {}) {
  const now = needed(tile, window);
  const beside = [direction, -direction].flatMap((by) => now.map((page) => page + by)).filter((page) => page >= 0 && page < tile.pages.length);
  return distinct([...now, ...next.flatMap((one) => needed(tile, one)), ...beside]);
}

/** Where a tile lies within its pyramid. @param {Address} tile */
export const headPath = ({ z, x, y }) => `${z}/${x}/${y}.bin`;

/** Where a page of a tile lies. @param {Address} tile @param {number} page */
export const pagePath = ({ z, x, y }, page) => `${z}/${x}/${y}.${page}.bin`;

/** Where a page of the counts by source lies. @param {number} page */
export const sourcePath = (page) => `root.sources.${page}.bin`;

/** @param {number[]} all */
const distinct = (all) => [...new Set(all)];
