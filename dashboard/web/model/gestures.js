/** What wheels, fingers and keys mean to the time axis. */
/** @import { Days } from "./axis.js" */
import { panned, zoomed } from "./axis.js";

const WHEEL = 1.0016;
const LINE_PX = 16;
const STEP = 0.5;

/**
 * A wheel over the lanes brings time closer and farther; sideways, or with Shift, it moves along.
 * @param {Days} span
 * @param {Days} axis
 * @param {{deltaX: number, deltaY: number, deltaMode: number, shiftKey: boolean}} wheel
 * @param {number} share of the axis before the pointer
 * @param {number} width of the axis in pixels
 * @returns {Days}
 */
export function wheeled(span, axis, { deltaX, deltaY, deltaMode, shiftKey }, share, width) {
  const [x, y] = [deltaX, deltaY].map((delta) => delta * (deltaMode ? LINE_PX : 1));
  const along = shiftKey ? x || y : x;
  if (shiftKey || Math.abs(x) > Math.abs(y)) return panned(span, axis, along / width);
  return zoomed(span, axis, WHEEL ** y, share);
}

/**
 * Two fingers: what was under the middle of them is under it still.
 * @param {Days} span
 * @param {Days} axis at the start
 * @param {[number, number]} start shares of the width
 * @param {[number, number]} now
 * @returns {Days}
 */
export function pinched(span, axis, start, now) {
  const apart = (/** @type {[number, number]} */ [a, b]) => Math.max(Math.abs(a - b), 0.02);
  const middle = (/** @type {[number, number]} */ [a, b]) => (a + b) / 2;
  const closer = zoomed(span, axis, apart(start) / apart(now), middle(start));
  return panned(span, closer, middle(start) - middle(now));
}

/**
 * Plus and minus bring time closer and farther, 0 shows all of it.
 * @param {Days} span
 * @param {Days} axis
 * @param {string} key
 * @param {number} share of the axis before what has the focus
 * @returns {Days | null} null for another key
 */
export function pressed(span, axis, key, share) {
  if (key === "+" || key === "=") return zoomed(span, axis, STEP, share);
  if (key === "-" || key === "−") return zoomed(span, axis, 1 / STEP, share);
  return key === "0" ? span : null;
}
