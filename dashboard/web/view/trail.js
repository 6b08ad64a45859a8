/** Cards in the browser's history: Back closes the one opened last, Forward opens it again. */
/** @import { ViewState } from "./types.js" */

/** A browser that has forgotten the entry to go back to never says so. */
const PATIENCE_MS = 1000;

/** @typedef {{depth: number, event: string | null}} Entry how many entries of ours lie below, and which card is open */

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
  let entry = { depth: held(history.state)?.depth ?? 0, event: view.event };
  /** @type {ReturnType<typeof setTimeout> | null} set on the way back to the list */
  let leaving = null;

  /** @param {"pushState" | "replaceState"} how @param {ViewState} shown @param {Entry} [own] */
  const put = (how, shown, own = entry) => isAllowed(() => history[how]({ atlas: own }, "", address(shown)));

  function write() {
    if (leaving === null) put("replaceState", seen);
  }

  /** @param {ViewState} before */
  function enter(before) {
    put("replaceState", { ...before, event: entry.event });
    const above = { depth: entry.depth + 1, event: seen.event };
    entry = put("pushState", seen, above) ? above : { ...entry, event: seen.event };
  }

  function leave() {
    if (entry.depth > 0) {
      leaving = setTimeout(() => left(entry.depth), PATIENCE_MS);
      history.go(-entry.depth);
    } else left(0);
  }

  /** @param {number} depth */
  function left(depth) {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
    entry = { depth, event: null };
    if (seen.event === null) write();
    else enter(seen);
  }

  return {
    /** Write the view into the entry that shows it. */
    write,

    /** The view has changed: a card more is an entry more. @param {ViewState} now */
    follow(now) {
      const before = seen;
      seen = now;
      if (framed) entry.event = now.event;
      if (leaving !== null || now.event === entry.event) return;
      if (now.event === null) leave();
      else enter(before);
    },

    /**
     * The browser has gone to another entry.
     * @param {string | null} named the card in the address, for an entry that is not ours
     * @returns {string | null} the card that is to be open
     */
    arrive(named) {
      const found = held(history.state);
      if (leaving === null) entry = found ?? { depth: 0, event: named };
      else left(found?.depth ?? 0);
      return entry.event;
    },
  };
}

/** @param {unknown} state @returns {Entry | null} */
function held(state) {
  const own = /** @type {{atlas?: Entry} | null} */ (state)?.atlas;
  return own && Number.isInteger(own.depth) ? own : null;
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
