/** From one scale to another. */

/**
 * What lies in a domain at its share of a range, what lies beyond at its nearer end.
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {(value: number) => number}
 */
export const linear = ([a, b], [first, last]) => (value) =>
  first + (last - first) * Math.min(Math.max((value - a) / (b - a || 1), 0), 1);
