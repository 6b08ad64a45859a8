/** Events of a window of days: exact by whole months, or by days once these are there, else about. */
/** @import { Counted, Counting, Day, Histogram, Pyramid } from "./types.js" */
import { sum } from "d3-array";
import { firstDay, monthsOf } from "./months.js";
import { count } from "./tile.js";

/** Counts of the whole have no pages. */
const NONE = new Map();

/**
 * Events by theme; possible excludes certain.
 * @param {Pick<Pyramid, "root" | "days">} of
 * @param {Day} from
 * @param {Day} to
 */
export function byTheme({ root, days }, from, to) {
  const months = monthsOf(from, to);
  if (months.whole || !days) return shared(count(root, NONE, months.from, months.to), months.whole ? 1 : (to - from + 1) / (firstDay(months.to + 1) - firstDay(months.from)));
  return { ...count(days, NONE, from, to), about: false };
}

/** The share that some days have of the months that they touch. @param {{certain: Float64Array, possible: Float64Array}} found @param {number} share */
const shared = ({ certain, possible }, share) => (share === 1 ? { certain, possible, about: false }
  : { certain: certain.map((n) => Math.round(n * share)), possible: possible.map((n) => Math.round(n * share)), about: true });

/** @param {Counting} counting @param {Day} from @param {Day} to */
export function totals({ of, on }, from, to) {
  const { certain, possible, about } = byTheme(of, from, to);
  const all = (/** @type {Float64Array} */ row) => sum(row, (n, theme) => (on[theme] ? n : 0));
  return { certain: all(certain), possible: all(possible), about };
}

/** The events of any time. @param {Counting} counting */
export function everything({ of: { root }, on }) {
  const { certain, possible } = count(root, NONE, root.first, root.first + root.bins);
  return sum(on, (isOn, theme) => (isOn ? certain[theme] + possible[theme] : 0));
}

/**
 * Events by theme and bin; bin k is the closed days cuts[k] … cuts[k + 1] - 1.
 * @param {Counting} counting
 * @param {Day[]} cuts
 * @returns {Histogram}
 */
export function histogram({ of, on }, cuts) {
  const bins = cuts.slice(1).map((after, k) => byTheme(of, cuts[k], after - 1));
  const rows = (/** @type {"certain" | "possible"} */ kind) => on.map((isOn, theme) => bins.map((bin) => (isOn ? bin[kind][theme] : 0)));
  return { certain: rows("certain"), possible: rows("possible") };
}
