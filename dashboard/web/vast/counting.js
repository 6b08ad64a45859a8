/** Events of a window of days: exact by whole months, or by days once these are there, else about. */
/** @import { Counted, Counting, Day, Histogram, Pyramid } from "./types.js" */
import { sum } from "d3-array";
import { firstDay, monthsOf } from "./months.js";
import { count } from "./tile.js";

/** Counts of the whole have no pages. */
const NONE = new Map();

/**
 * Events with a date by theme, and those without, which may have been then; possible excludes certain.
 * @param {Pick<Pyramid, "root" | "days" | "said">} of
 * @param {Day} from
 * @param {Day} to
 */
export function byTheme({ root, days, said }, from, to) {
  const months = monthsOf(from, to);
  const isExact = months.whole || days !== null;
  const { certain, possible } = months.whole || !days ? count(root, NONE, months.from, months.to) : count(days, NONE, from, to);
  const undated = possible.map((n, theme) => Math.min(n, said.undated?.[theme] ?? 0));
  const share = isExact ? 1 : (to - from + 1) / (firstDay(months.to + 1) - firstDay(months.from));
  const shared = (/** @type {Float64Array} */ row) => (isExact ? row : row.map((n) => Math.round(n * share)));
  return { certain: shared(certain), possible: shared(possible.map((n, theme) => n - undated[theme])), undated, about: !isExact };
}

/** @param {Counting} counting @param {Day} from @param {Day} to */
export function totals({ of, on }, from, to) {
  const { certain, possible, undated, about } = byTheme(of, from, to);
  const all = (/** @type {Float64Array} */ row) => sum(row, (n, theme) => (on[theme] ? n : 0));
  return { certain: all(certain), possible: all(possible) + all(undated), undated: all(undated), about };
}

/** The events of any time. @param {Counting} counting */
export function everything({ of: { root }, on }) {
  const { certain, possible } = count(root, NONE, root.first, root.first + root.bins);
  return sum(on, (isOn, theme) => (isOn ? certain[theme] + possible[theme] : 0));
}

/**
 * Events with a date by theme and bin; bin k is the closed days cuts[k] … cuts[k + 1] - 1.
 * @param {Counting} counting
 * @param {Day[]} cuts
 * @returns {Histogram}
 */
export function histogram({ of, on }, cuts) {
  const bins = cuts.slice(1).map((after, k) => byTheme(of, cuts[k], after - 1));
  const rows = (/** @type {"certain" | "possible"} */ kind) => on.map((isOn, theme) => bins.map((bin) => (isOn ? bin[kind][theme] : 0)));
  return { certain: rows("certain"), possible: rows("possible") };
}
