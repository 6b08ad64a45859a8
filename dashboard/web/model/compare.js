/** What differs between two views of one collection: places, themes, sources, statuses, and what is said of an event. */
/** @import { Atlas, Differences, Payload, Row, Selection, Sides, Tally } from "../types.js" */
import { seeds } from "./marks.js";
import { CERTAIN } from "./selection.js";

/** @typedef {{certain: number, possible: number}} Counted */
/** @typedef {Pick<Selection, "flag">} Flagged */

/**
 * Everything that can be counted on both sides.
 * @param {Payload} numbers
 * @param {Flagged} one
 * @param {Flagged} other
 * @returns {Differences}
 */
export function differences(numbers, one, other) {
  const { events, links, claims, places, themes, sources, statuses } = numbers;
  const sides = [one, other].map(({ flag }) => flag);
  const tally = (/** @type {number} */ length, /** @type {(event: Row) => Row[]} */ rows) =>
    tallies(length, sides.map((flag) => counted(numbers, flag, length, rows)));
  return {
    places: tally(places.id.length, grouped(links.event, links.place)),
    themes: tally(themes.id.length, (event) => [events.theme[event]]),
    sources: tally(sources.id.length, grouped(claims.event, claims.source)),
    statuses: tally(statuses.length, (event) => [events.status[event]]),
  };
}

/**
 * Distinct rows of each event.
 * @param {Row[]} events
 * @param {Row[]} rows
 * @returns {(event: Row) => Row[]}
 */
function grouped(events, rows) {
  /** @type {Map<Row, Set<Row>>} */
  const held = new Map();
  events.forEach((event, k) => held.set(event, (held.get(event) ?? new Set()).add(rows[k])));
  return (event) => [...held.get(event) ?? []];
}

/**
 * Events by row; context is counted nowhere.
 * @param {Payload} numbers
 * @param {ArrayLike<number>} flag
 * @param {number} length
 * @param {(event: Row) => Row[]} rowsOf
 * @returns {Counted[]}
 */
function counted({ events: { context } }, flag, length, rowsOf) {
  const found = Array.from({ length }, () => ({ certain: 0, possible: 0 }));
  context.forEach((isContext, event) => {
    if (isContext || !flag[event]) return;
    for (const row of rowsOf(event)) found[row][flag[event] === CERTAIN ? "certain" : "possible"] += 1;
  });
  return found;
}

/** @param {Counted} counted */
const total = ({ certain, possible }) => certain + possible;

/**
 * Rows that have an event on either side, in their order.
 * @param {number} length
 * @param {Counted[][]} sides
 * @returns {Tally[]}
 */
const tallies = (length, [one, other]) => Array.from({ length }, (_, row) => ({ row, one: one[row], other: other[row] }))
  .filter((tally) => total(tally.one) + total(tally.other) > 0);

/** What becomes of something from one side to the other. @param {Tally} tally @returns {"new" | "gone" | "more" | "fewer" | "same"} */
export function change({ one, other }) {
  const [before, after] = [total(one), total(other)];
  if (before === after) return "same";
  if (!before || !after) return before ? "gone" : "new";
  return after > before ? "more" : "fewer";
}

/** The largest change first. @param {Tally[]} tallies @param {ReturnType<typeof change>} kind */
export const changed = (tallies, kind) => tallies.filter((tally) => change(tally) === kind)
  .sort((a, b) => gap(b) - gap(a));

/** @param {Tally} tally */
const gap = ({ one, other }) => Math.abs(total(one) - total(other));

/**
 * What each mark at a zoom tells beside the other map, by its seed; areas are marks of their own.
 * @param {Payload} numbers
 * @param {Flagged} one
 * @param {Flagged} other
 * @param {number} zoom
 * @returns {Sides<Map<Row, "new" | "gone" | "more" | "fewer">>}
 */
export function signs(numbers, one, other, zoom) {
  const { links, places } = numbers;
  const at = seeds(numbers, zoom);
  const rowsOf = grouped(links.event, links.place.map((place) => at[place]));
  const [before, after] = [one, other].map(({ flag }) => counted(numbers, flag, places.id.length, rowsOf));
  const changes = tallies(places.id.length, [before, after]).map((tally) => /** @type {const} */ ([tally.row, change(tally)]));
  /** @param {...string} kinds */
  const of = (...kinds) => /** @type {Map<Row, any>} */ (new Map(changes.filter(([, kind]) => kinds.includes(kind))));
  return { one: of("gone"), other: of("new", "more", "fewer") };
}

/**
 * Events of one side alone, in their order.
 * @param {Payload} numbers
 * @param {Flagged} here
 * @param {Flagged} there
 * @returns {Row[]}
 */
export const only = ({ events: { context } }, here, there) =>
  context.flatMap((isContext, event) => (!isContext && here.flag[event] && !there.flag[event] ? [event] : []));

/**
 * Events that both sides tell with another stance; each side with the stances of its own sources.
 * @param {Payload} numbers
 * @param {Sides<Row[]>} speaking sources
 * @param {Flagged} one
 * @param {Flagged} other
 * @returns {{event: Row, one: Row[], other: Row[]}[]} rows of stances
 */
export function disagreements({ events: { context }, claims }, speaking, one, other) {
  const stances = (/** @type {Row[]} */ sources) => grouped(
    claims.event.filter((_, k) => sources.includes(claims.source[k])), claims.stance.filter((_, k) => sources.includes(claims.source[k])));
  const [here, there] = [stances(speaking.one), stances(speaking.other)];
  return context.flatMap((isContext, event) => {
    if (isContext || !one.flag[event] || !other.flag[event]) return [];
    const [own, theirs] = [here(event), there(event)].map((rows) => rows.sort((a, b) => a - b));
    return own.join() === theirs.join() ? [] : [{ event, one: own, other: theirs }];
  });
}

/**
 * Names of places that differ between two languages, and events that one of them has not translated.
 * @param {Atlas["texts"]} one
 * @param {Atlas["texts"]} other
 * @param {Flagged} selection
 * @param {Payload} numbers
 */
export function wordings(one, other, { flag }, { links }) {
  const shown = new Set(links.place.filter((_, k) => flag[links.event[k]]));
  const isUntold = (/** @type {Atlas["texts"]} */ { original: { whole, title, summary } }, /** @type {number} */ event) =>
    whole || title.includes(event) || summary.includes(event);
  return {
    names: [...shown].filter((place) => one.places.name[place] !== other.places.name[place]).sort((a, b) => a - b),
    untold: one.events.title.flatMap((_, event) => (flag[event] && [one, other].some((texts) => isUntold(texts, event)) ? [event] : [])),
  };
}
