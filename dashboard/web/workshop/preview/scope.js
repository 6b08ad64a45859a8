/** All that one page asks the browser to call later: it ends with the page. */
/** @import { Scope } from "./types.js" */

/**
 * @param {object} [last] what the last page had
 * @param {Scope["axis"]} [last.axis] that the timeline opens with, where it had come closer
 * @param {boolean} [last.isScrolled]
 * @returns {Scope}
 */
export function createScope({ axis = null, isScrolled = false } = {}) {
  const ended = new AbortController();
  const { signal } = ended;
  /** @type {Scope["ends"]} */
  const ends = new Set();
  return {
    signal, axis, isScrolled, ends, isMaking: true,
    end() {
      ended.abort();
      ends.forEach((end) => end());
      ends.clear();
    },
    while: (call) => (...given) => { if (!signal.aborted) call(...given); },
  };
}

/**
 * Listen for as long as the page is there.
 * @param {Scope} scope
 * @param {EventTarget} target
 * @param {string} kind
 * @param {EventListenerOrEventListenerObject | null} listener
 * @param {boolean | AddEventListenerOptions} [options]
 */
export function listen({ signal, ends }, target, kind, listener, options = {}) {
  if (signal.aborted) return;
  const own = typeof options === "boolean" ? { capture: options } : options;
  target.addEventListener(kind, listener, own.signal ? own : { ...own, signal });
  if (!own.signal) return;
  const end = () => target.removeEventListener(kind, listener, own);
  ends.add(end);
  own.signal.addEventListener("abort", () => ends.delete(end), { once: true });
}
