/** Rows of events: read from a file, and asked whether a window may hold them. */
/** @import { Columns, Dates, EventRows, Sought } from "./types.js" */
import { bisectLeft } from "d3-array";
import { known } from "../runs.js";

/** @param {Columns} columns @returns {Dates} */
export function datesOf(columns) {
  const [length, kind, less, step, n, never] = ["len", "kind", "x", "y", "n", "never"].map((name) => known(columns, `date.${name}`));
  const y = summed(step, 0, step.length);
  return { start: starts(length), kind, x: Int32Array.from(less, (by, k) => y[k] + by), y, n, never };
}

/** All rows of a file. @param {Columns} columns @returns {EventRows} */
export function rowsOf(columns) {
  const [step, place, theme, date] = ["at", "place", "theme", "date"].map((name) => known(columns, name));
  return { at: summed(step, 0, step.length), place, theme, date, dates: datesOf(columns) };
}

/**
 * Rows of several stretches of a file, each event once; the steps of each stretch begin anew.
 * @param {Columns} columns
 * @param {[from: number, to: number][]} stretches
 * @returns {EventRows}
 */
export function together(columns, stretches) {
  const [step, place, theme, date] = ["at", "place", "theme", "date"].map((name) => known(columns, name));
  /** @type {Map<number, number>} */
  const rows = new Map();
  for (const [from, to] of stretches) summed(step, from, to).forEach((at, k) => { rows.set(at, from + k); });
  const at = Int32Array.from(rows.keys()).sort();
  const taken = (/** @type {ArrayLike<number>} */ column) => Array.from(at, (one) => column[/** @type {number} */ (rows.get(one))]);
  return { at, place: taken(place), theme: taken(theme), date: taken(date), dates: datesOf(columns) };
}

/** @param {ArrayLike<number>} steps @param {number} from @param {number} to */
function summed(steps, from, to) {
  const found = new Int32Array(to - from);
  for (let k = from, all = 0; k < to; k += 1) found[k - from] = all += steps[k];
  return found;
}

/** Where each begins, of which the lengths are known, and where the last one ends. @param {ArrayLike<number>} lengths */
export function starts(lengths) {
  const found = new Uint32Array(lengths.length + 1);
  for (let k = 0; k < lengths.length; k += 1) found[k + 1] = found[k] + lengths[k];
  return found;
}

/** By dates, the window that was asked for last. @type {WeakMap<Dates, {from: number, to: number, held: boolean[]}>} */
const lately = new WeakMap();

/** Which dates a window may hold. @param {Dates} dates @param {number} from @param {number} to */
function possible(dates, from, to) {
  const last = lately.get(dates);
  if (last && last.from === from && last.to === to) return last.held;
  const { start, kind, x, y, n } = dates;
  const held = Array.from({ length: start.length - 1 }, (_, date) => {
    let found = 0;
    for (let k = start[date]; k < start[date + 1]; k += 1) if (kind[k] === 0 && from <= x[k] && to >= y[k]) found += n[k];
    return found > 0;
  });
  lately.set(dates, { from, to, held });
  return held;
}

/**
 * Rows of some positions that a window may hold, of themes that are on.
 * @param {EventRows} rows
 * @param {Sought} sought
 * @param {number} first position
 * @param {number} after the last
 * @returns {number[]}
 */
export function within({ at, theme, date, dates }, { from, to, themes }, first, after) {
  const held = possible(dates, from, to);
  const found = [];
  for (let k = bisectLeft(at, first); k < at.length && at[k] < after; k += 1) if (held[date[k]] && themes >> theme[k] & 1) found.push(k);
  return found;
}
