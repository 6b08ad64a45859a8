/** Moving a window along a range; both are closed and in units of the slider. */
/** @typedef {[number, number]} Range */

/**
 * The window moved on by a number of units; it stops at either end and keeps its width.
 * @param {Range} range
 * @param {Range} window
 * @param {number} units
 * @returns {Range}
 */
export function shift([first, last], [from, to], units) {
  const step = Math.max(first - from, Math.min(units, last - to));
  return [from + step, to + step];
}
