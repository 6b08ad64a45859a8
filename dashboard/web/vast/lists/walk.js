/** The events that all of several groups hold, from a position on, in the order of time. */
/** @import { Bits, EventRows, Part, Sought, Source } from "./types.js" */
import { bisectLeft, sum } from "d3-array";
import { within } from "./rows.js";

/** Positions that are looked at first; later more at a time. */
const STEP = 4096;
const MOST = 65536;

/** @typedef {{rows: EventRows, k: number}} Hit a row, and where it stands */
/** @typedef {Map<number, Hit>} Hits by position, rising */

/**
 * Some of what is found, by position; each step looks further than the one before.
 * @param {Source[][]} groups of which each event is in all, in any of a group's sources
 * @param {Sought} sought
 * @param {number} start
 * @returns {AsyncGenerator<Hits>}
 */
export async function* walk(groups, sought, start) {
  const [first, ...others] = byWeight(groups);
  const own = first.flatMap(({ parts }) => parts).filter((part) => mayHold(part, sought));
  const end = Math.max(-1, ...own.map(({ last }) => last));
  let step = STEP;
  for (let at = start; at <= end;) {
    const from = Math.max(at, Math.min(...own.filter(({ last }) => last >= at).map((part) => part.first)));
    const to = from + step;
    const met = own.filter((part) => part.last >= from && part.first < to);
    let found = hits(await Promise.all(met.map((part) => part.load())), sought, from, to);
    for (const sources of others) found = await shared(sources, found);
    [at, step] = [to, Math.min(2 * step, MOST)];
    if (found.size) yield found;
  }
}

/** How many files of rows are read for all of it. @param {Source[][]} groups */
export function cost(groups) {
  const [first, ...others] = byWeight(groups);
  const [n, parts] = [sum(first, (one) => one.n), sum(first, (one) => one.parts.length)];
  return parts + sum(others, (sources) => Math.min(n, sum(sources, (one) => (one.bits ? 0 : one.parts.length))));
}

/** Those that lead to few events first. @param {Source[][]} groups */
const byWeight = (groups) => [...groups].sort((a, b) => sum(a, ({ n }) => n) - sum(b, ({ n }) => n));

/** @param {Part} part @param {Sought} sought */
const mayHold = ({ from, to, themes }, sought) => from <= sought.to && to >= sought.from && (themes & sought.themes) !== 0;

/**
 * Rows of some positions.
 * @param {EventRows[]} loaded
 * @param {Sought} sought
 * @param {number} from
 * @param {number} to the position after the last
 * @returns {Hits}
 */
function hits(loaded, sought, from, to) {
  /** @type {[number, Hit][]} */
  const found = loaded.flatMap((rows) => within(rows, sought, from, to).map((k) => /** @type {[number, Hit]} */ ([rows.at[k], { rows, k }])));
  return new Map(loaded.length > 1 ? found.sort(([a], [b]) => a - b) : found);
}

/** Those that some of other sources lead to as well. @param {Source[]} sources @param {Hits} found @returns {Promise<Hits>} */
async function shared(sources, found) {
  /** @type {Set<number>} */
  const kept = new Set();
  const rest = () => [...found.keys()].filter((at) => !kept.has(at));
  const marked = sources.flatMap(({ bits }) => bits ?? []);
  for (const bits of marked) for (const at of await among(bits, rest())) kept.add(at);
  const at = rest();
  const met = sources.flatMap(({ bits, parts }) => (bits ? [] : parts.filter((part) => isMet(at, part))));
  for (const rows of await Promise.all(met.map((part) => part.load()))) for (const one of at) if (rows.at[bisectLeft(rows.at, one)] === one) kept.add(one);
  return new Map([...found].filter(([one]) => kept.has(one)));
}

/** Whether one of some positions lies within a part. @param {number[]} at @param {Part} part */
const isMet = (at, { first, last }) => at[bisectLeft(at, first)] <= last;

/** Those of some positions whose bit is set. @param {Bits} bits @param {number[]} at */
async function among({ each, file }, at) {
  const wanted = [...new Set(at.map((one) => Math.floor(one / each)))];
  const held = new Map(await Promise.all(wanted.map(async (k) => /** @type {const} */ ([k, await file(k)]))));
  return at.filter((one) => (held.get(Math.floor(one / each))?.[(one % each) >> 3] ?? 0) >> (one & 7) & 1);
}
