/** The one test of a window: both its bounds are closed days; an event's null bound is open. */
/** @import { Day, Payload, Row } from "../types.js" */

/** @typedef {Pick<Payload["events"], "start_earliest" | "start_latest" | "end_earliest" | "end_latest">} Bounded */

/** @param {Day | null} bound */
const low = (bound) => bound ?? -Infinity;

/** @param {Day | null} bound */
const high = (bound) => bound ?? Infinity;

/**
 * @param {Bounded} events
 * @param {Row} i
 * @param {Day} from
 * @param {Day} to
 */
export const isPossible = (events, i, from, to) =>
  from <= high(events.end_latest[i]) && to >= low(events.start_earliest[i]);

/**
 * @param {Bounded} events
 * @param {Row} i
 * @param {Day} from
 * @param {Day} to
 */
export const isCertain = (events, i, from, to) =>
  from <= high(events.end_earliest[i]) && to >= low(events.start_latest[i]);
