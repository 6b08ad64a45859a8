/** What events add to the histograms that windows are counted from: the same as in the files of tiles. */
/** @import { Runs, Sums } from "../types.js" */
/** @import { Dates, Leaf, Steps } from "./types.js" */

const POSSIBLE = 0;
const TABLES = 4;

/**
 * What each date adds, in months or days.
 * @param {Dates} dates
 * @param {(day: number) => number} unit
 * @returns {Steps}
 */
export function stepsOf(dates, unit) {
  const [x, y] = [dates.x, dates.y].map((days) => Int32Array.from(days, unit));
  const [first, last] = [x, y].reduce(([low, high], all) => all.reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [low, high]), [Infinity, -Infinity]);
  const from = Number.isFinite(first) ? first : 0;
  const entries = () => ({ start: new Uint32Array(dates.start.length), bin: /** @type {number[]} */ ([]), n: /** @type {number[]} */ ([]) });
  /** @type {Steps} */
  const made = { tables: Array.from({ length: TABLES }, entries), wrong: entries(), corrections: [], first: from, bins: x.length ? last - from + 1 : 1 };
  const known = new Map();
  for (let date = 0; date + 1 < dates.start.length; date += 1) {
    const tables = Array.from({ length: TABLES }, () => /** @type {Map<number, number>} */ (new Map()));
    const wrong = new Map();
    for (let k = dates.start[date]; k < dates.start[date + 1]; k += 1) {
      const one = { kind: dates.kind[k], x: x[k] - from, y: y[k] - from };
      quadrant(tables, one, dates.n[k]);
      if (one.y > one.x) add(wrong, rowOf(made.corrections, known, one), dates.n[k]);
    }
    [...made.tables, made.wrong].forEach((table, t) => put(table, date, [...tables, wrong][t]));
  }
  return made;
}

/** @param {Map<number, number>} to @param {number} at @param {number} n */
const add = (to, at, n) => to.set(at, (to.get(at) ?? 0) + n);

/** Starts of what is possible; the others are differences to them. @param {Map<number, number>[]} tables @param {{kind: number, x: number, y: number}} one @param {number} n */
function quadrant([ps, ...others], { kind, x, y }, n) {
  const [dpe, dcs, dce] = others;
  if (kind === POSSIBLE) {
    add(ps, y, n);
    for (const table of others) add(table, y, -n);
    add(dpe, x, n);
  } else {
    add(dcs, y, n);
    add(dce, x, n);
  }
}

/** @param {Steps["corrections"]} corrections @param {Map<string, number>} known @param {Steps["corrections"][0]} one */
function rowOf(corrections, known, one) {
  const key = [one.kind, one.x, one.y].join();
  if (!known.has(key)) known.set(key, corrections.push(one) - 1);
  return /** @type {number} */ (known.get(key));
}

/** @param {Steps["wrong"]} table @param {number} date @param {Map<number, number>} entries */
function put({ start, bin, n }, date, entries) {
  for (const [at, own] of entries) if (own) { bin.push(at); n.push(own); }
  start[date + 1] = bin.length;
}

/**
 * The sums of some rows.
 * @param {Leaf} leaf
 * @param {Steps} steps
 * @param {ArrayLike<number>} run of each row, below 0 where it is not counted
 * @param {number} runs
 * @returns {Sums}
 */
export function sumsOf({ date }, { tables, wrong, corrections, bins }, run, runs) {
  const [ps, dpe, dcs, dce] = tables.map((table) => runsOf(counted(table, date, run, bins), runs, bins));
  const held = [...counted(wrong, date, run, corrections.length)].filter(([, n]) => n);
  const of = (/** @type {(key: number, n: number) => number} */ value) => Int32Array.from(held, ([key, n]) => value(key, n));
  const one = (/** @type {number} */ key) => corrections[key % corrections.length];
  const inv = { run: of((key) => Math.floor(key / corrections.length)), kind: of((key) => one(key).kind), x: of((key) => one(key).x), y: of((key) => one(key).y), n: of((_, n) => n) };
  return { ps, dpe, dcs, dce, inv };
}

/** Weights by run and bin, the two in one number. @param {Steps["wrong"]} table @param {number[]} date @param {ArrayLike<number>} run @param {number} bins */
function counted({ start, bin, n }, date, run, bins) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (let row = 0; row < date.length; row += 1) {
    if (run[row] < 0) continue;
    for (let k = start[date[row]]; k < start[date[row] + 1]; k += 1) add(found, run[row] * bins + bin[k], n[k]);
  }
  return found;
}

/** @param {Map<number, number>} weights @param {number} runs @param {number} bins @returns {Runs} */
function runsOf(weights, runs, bins) {
  const keys = Float64Array.from([...weights].flatMap(([key, n]) => (n ? [key] : []))).sort();
  const start = new Uint32Array(runs + 1);
  const [bin, sum] = [new Int32Array(keys.length), new Float64Array(keys.length)];
  keys.forEach((key, k) => {
    const run = Math.floor(key / bins);
    bin[k] = key - run * bins;
    sum[k] = /** @type {number} */ (weights.get(key)) + (start[run + 1] ? sum[k - 1] : 0);
    start[run + 1] += 1;
  });
  for (let run = 0; run < runs; run += 1) start[run + 1] += start[run];
  return { start, bin, sum, ends: [] };
}
