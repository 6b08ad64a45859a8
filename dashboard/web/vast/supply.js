/** What a view of the map and of time needs of a pyramid: asked for as it moves, counted with what is there. */
/** @import { Cover, Found, Sight, Tile } from "./types.js" */
import { cover } from "./cover.js";
import { pageKey } from "./files.js";
import { headPath, needed, soon } from "./pages.js";
import { count } from "./tile.js";

/** @typedef {import("./pages.js").Window} Window */
/** @typedef {Parameters<typeof soon>[2]} Play */

/**
 * @param {ReturnType<typeof import("./files.js").createFiles>} files
 * @param {number[]} zooms the first and the last level that there is
 */
export function createSupply(files, zooms) {
  return {
    /**
     * The map rests at a sight, or time moves: ask for what is missing, and show what is there.
     * @param {Sight} sight
     * @param {Window} window
     * @param {Play} [play]
     * @returns {Cover & {isWhole: boolean}} whether nothing of it is still to come
     */
    look(sight, window, play) {
      const found = cover(sight, zooms, files.tileAt);
      files.tiles.want([...found.wanted, ...found.met].map(headPath));
      const keys = (/** @type {(tile: Tile) => number[]} */ of) => found.shown.flatMap(({ tile }) => of(tile).map((page) => pageKey(tile, page)));
      const now = keys((tile) => needed(tile, window));
      files.pages.want([...now, ...keys((tile) => soon(tile, window, play))]);
      return { ...found, isWhole: !found.wanted.length && now.every((key) => files.pages.get(key)) };
    },

    /** @param {Tile} tile @param {Window} window @returns {Found} */
    count: (tile, { from, to }) => count(tile, files.pagesOf(tile), from, to),

    /** Hear that there may be more to show. @param {() => void} listener @returns {() => void} ends it */
    follow(listener) {
      const ends = [files.tiles, files.pages].map((store) => store.follow(listener));
      return () => { for (const end of ends) end(); };
    },
  };
}
