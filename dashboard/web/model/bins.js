/** Time in calendar bins, how many events of each theme they hold, and where sources are silent. */
/** @import { Day, Histogram, Payload, Row, Run, Step } from "../types.js" */
import { range } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };
import { starts, stepFor } from "./calendar.js";
import { isCertain, isPossible } from "./window.js";

const MOST = look.timeline.bins;
const STEPS = /** @type {Step[]} */ (look.timeline.steps);

/**
 * Cut a span into bins of days, weeks, months, … 5 000 years.
 * @param {Day[]} span first and last day
 * @returns {Day[]} first days of the bins and the day after the last one
 */
export const edges = (span) =>
  starts(stepFor(STEPS, span, (first, last, n) => (last - first + 1) / n <= MOST), span);

/**
 * Count events by theme and bin, without context; bin k is the closed days edges[k] … edges[k + 1] - 1.
 * @param {Payload} numbers
 * @param {boolean[]} passes
 * @param {Day[]} cuts
 * @returns {Histogram}
 */
export function histogram(numbers, passes, cuts) {
  const { events, themes } = numbers;
  const rows = () => themes.id.map(() => new Array(cuts.length - 1).fill(0));
  const counts = { certain: rows(), possible: rows() };
  events.id.forEach((_, i) => {
    if (passes[i] && !events.context[i]) range(cuts.length - 1).forEach((k) => countIn(counts, numbers, i, cuts, k));
  });
  return counts;
}

/**
 * @param {Histogram} counts
 * @param {Payload} numbers
 * @param {Row} i
 * @param {Day[]} cuts
 * @param {number} k
 */
function countIn(counts, numbers, i, cuts, k) {
  const last = cuts[k + 1] - 1;
  if (!isPossible(numbers, i, cuts[k], last)) return;
  const kind = isCertain(numbers, i, cuts[k], last) ? counts.certain : counts.possible;
  kind[numbers.events.theme[i]][k] += 1;
}

/**
 * Runs of bins, by theme, in which nothing is even possible.
 * @param {Histogram} counts
 * @returns {Run[][]}
 */
export const silences = ({ certain, possible }) =>
  certain.map((row, theme) => runs(row.flatMap((n, k) => (n + possible[theme][k] === 0 ? [k] : []))));

/** @param {number[]} bins in ascending order @returns {Run[]} */
function runs(bins) {
  /** @type {Run[]} */
  const found = [];
  for (const k of bins) {
    const run = found[found.length - 1];
    if (run && run.last === k - 1) run.last = k;
    else found.push({ first: k, last: k });
  }
  return found;
}

/**
 * Sources with a claim on any event but context that is possible in a window, in ascending order.
 * @param {Payload} numbers
 * @param {Day} from
 * @param {Day} to
 * @returns {Row[]}
 */
export function sourcesSpeaking(numbers, from, to) {
  const { claims, events } = numbers;
  const speaking = claims.source.filter((_, k) => !events.context[claims.event[k]] && isPossible(numbers, claims.event[k], from, to));
  return [...new Set(speaking)].sort((a, b) => a - b);
}
