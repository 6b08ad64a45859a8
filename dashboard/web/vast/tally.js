/** How many events each source has in a window, exact by whole months: its counts are asked for once somebody wants them. */
/** @import { Counted, Day, Page } from "./types.js" */
import { sum } from "d3-array";
import { monthsOf } from "./months.js";
import { needed, sourcePath } from "./pages.js";
import { count } from "./tile.js";

/**
 * @param {ReturnType<typeof import("./files.js").createSourceFiles>} files
 * @param {number} themes
 */
export function createTally(files, themes) {
  /** @type {Counted | null} */
  let head = null;
  let isAsked = false;
  /** @type {() => void} */
  let tell = () => {};
  files.pages.follow(() => tell());

  async function ask() {
    isAsked = true;
    try {
      head = await files.head();
      tell();
    } catch (error) {
      isAsked = false;
      console.warn(String(error));
    }
  }

  return {
    /** Hear of what has come. @param {() => void} listener */
    follow(listener) { tell = listener; },

    /** Ask for the counts, if they are not there. */
    want() { if (!isAsked) void ask(); },

    /**
     * Events by source, those of the table itself being all; about, while a page of months is coming.
     * @param {Day} from
     * @param {Day} to
     * @param {boolean[]} on by theme
     * @returns {{n: number[], about: boolean} | null} null before anything is known
     */
    of(from, to, on) {
      if (!head) return null;
      const own = head;
      const window = monthsOf(from, to);
      const pages = needed(own, window).map((page) => /** @type {const} */ ([page, `${sourcePath(page)}#${own.runs}`]));
      files.pages.want(pages.map(([, key]) => key));
      const there = pages.flatMap(([page, key]) => { const held = files.pages.get(key); return held ? [/** @type {[number, Page]} */ ([page, held])] : []; });
      const { certain, possible, about } = count(own, new Map(there), window.from, window.to);
      const n = Array.from({ length: own.runs / themes }, (_, s) => sum(on, (isOn, theme) => (isOn ? certain[s * themes + theme] + possible[s * themes + theme] : 0)));
      return { n: [sum(n), ...n.slice(1)], about };
    },
  };
}
