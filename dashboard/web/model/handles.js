/** Where a key takes a handle of the slider. Ranges are closed, in units of the slider. */
/** @import { Range } from "./shift.js" */

const FAR = 10;
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: FAR, PageDown: -FAR };

/**
 * @param {{key: string, shiftKey?: boolean, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean}} event
 * @param {number} unit where the handle is
 * @param {Range} range
 * @returns {number | null} null for a key that means nothing to a slider
 */
export function keyed({ key, shiftKey, ctrlKey, metaKey, altKey }, unit, [first, last]) {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Home") return first;
  if (key === "End") return last;
  if (!Object.hasOwn(STEPS, key)) return null;
  const step = shiftKey && Math.abs(STEPS[key]) === 1 ? STEPS[key] * FAR : STEPS[key];
  return Math.min(Math.max(unit + step, first), last);
}

/**
 * The window after one handle was moved; none passes the other.
 * @param {Range} window
 * @param {number} which 0 the first handle, 1 the last
 * @param {number} goal
 * @returns {Range}
 */
export const clamped = ([from, to], which, goal) => (which === 0 ? [Math.min(goal, to), to] : [from, Math.max(goal, from)]);
