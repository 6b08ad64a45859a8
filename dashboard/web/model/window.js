/** The one test of a window: both its bounds are closed days, as are those of events. */
/** @import { Day, Payload, Row } from "../types.js" */

/** @typedef {Pick<Payload["events"], "start_earliest" | "start_latest" | "end_earliest" | "end_latest">} Bounded */
/** @typedef {{events: Bounded, members: Payload["members"]}} Dated */

/**
 * Whether an event may touch a window; one with several dates, by any of them.
 * @param {Dated} numbers
 * @param {Row} i
 * @param {Day} from
 * @param {Day} to
 */
export function isPossible({ events, members }, i, from, to) {
  if (from > events.end_latest[i] || to < events.start_earliest[i]) return false;
  const rows = membersOf(members, i);
  return !rows || rows.some((k) => from <= members.end_latest[k] && to >= members.start_earliest[k]);
}

/**
 * Whether an event touches a window whenever it was: one on each of several dates, by any of them.
 * @param {Dated} numbers
 * @param {Row} i
 * @param {Day} from
 * @param {Day} to
 */
export function isCertain({ events, members }, i, from, to) {
  const rows = membersOf(members, i);
  if (!rows || !members.each[rows[0]]) return from <= events.end_earliest[i] && to >= events.start_latest[i];
  return rows.some((k) => from <= members.end_earliest[k] && to >= members.start_latest[k]);
}

/** @type {WeakMap<Payload["members"], Map<Row, Row[]>>} */
const grouped = new WeakMap();

/**
 * The rows of an event's dates, where it has several.
 * @param {Payload["members"]} members
 * @param {Row} event
 * @returns {Row[] | undefined}
 */
export function membersOf(members, event) {
  if (!members.event.length) return undefined;
  const rows = grouped.get(members) ?? group(members);
  grouped.set(members, rows);
  return rows.get(event);
}

/** @param {Payload["members"]} members */
function group({ event }) {
  /** @type {Map<Row, Row[]>} */
  const rows = new Map();
  event.forEach((i, k) => rows.set(i, [...rows.get(i) ?? [], k]));
  return rows;
}
