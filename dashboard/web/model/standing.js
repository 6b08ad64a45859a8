/** Where events stand on the time axis, in pixels: what is certain of each, and what is possible. */
/** @import { Day, Payload, Row, Standing } from "../types.js" */
/** @import { Days } from "./axis.js" */
import look from "../../contract/look.json" with { type: "json" };

const { tail: TAIL } = look.timeline.events;

/** @typedef {Payload["events"]} Events */

/**
 * An event without a first day is seen by its end, with a tail before it; one without a last day
 * reaches as far as it is certain.
 * @param {Events} events
 * @param {Row} event
 * @param {Days} axis
 * @param {number} width of the axis
 * @returns {Standing | null} null when nothing of it is on the axis
 */
export function standing(events, event, axis, width) {
  const x = (/** @type {Day} */ day) => ((day - axis[0]) * width) / (axis[1] + 1 - axis[0]);
  const core = certain(events, event, x, width);
  const [left, right] = reach(events, event, x, core, width);
  const open = events.start_earliest[event] === null;
  if (right <= 0 || (open ? right > width : left >= width)) return null;
  const clip = (/** @type {number} */ value) => Math.min(Math.max(value, 0), width);
  return {
    event, left: clip(left), right: clip(right), core: core && [clip(core[0]), clip(core[1])],
    open, caps: [!open && left >= 0, events.end_latest[event] !== null && right <= width],
  };
}

/**
 * From where to where it is drawn; a day is a point, at whatever scale.
 * @param {Events} events
 * @param {Row} event
 * @param {(day: Day) => number} x
 * @param {[number, number] | null} core
 * @param {number} width
 * @returns {[number, number]}
 */
function reach({ start_earliest, start_latest, end_latest }, event, x, core, width) {
  const [first, last] = [start_earliest[event], end_latest[event]];
  if (first !== null && first === last && start_latest[event] === first) return [x(first + 0.5), x(first + 0.5)];
  const right = last === null ? core?.[1] ?? width : x(last + 1);
  return [first === null ? (core?.[0] ?? right) - TAIL : x(first), right];
}

/**
 * The days on which it certainly went on, from pixel to pixel.
 * @param {Events} events
 * @param {Row} event
 * @param {(day: Day) => number} x
 * @param {number} width
 * @returns {[number, number] | null}
 */
function certain({ start_latest, end_earliest }, event, x, width) {
  const [from, to] = [start_latest[event], end_earliest[event]];
  if (from === null) return null;
  if (to === null) return [x(from), Math.max(width, x(from))];
  return from <= to ? [x(from), x(to + 1)] : null;
}
