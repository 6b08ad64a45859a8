/** How it stands with what was done: kept, being kept, or only as long as the page is open. */
/** @import { Keeping } from "./types.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Voice } from "./voice.js" */

/**
 * @param {HTMLElement} line
 * @param {{voice: Voice, why: string, overtaken: () => void}} deps `why` nothing outlives the page, or empty
 */
export function createSaving(line, { voice: { t }, why, overtaken }) {
  /** @type {Kept | null} */
  let now = null;
  let leave = () => {};

  /** @param {Keeping} keeping */
  function tell({ kind, pending, error }) {
    line.textContent = t(`saved.${kind}`, { n: pending });
    line.classList.toggle("is-wrong", kind === "failed" || kind === "overtaken" || kind === "memory");
    line.title = kind === "failed" ? error : kind === "memory" ? why : "";
    if (kind === "overtaken") overtaken();
  }

  window.addEventListener("beforeunload", (event) => {
    if (now && !now.isSaved() && now.document.canUndo()) event.preventDefault();
  });

  return {
    /** @param {Kept} kept */
    follow(kept) {
      leave();
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
