/** The histogram of the timeline as SVG paths, one certain and one possible for each lane. */
/** @import { Day, Histogram } from "../types.js" */
import { max, pairs } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };

const { width: WIDTH, lane: LANE, room: ROOM } = look.strip;

/** @typedef {{left: number, wide: number}} Across in units of the drawing */

/**
 * Where the bins' bars stand within the span.
 * @param {Day[]} cuts
 * @param {Day[]} span
 * @returns {Across[]}
 */
function across(cuts, [first, last]) {
  const unit = WIDTH / (last + 1 - first);
  const inside = cuts.map((cut) => Math.min(Math.max(cut, first), last + 1));
  return pairs(inside, (a, b) => ({ left: (a - first) * unit, wide: (b - a) * unit * look.timeline.bar }));
}

/**
 * @param {Histogram} counts
 * @param {Day[]} cuts first days of the bins and the day after the last one
 * @param {Day[]} span
 * @returns {{certain: string, possible: string}[]} by lane
 */
export function bars({ certain, possible }, cuts, span) {
  const tallest = max(certain, (row, lane) => max(row, (n, k) => n + possible[lane][k])) ?? 0;
  const [scale, places] = [(LANE - ROOM) / Math.max(tallest, 1), across(cuts, span)];
  return certain.map((row, lane) => {
    const floor = LANE * (lane + 1);
    const below = row.map((n) => n * scale);
    return {
      certain: path(places, below, below.map((height) => floor - height)),
      possible: path(places, possible[lane].map((n) => n * scale), possible[lane].map((n, k) => floor - below[k] - n * scale)),
    };
  });
}

/** @param {Across[]} places @param {number[]} heights @param {number[]} tops */
const path = (places, heights, tops) => places.map(({ left, wide }, k) =>
  heights[k] ? `M${fixed(left)} ${fixed(tops[k])}h${fixed(wide)}v${fixed(heights[k])}h-${fixed(wide)}z` : "").join("");

/** @param {number} value */
const fixed = (value) => value.toFixed(1);
