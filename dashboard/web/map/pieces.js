/** The pieces of the finer base map that a page has: asked for where the map rests, forgotten when there are many. */
/** @import { Bounds, Ground, Piece } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { levelAt, wanted } from "../model/pieces.js";
import { whenIdle } from "../page/wait.js";

/** Pieces that are kept; of what is wanted none is forgotten. */
const MOST = 60;
const AT_ONCE = 4;

/** @typedef {{id: string, level: number, piece: Piece}} Held */
/** @typedef {{level: number, wanted: string[], isWhole: boolean, held: Held[]}} Supply the wanted level and its pieces, whether all of them are there, and all that are there, the finest first */
/** @typedef {(supply: Supply, ground: Ground) => void} Listener */

/**
 * @param {() => Promise<Ground>} ask
 * @param {(address: string) => Promise<Piece>} askPiece
 */
export function createPieces(ask, askPiece) {
  /** Those that were wanted last stand last. @type {Map<string, Held>} */
  const held = new Map();
  /** @type {Set<string>} */
  const coming = new Set();
  /** @type {Listener[]} */
  const listeners = [];
  /** @type {Ground | null} */
  let ground = null;
  /** @type {{zoom: number, bounds: Bounds} | null} */
  let seen = null;
  /** @type {[string[], string[]]} */
  let [ids, missing] = [[], []];
  let level = -1;
  const request = createRequest(ask, (found) => { ground = found; choose(); });

  function choose() {
    if (!ground || !seen) return;
    level = levelAt(ground.levels, seen.zoom);
    ids = wanted(ground.levels[level], seen.bounds);
    for (const id of [...ids].reverse()) keep(id);
    missing = ids.filter((id) => !held.has(id));
    forget(held, ids);
    fetchNext();
    tell();
  }

  /** @param {string} id */
  function keep(id) {
    const own = held.get(id);
    if (held.delete(id) && own) held.set(id, own);
  }

  function fetchNext() {
    for (const id of missing.filter((one) => !coming.has(one)).slice(0, AT_ONCE - coming.size)) fetchPiece(id, level);
  }

  /** @param {string} id @param {number} own its level */
  function fetchPiece(id, own) {
    coming.add(id);
    const done = () => { coming.delete(id); missing = missing.filter((one) => one !== id); };
    askPiece(ground?.address.replace("{id}", id) ?? "").then((piece) => {
      held.set(id, { id, level: own, piece });
      done();
      tell();
    }, done).then(fetchNext);
  }

  function tell() {
    const found = ground;
    if (!found || !seen) return;
    const supply = { level, wanted: ids, isWhole: ids.every((id) => held.has(id)), held: [...held.values()].sort((a, b) => b.level - a.level) };
    for (const listener of listeners) listener(supply, found);
  }

  return {
    /** The map rests. @param {number} zoom @param {Bounds} bounds that it shows */
    look(zoom, bounds) {
      seen = { zoom, bounds };
      request(zoom >= look.picture.finer);
      choose();
    },
    /** Hear of what has come. @param {Listener} listener @returns {() => void} ends it */
    follow(listener) {
      listeners.push(listener);
      tell();
      return () => { listeners.splice(listeners.indexOf(listener), 1); };
    },
  };
}

/** @param {Map<string, unknown>} held @param {string[]} wantedNow */
function forget(held, wantedNow) {
  const old = [...held.keys()].filter((id) => !wantedNow.includes(id));
  for (const id of old.slice(0, Math.max(old.length + wantedNow.length - MOST, 0))) held.delete(id);
}

/**
 * Asks once, when it is wanted; what failed is asked for again when it is wanted anew.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => void} arrived
 */
export function createRequest(ask, arrived) {
  let [asked, failed] = [false, false];
  return (/** @type {boolean} */ wantedNow) => {
    if (failed && !wantedNow) [asked, failed] = [false, false];
    if (asked || !wantedNow) return;
    asked = true;
    whenIdle(() => ask().then(arrived, () => { failed = true; }));
  };
}
