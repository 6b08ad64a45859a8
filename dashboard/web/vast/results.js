/** What a window holds of the whole collection, from its counts by theme and month. */
/** @import { Counted, Day, Histogram, Row } from "./types.js" */
import { sum } from "d3-array";
import { monthsOf, firstDay } from "./months.js";
import { count } from "./tile.js";

/** A count by months has no pages. */
const NONE = new Map();

/**
 * The events of a window of days and chosen themes; about, where it begins or ends within a month.
 * @param {Counted} root
 * @param {Day} from
 * @param {Day} to
 * @param {boolean[]} on by theme
 */
export function totals(root, from, to, on) {
  const months = monthsOf(from, to);
  const found = count(root, NONE, months.from, months.to);
  const all = (/** @type {Float64Array} */ row) => sum(row, (n, theme) => (on[theme] ? n : 0));
  return { certain: all(found.certain), possible: all(found.possible), about: !months.whole };
}

/**
 * The events of bins by theme; bin k is the closed days cuts[k] … cuts[k + 1] - 1.
 * @param {Counted} root
 * @param {Day[]} cuts
 * @param {boolean[]} on by theme
 * @returns {Histogram & {about: boolean}}
 */
export function histogram(root, cuts, on) {
  const rows = () => on.map(() => new Array(cuts.length - 1).fill(0));
  const made = { certain: rows(), possible: rows(), about: false };
  for (let k = 0; k + 1 < cuts.length; k += 1) {
    const bin = binOf(root, cuts[k], cuts[k + 1] - 1);
    made.about ||= bin.about;
    on.forEach((isOn, theme) => {
      if (isOn) [made.certain[theme][k], made.possible[theme][k]] = bin.of(theme);
    });
  }
  return made;
}

/**
 * One bin: exact where it is made of months, else the share that its days have of the months it touches.
 * @param {Counted} root
 * @param {Day} from
 * @param {Day} to
 */
function binOf(root, from, to) {
  const months = monthsOf(from, to);
  const found = count(root, NONE, months.from, months.to);
  const share = months.whole ? 1 : (to - from + 1) / (firstDay(months.to + 1) - firstDay(months.from));
  return {
    about: !months.whole,
    of: (/** @type {Row} */ theme) => [Math.round(found.certain[theme] * share), Math.round(found.possible[theme] * share)],
  };
}
