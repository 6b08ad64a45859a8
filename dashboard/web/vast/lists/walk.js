/** The events that all of several groups hold, from a position on, in the order of time. */
/** @import { EventRows, Part, Sought, Source } from "./types.js" */
import { sum } from "d3-array";
import { within } from "./rows.js";

/** Positions that are looked at first; later more at a time. */
const STEP = 4096;
const MOST = 65536;

/** @typedef {{rows: EventRows, k: number}} Hit a row, and where it stands */

/**
 * Some of what is found, by position; each step looks further than the one before.
 * @param {Source[][]} groups of which each event is in all, in any of a group's sources
 * @param {Sought} sought
 * @param {number} start
 * @returns {AsyncGenerator<Map<number, Hit>>}
 */
export async function* walk(groups, sought, start) {
  const ordered = groups.map(partsOf).sort((a, b) => sum(a, ({ n }) => n) - sum(b, ({ n }) => n));
  const own = ordered[0].filter((part) => mayHold(part, sought));
  const end = Math.max(-1, ...own.map(({ last }) => last));
  let step = STEP;
  for (let at = start; at <= end;) {
    const next = Math.min(...own.filter(({ last }) => last >= at).map(({ first }) => first));
    const from = Math.max(at, next);
    const to = from + step;
    const found = await common(ordered, sought, from, to);
    [at, step] = [to, Math.min(2 * step, MOST)];
    if (found.size) yield found;
  }
}

/** @param {Source[]} sources @returns {Part[]} */
const partsOf = (sources) => sources.flatMap(({ parts }) => parts);

/** @param {Part} part @param {Sought} sought */
const mayHold = ({ from, to, themes }, sought) => from <= sought.to && to >= sought.from && (themes & sought.themes) !== 0;

/** What all groups hold of some positions, the last one excluded. @param {Part[][]} groups @param {Sought} sought @param {number} from @param {number} to */
async function common(groups, sought, from, to) {
  /** @type {Map<number, Hit> | null} */
  let found = null;
  for (const parts of groups) {
    const before = found;
    if (before && !before.size) break;
    const [low, high] = before ? ends(before) : [from, to - 1];
    const met = parts.filter((part) => part.last >= low && part.first <= high && mayHold(part, sought));
    found = hits(await Promise.all(met.map((part) => part.load())), sought, from, to, before);
  }
  return found ?? new Map();
}

/** The first and the last position. @param {Map<number, Hit>} found */
function ends(found) {
  const at = [...found.keys()];
  return [at[0], at[at.length - 1]];
}

/**
 * Rows of some positions, in their order.
 * @param {EventRows[]} loaded
 * @param {Sought} sought
 * @param {number} from
 * @param {number} to
 * @param {Map<number, Hit> | null} among those that others hold too
 */
function hits(loaded, sought, from, to, among) {
  /** @type {[number, Hit][]} */
  const found = loaded.flatMap((rows) => within(rows, sought, from, to).flatMap((k) => {
    const at = rows.at[k];
    return !among || among.has(at) ? [/** @type {[number, Hit]} */ ([at, { rows, k }])] : [];
  }));
  return new Map(loaded.length > 1 ? found.sort(([a], [b]) => a - b) : found);
}
