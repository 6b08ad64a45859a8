/** Where events stand on the time axis, in pixels: what is certain of each, and what is possible. */
/** @import { Day, Part, Payload, Row, Standing } from "../types.js" */
/** @import { Days } from "./axis.js" */
/** @import { Bounded } from "./window.js" */
import { openSides } from "./open.js";
import { membersOf } from "./window.js";

/** @typedef {(day: Day) => number} Scale */
/** @typedef {Pick<Payload, "forms" | "members"> & {events: Bounded & Pick<Payload["events"], "said">}} Told */

/**
 * An event stands by each of its dates; a side that is left open reaches to where the collection ends it.
 * @param {Told} numbers
 * @param {Row} event
 * @param {Days} axis
 * @param {number} width of the axis
 * @returns {Standing | null} null when nothing of it is on the axis
 */
export function standing(numbers, event, axis, width) {
  const x = (/** @type {Day} */ day) => ((day - axis[0]) * width) / (axis[1] + 1 - axis[0]);
  const [start, end] = openSides(numbers, event);
  const rows = membersOf(numbers.members, event);
  const all = rows
    ? rows.map((row, k) => part(numbers.members, row, x, width, [start && k === 0, end && k === rows.length - 1]))
    : [part(numbers.events, event, x, width, [start, end])];
  const parts = all.flatMap((one) => one ?? []);
  if (!parts.length) return null;
  const [first, last] = [all[0], all[all.length - 1]];
  return { event, left: first ? first.left : 0, right: last ? last.right : width, parts };
}

/**
 * One date on the axis; a day is a point, at whatever scale.
 * @param {Bounded} table
 * @param {Row} row
 * @param {Scale} x
 * @param {number} width
 * @param {[boolean, boolean]} open
 * @returns {Part | null}
 */
function part({ start_earliest, start_latest, end_earliest, end_latest }, row, x, width, open) {
  const [first, begun, over, last] = [start_earliest[row], start_latest[row], end_earliest[row], end_latest[row]];
  const isDay = first === last;
  const [left, right] = isDay ? [x(first + 0.5), x(first + 0.5)] : [x(first), x(last + 1)];
  if (right <= 0 || left >= width) return null;
  const clip = (/** @type {number} */ value) => Math.min(Math.max(value, 0), width);
  return {
    kind: isDay ? "day" : first === over && begun === last ? "once" : "lasted",
    left: clip(left), right: clip(right),
    core: begun <= over ? [clip(x(begun)), clip(x(over + 1))] : null,
    open: open[0] || open[1], caps: [!open[0] && left >= 0, !open[1] && right <= width],
  };
}
