/** Steps of the calendar: a day, a week, a month, … 5 000 years; there is no year 0 to step on. */
/** @import { Day, Step } from "../types.js" */
import { UNITS } from "./days.js";

/** Weeks begin on a Monday, which 29 December 1969 is. */
const MONDAY = -3;

/**
 * The first step of a list that covers a span in few enough.
 * @param {Step[]} steps the shortest first
 * @param {Day[]} span
 * @param {(first: number, last: number, n: number) => boolean} isFew
 * @returns {Step}
 */
export const stepFor = (steps, span, isFew) =>
  steps.find(([unit, n]) => isFew(UNITS[unit].of(span[0]), UNITS[unit].of(span[1]), n)) ?? steps[steps.length - 1];

/**
 * First days of the steps that touch a span, and of the one after them.
 * @param {Step} step
 * @param {Day[]} span
 * @returns {Day[]}
 */
export function starts([unit, n], [first, last]) {
  const { of, start } = UNITS[unit];
  const shift = unit === "day" && n > 1 ? MONDAY : 0;
  const day = (/** @type {number} */ k) => start(unit === "year" && n > 1 ? round(k * n) : k * n + shift);
  let k = Math.floor((of(first) - shift) / n);
  if (day(k) > first) k -= 1;
  const days = [day(k)];
  while (days[days.length - 1] <= last) days.push(day(k += 1));
  return days;
}

/** The astronomical year of a round one: 500 BC, 1 for the year 0 that nobody counted, 500. @param {number} year */
const round = (year) => (year > 0 ? year : year + 1);
