/** The time of a pool in steps of whole days, months or years, for windows that are easy to say. */
/** @import { Day } from "../../types.js" */
import { bisectRight } from "d3-array";
import { fromCivil, toCivil } from "../../model/days.js";

/** So few years are cut into months, and so few months into days. */
const FEW_YEARS = 8;
const FEW_DAYS = 62;
const MONTHS = 12;
/** More steps than these are too fine. */
const MOST = 400;
const COARSER = [1, 5, 10, 50, 100, 500, 1000, 5000, 10000, 50000];

/**
 * The first days of the steps, and the first day after the last.
 * @param {Day} first
 * @param {Day} last
 * @returns {Day[]}
 */
export function stepsOf(first, last) {
  if (last - first < FEW_DAYS) return Array.from({ length: last - first + 2 }, (_, k) => first + k);
  const [from, to] = [toCivil(first), toCivil(last)];
  if (to.year - from.year < FEW_YEARS) {
    const length = (to.year - from.year) * MONTHS + to.month - from.month + 2;
    return Array.from({ length }, (_, k) => month(from.year, from.month - 1 + k));
  }
  const size = COARSER.find((years) => (to.year - from.year) / years < MOST) ?? COARSER[COARSER.length - 1];
  const start = Math.floor(from.year / size) * size;
  const length = Math.floor((to.year - start) / size) + 2;
  return Array.from({ length }, (_, k) => fromCivil(start + k * size, 1, 1));
}

/** @param {number} year @param {number} months since its January */
const month = (year, months) => fromCivil(year + Math.floor(months / MONTHS), (months % MONTHS) + 1, 1);

/** The step that a day lies in. @param {Day[]} steps @param {Day} day */
export const stepOf = (steps, day) => Math.max(0, Math.min(bisectRight(steps, day) - 1, steps.length - 2));
