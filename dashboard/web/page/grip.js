/** The slider by hand: the nearest handle follows the pointer as far from it as it was taken; a tap brings it there. */
/** @import { Range } from "../model/shift.js" */
import { nearest } from "../model/handles.js";
import { closest } from "./dom.js";

const BAR = ".dash-slider-range";
/** @type {("pointermove" | "pointerup")[]} */
const MOVES = ["pointermove", "pointerup"];

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
  const to = (/** @type {number} */ x) => nearest(handles.map(centre), x);
  /** @param {number} which @param {number} pixels */
  const units = (which, pixels) => Math.round((pixels / (slider.clientWidth - handles[which].offsetWidth)) * seen());

  /** @param {PointerEvent} event */
  function take(event) {
    event.stopPropagation();
    const [which, x] = [to(event.clientX), event.clientX];
    const start = get()[which];
    follow(handles[which], event.pointerId, (now) => move(which, start + units(which, now - x)));
  }

  /** The finger may go on to scroll the page. @param {PointerEvent} event */
  function tap(event) {
    event.stopPropagation();
    slider.addEventListener("pointerup", ({ clientX }) => {
      const which = to(clientX);
      move(which, get()[which] + units(which, clientX - centre(handles[which])));
    }, { once: true, signal: until("pointercancel") });
  }

  slider.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (closest(event, "[role=slider]")) take(event);
    else if (isTouch(event) && !closest(event, BAR)) tap(event);
  }, { capture: true });
  // The slider's own way takes what is captured for its own, and a touch is captured by itself.
  for (const kind of MOVES) slider.addEventListener(kind, (event) => { if (isTouch(event)) event.stopPropagation(); });
}

/** @param {PointerEvent} event */
const isTouch = ({ pointerType }) => pointerType === "touch";

/** @param {string} kind of event that ends it */
function until(kind) {
  const ended = new AbortController();
  window.addEventListener(kind, () => ended.abort(), { once: true });
  return ended.signal;
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
  for (const kind of MOVES) {
    handle.addEventListener(kind, (event) => {
      if (event.pointerId !== pointer) return;
      event.stopPropagation();
      if (event.buttons || kind === "pointerup") drag(event.clientX);
      else released.abort();
    }, { signal });
  }
  handle.addEventListener("lostpointercapture", () => { handle.focus({ preventScroll: true }); released.abort(); }, { signal });
}
