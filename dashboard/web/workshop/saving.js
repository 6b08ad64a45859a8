/** How it stands with what was done: kept, being kept, or only as long as the page is open. */
/** @import { Keeping } from "./types.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Failed } from "./trouble.js" */
/** @import { Voice } from "./voice.js" */
import { Trouble } from "./ask.js";

/** Keeping that failed is said once for all steps of it, until all is kept. */
const FULL = "QuotaExceededError";

/**
 * @param {HTMLElement} line
 * @param {{voice: Voice, why: string, failed: Failed}} deps `why` nothing outlives the page, or empty
 */
export function createSaving(line, { voice: { t }, why, failed }) {
  /** @type {Kept | null} */
  let now = null;
  let leave = () => {};
  /** Ends what was said of keeping that failed. @type {(() => void) | null} */
  let ended = null;

  function over() {
    ended?.();
    ended = null;
  }

  /** @param {Keeping} keeping */
  function tell({ kind, pending, error }) {
    const word = kind === "failed" && error !== FULL ? "saved.broken" : `saved.${kind}`;
    line.textContent = t(word, { n: pending });
    line.classList.toggle("is-wrong", kind === "failed" || kind === "overtaken" || kind === "memory");
    line.title = kind === "failed" ? error : kind === "memory" ? why : "";
    if (kind === "overtaken") failed(new Trouble("open.overtaken"));
    if (kind === "failed") ended ??= failed(new Trouble(word, "", null, { n: pending }), [{ word: "again", on: () => { void now?.flush(); } }]);
    if (kind === "saved") over();
  }

  window.addEventListener("beforeunload", (event) => {
    if (now && !now.isSaved() && now.document.canUndo()) event.preventDefault();
  });

  return {
    /** @param {Kept} kept */
    follow(kept) {
      leave();
      over();
      now?.close();
      now = kept;
      leave = kept.on(tell);
      tell(kept.keeping());
    },
    /** A draft is not open any more. @param {string} id */
    async leave(id) {
      if (now?.id !== id) return;
      leave();
      const last = now;
      now = null;
      line.textContent = "";
      await last.close();
    },
    now: () => now,
  };
}
