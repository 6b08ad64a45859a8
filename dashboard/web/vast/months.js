/** Months as integers from January 1970, of days as integers. */
/** @import { Day, Month } from "./types.js" */
import { UNITS } from "../model/days.js";

const { of, start } = UNITS.month;
const EPOCH = of(0);

/** @param {Day} day @returns {Month} */
export const monthOf = (day) => of(day) - EPOCH;

/** @param {Month} month @returns {Day} */
export const firstDay = (month) => start(month + EPOCH);

/**
 * The months that a window of days touches, and whether it holds all of their days.
 * @param {Day} from
 * @param {Day} to
 * @returns {{from: Month, to: Month, whole: boolean}}
 */
export function monthsOf(from, to) {
  const [first, last] = [monthOf(from), monthOf(to)];
  return { from: first, to: last, whole: firstDay(first) === from && firstDay(last + 1) === to + 1 };
}
