/** The part of the span that the time axis shows: closed days, never beyond the span. */
/** @import { Day, ViewState } from "../types.js" */
import { scaleLinear } from "d3-scale";

/** @typedef {[Day, Day]} Days first and last, closed */

/** A window narrower than this share of the span is opened closer. */
const NARROW = 1 / 8;
/** Around such a window, as a share of its own length, there is this much on either side. */
const ROOM = 0.5;
const LEAST_DAYS = 7;

/** @param {Days} days */
export const lengthOf = ([first, last]) => last - first + 1;

/**
 * Where a day lies on the axis, in percent; the last day has its width too.
 * @param {Days} axis
 */
export const dayScale = ([first, last]) => scaleLinear([first, last + 1], [0, 100]).clamp(true);

/**
 * The axis that a page opens with: the whole span, or a narrow window with some time around it.
 * @param {Days} span
 * @param {Pick<ViewState, "from" | "to">} view
 * @returns {Days}
 */
export function opening(span, { from, to }) {
  return lengthOf([from, to]) < lengthOf(span) * NARROW ? padded(span, [from, to]) : span;
}

/**
 * A window with some time around it.
 * @param {Days} span
 * @param {Days} window
 * @param {number} [share] of its own length, on either side
 * @returns {Days}
 */
export function padded(span, [from, to], share = ROOM) {
  const length = lengthOf([from, to]);
  const room = Math.max(Math.floor(length * share), Math.ceil((LEAST_DAYS - length) / 2));
  return within(span, from - room, length + 2 * room);
}

/**
 * Closer by a factor below 1, farther by one above; the day under the hand stays there.
 * @param {Days} span
 * @param {Days} axis
 * @param {number} factor
 * @param {number} share of the axis before that day
 * @returns {Days}
 */
export function zoomed(span, axis, factor, share = 0.5) {
  const length = lengthOf(axis);
  const least = Math.min(LEAST_DAYS, lengthOf(span));
  const next = Math.min(Math.max(Math.round(length * factor), least), lengthOf(span));
  return within(span, Math.round(axis[0] + share * (length - next)), next);
}

/**
 * Moved by a share of its own length.
 * @param {Days} span
 * @param {Days} axis
 * @param {number} share
 * @returns {Days}
 */
export const panned = (span, axis, share) =>
  within(span, axis[0] + Math.round(share * lengthOf(axis)), lengthOf(axis));

/**
 * The axis after the window was changed: what moved out of sight is brought back, by moving where
 * the window fits, else by showing more.
 * @param {Days} span
 * @param {Days} axis
 * @param {Days} before the window as it was
 * @param {Days} now
 * @returns {Days}
 */
export function followed(span, axis, before, now) {
  const hidden = now.filter((day, k) => day !== before[k] && (day < axis[0] || day > axis[1]));
  if (!hidden.length) return axis;
  if (lengthOf(now) > lengthOf(axis)) {
    const first = Math.max(span[0], Math.min(axis[0], ...hidden));
    return [first, Math.min(span[1], Math.max(axis[1], ...hidden))];
  }
  const first = now[0] < axis[0] ? now[0] : axis[0] + now[1] - axis[1];
  return within(span, first, lengthOf(axis));
}

/**
 * So many days from a first one, moved into the span.
 * @param {Days} span
 * @param {Day} first
 * @param {number} length
 * @returns {Days}
 */
function within(span, first, length) {
  const days = Math.min(length, lengthOf(span));
  const start = Math.min(Math.max(first, span[0]), span[1] + 1 - days);
  return [start, start + days - 1];
}
