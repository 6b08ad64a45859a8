/** Where a key or a hand takes a handle of the slider. Ranges are closed, in units of the slider. */
/** @import { Range } from "./shift.js" */

const FAR = 10;
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: FAR, PageDown: -FAR };

/**
 * How far each handle can go: none passes the other.
 * @param {Range} window
 * @param {Range} range
 * @returns {[Range, Range]}
 */
export const limits = ([from, to], [first, last]) => [[first, to], [from, last]];

/**
 * @param {{key: string, shiftKey?: boolean, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean}} event
 * @param {number} unit where the handle is
 * @param {Range} limits of the handle
 * @returns {number | null} null for a key that means nothing to a slider
 */
export function keyed({ key, shiftKey, ctrlKey, metaKey, altKey }, unit, [least, most]) {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Home") return least;
  if (key === "End") return most;
  if (!Object.hasOwn(STEPS, key)) return null;
  const step = shiftKey && Math.abs(STEPS[key]) === 1 ? STEPS[key] * FAR : STEPS[key];
  return unit + step;
}

/**
 * The window after one handle was moved, as far as it can go.
 * @param {Range} window
 * @param {number} which 0 the first handle, 1 the last
 * @param {number} goal
 * @param {Range} range
 * @returns {Range}
 */
export function moved([from, to], which, goal, range) {
  const [least, most] = limits([from, to], range)[which];
  const unit = Math.min(Math.max(goal, least), most);
  return which === 0 ? [unit, to] : [from, unit];
}

/**
 * Which handle a pointer means.
 * @param {number[]} centres
 * @param {number} x
 */
export const nearest = ([first, last], x) => (Math.abs(x - first) <= Math.abs(x - last) ? 0 : 1);
