/** Whatever a reader does pauses the play, but the buttons that steer it. */
import { closest } from "../page/dom.js";

const INTERRUPTIONS = ["pointerdown", "keydown", "wheel", "touchstart"];
const PRESSING = ["Enter", " "];

/**
 * Pressing play or speed is no interruption.
 * @param {Event} event
 */
export function steersPlay(event) {
  if (closest(event, "#play, #speed") === null) return false;
  return event.type !== "keydown" || (event instanceof KeyboardEvent && PRESSING.includes(event.key));
}

/** @param {() => void} pause */
export function pauseOnInput(pause) {
  for (const kind of INTERRUPTIONS) {
    document.addEventListener(kind, (event) => { if (!steersPlay(event)) pause(); }, { capture: true, passive: true });
  }
}
