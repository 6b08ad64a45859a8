/** Cards in the browser's history: Back closes the one opened last, Forward opens it again. */
/** @import { Card, ViewState } from "./types.js" */

/** A browser that has forgotten the entry to go back to never says so. */
const PATIENCE_MS = 1000;

/** @typedef {{depth: number, home: number, event: string | null, actor: string[]}} Entry how many entries of ours lie below, how many below the one of its actor, and which card is open */

/** @param {Card} one @param {Card} other */
export const isSame = (one, other) => one.event === other.event && isOf(one, other);

/** Whether both are of the same actors. @param {Card} one @param {Card} other */
const isOf = (one, other) => one.actor.join() === other.actor.join();

/**
 * @param {object} page
 * @param {Pick<History, "state" | "go" | "pushState" | "replaceState">} page.history
 * @param {ViewState} page.view that the page was opened with
 * @param {boolean} page.framed the history is the page's around: nothing is ever put into it
 * @param {(view: ViewState) => string} page.address
 */
export function createTrail({ history, view, framed, address }) {
  let seen = view;
  /** @type {Entry} */
  let entry = { depth: 0, home: 0, ...held(history.state), event: view.event, actor: view.actor };
  /** @type {ReturnType<typeof setTimeout> | null} set on the way back to a list */
  let leaving = null;
  /** The actors of that list. @type {string[]} */
  let goal = [];

  /** @param {"pushState" | "replaceState"} how @param {ViewState} shown @param {Entry} [own] */
  const put = (how, shown, own = entry) => isAllowed(() => history[how]({ atlas: own }, "", address(shown)));

  function write() {
    if (leaving === null) put("replaceState", seen);
  }

  /** @param {ViewState} before */
  function enter(before) {
    const { event, actor } = entry;
    put("replaceState", { ...before, event, actor });
    const depth = entry.depth + 1;
    const home = seen.event !== null && isOf(seen, entry) ? entry.home : depth;
    const above = { depth, home, event: seen.event, actor: seen.actor };
    entry = put("pushState", seen, above) ? above : { ...entry, event: seen.event, actor: seen.actor };
  }

  /** @param {number} depth of the entry to go back to */
  function leave(depth) {
    goal = seen.actor;
    if (entry.depth > depth) {
      leaving = setTimeout(() => left(entry.depth), PATIENCE_MS);
      history.go(depth - entry.depth);
    } else left(entry.depth);
  }

  /** @param {number} depth */
  function left(depth) {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
    entry = { depth, home: depth, event: null, actor: goal };
    if (isSame(seen, entry)) write();
    else enter(seen);
  }

  return {
    /** Write the view into the entry that shows it. */
    write,

    /** The view has changed: a card more is an entry more. @param {ViewState} now */
    follow(now) {
      const before = seen;
      seen = now;
      if (framed) entry = { ...entry, event: now.event, actor: now.actor };
      if (leaving !== null || isSame(now, entry)) return;
      if (now.event === null && !now.actor.length) leave(0);
      else if (now.event === null && isOf(now, entry)) leave(entry.home);
      else enter(before);
    },

    /**
     * The browser has gone to another entry.
     * @param {Card} named the card in the address, for an entry that is not ours
     * @returns {Card} the card that is to be open
     */
    arrive({ event, actor }) {
      const found = held(history.state);
      if (leaving === null) entry = found ?? { depth: 0, home: 0, event, actor };
      else left(found?.depth ?? 0);
      return { event: entry.event, actor: entry.actor };
    },
  };
}

/** @param {unknown} state @returns {Entry | null} */
function held(state) {
  const own = /** @type {{atlas?: Entry} | null} */ (state)?.atlas;
  return own && Number.isInteger(own.depth) ? { ...own, home: own.home ?? 0, actor: own.actor ?? [] } : null;
}

/**
 * An opaque origin may not change its address; the view is kept in memory there.
 * @param {() => void} change
 */
function isAllowed(change) {
  try {
    change();
    return true;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "SecurityError")) throw error;
    return false;
  }
}
