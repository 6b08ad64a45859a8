/** One note over the lanes, about what the pointer or the focus is on. */
import { h } from "./dom.js";

const OFFSET_PX = 12;

/** @param {HTMLElement} lanes */
export function createNote(lanes) {
  const note = h("div", { class: "bar-note", dir: "auto", hidden: true, "aria-hidden": "true" });
  lanes.append(note);

  return {
    /** @param {string} text nothing hides it @param {number} x @param {number} y */
    show(text, x, y) {
      note.hidden = !text;
      if (!text) return;
      note.textContent = text;
      note.style.left = `${Math.max(0, Math.min(x + OFFSET_PX, lanes.clientWidth - note.offsetWidth))}px`;
      note.style.top = `${y - OFFSET_PX - note.offsetHeight}px`;
    },
    hide() { note.hidden = true; },
  };
}
