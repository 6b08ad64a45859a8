/** A handle of the slider taken by hand: the nearest one, and no further from the pointer than it was. */
/** @import { Range } from "../model/shift.js" */
import { nearest } from "../model/handles.js";
import { closest } from "./dom.js";

/**
 * @typedef {object} Rail
 * @property {HTMLElement[]} handles
 * @property {() => number} seen units that the rail shows
 * @property {() => Range} get
 * @property {(which: number, goal: number) => void} move
 */

/** @param {HTMLElement} handle */
function centre(handle) {
  const { left, width } = handle.getBoundingClientRect();
  return left + width / 2;
}

/**
 * @param {HTMLElement} slider
 * @param {Rail} rail
 */
export function createGrip(slider, { handles, seen, get, move }) {
  slider.addEventListener("pointerdown", (event) => {
    if (event.button || !closest(event, "[role=slider]")) return;
    event.stopPropagation();
    const which = nearest(handles.map(centre), event.clientX);
    const room = slider.clientWidth - handles[which].offsetWidth;
    const [start, x] = [get()[which], event.clientX];
    follow(handles[which], event.pointerId, (now) => move(which, start + Math.round(((now - x) / room) * seen())));
  }, { capture: true });
}

/**
 * The pointer is the handle's until it is let go, taken away or lost, wherever it goes.
 * @param {HTMLElement} handle
 * @param {number} pointer
 * @param {(x: number) => void} drag
 */
function follow(handle, pointer, drag) {
  const released = new AbortController();
  const { signal } = released;
  handle.setPointerCapture(pointer);
  // The slider's own way takes a captured pointer for its own.
  handle.addEventListener("pointerup", (event) => event.stopPropagation(), { signal });
  handle.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    event.stopPropagation();
    if (event.buttons) drag(event.clientX);
    else released.abort();
  }, { signal });
  handle.addEventListener("lostpointercapture", () => { handle.focus({ preventScroll: true }); released.abort(); }, { signal });
}
