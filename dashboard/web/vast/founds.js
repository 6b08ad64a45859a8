/** What a search or a choice of places or sources finds of the whole: asked for once; an answer that comes late changes nothing. */
/** @import { Answer, Pyramid } from "./types.js" */
import { needles } from "../model/search.js";
import { noteOf } from "./lists/refused.js";

const MOST = 12;

/**
 * @param {object} how
 * @param {Pyramid} how.whole
 * @param {(q: string, place: string[], withTiles: boolean, sources: string[]) => Promise<Pyramid>} how.ask
 * @param {() => void} how.tell that there is more to show
 */
export function createFounds({ whole, ask, tell }) {
  /** By question, the one that was asked last at the end. @type {Map<string, Answer>} */
  const known = new Map();
  /** What stands in for what is coming. */
  let last = whole;

  /** Counts come first, tiles for the map after them; that of a place stays as it is. @param {string} key @param {string} q @param {string[]} place @param {string[]} sources */
  function find(key, q, place, sources) {
    /** @type {Answer} */
    const own = { pyramid: whole, state: "coming", note: "", isDrawing: !place.length };
    known.set(key, own);
    for (const old of [...known.keys()].slice(0, -MOST)) known.delete(old);
    let isWhole = false;
    (place.length ? [false] : [false, true]).forEach(async (withTiles) => {
      try {
        const pyramid = await ask(q, place, withTiles, sources);
        if (isWhole) return;
        isWhole = withTiles;
        Object.assign(own, { pyramid, state: "there", note: pyramid.note ?? "", isDrawing: own.isDrawing && !withTiles });
      } catch (error) {
        console.warn(String(error));
        Object.assign(own, { state: "failed", note: noteOf(error), isDrawing: false });
      }
      if (known.get(key) === own) tell();
    });
  }

  return {
    /** @param {string} q @param {string[]} place @param {string[]} [chosen] sources @returns {Answer} */
    of(q, place, chosen = []) {
      const words = needles(q).length ? q : "";
      const sources = chosen.includes(whole.said.sources?.[0].id ?? "") ? [] : chosen;
      if (!words && !place.length && !sources.length) return { pyramid: last = whole, state: "there", note: "", isDrawing: false };
      const key = JSON.stringify([words, place, sources]);
      if (!known.has(key)) find(key, words, place, sources);
      const found = /** @type {Answer} */ (known.get(key));
      if (found.state !== "there") return { ...found, pyramid: last };
      last = found.pyramid;
      return found;
    },
    /** Ask again for what could not be had. */
    retry() {
      for (const [key, { state }] of [...known]) if (state === "failed") known.delete(key);
    },
  };
}
