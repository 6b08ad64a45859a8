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
 * @param {number[]} [less] that are possible at any time, and not counted
 */
export function byTheme({ root, days }, from, to, less = []) {
  const months = monthsOf(from, to);
  const isExact = months.whole || days !== null;
  const share = isExact ? 1 : (to - from + 1) / (firstDay(months.to + 1) - firstDay(months.from));
  const found = !months.whole && days ? count(days, NONE, from, to) : count(root, NONE, months.from, months.to);
  const of = (/** @type {number} */ n, without = 0) => (isExact ? n - without : Math.max(Math.round((n - without) * share), 0));
  return { certain: found.certain.map((n) => of(n)), possible: found.possible.map((n, theme) => of(n, less[theme])), about: !isExact };
}

/** @param {Counting} counting @param {Day} from @param {Day} to */
export function totals({ of, on }, from, to) {
  const { certain, possible, about } = byTheme(of, from, to);
  const all = (/** @type {Float64Array} */ row) => sum(row, (n, theme) => (on[theme] ? n : 0));
  return { certain: all(certain), possible: all(possible), about };
}

/** How many events have no date: whatever the window, they may lie in it. @param {Counting} counting */
export const undated = ({ of: { said }, on }) => sum(on, (isOn, theme) => (isOn ? said.undated?.[theme] ?? 0 : 0));

/** The events of any time. @param {Counting} counting */
export function everything({ of: { root }, on }) {
  const { certain, possible } = count(root, NONE, root.first, root.first + root.bins);
  return sum(on, (isOn, theme) => (isOn ? certain[theme] + possible[theme] : 0));
}

/**
 * Events by theme and bin, without those that have no date; bin k is the closed days cuts[k] … cuts[k + 1] - 1.
 * @param {Counting} counting
 * @param {Day[]} cuts
 * @returns {Histogram}
 */
export function histogram({ of, on }, cuts) {
  const bins = cuts.slice(1).map((after, k) => byTheme(of, cuts[k], after - 1, of.said.undated));
  const rows = (/** @type {"certain" | "possible"} */ kind) => on.map((isOn, theme) => bins.map((bin) => (isOn ? bin[kind][theme] : 0)));
  return { certain: rows("certain"), possible: rows("possible") };
}
