/** The part of the span that the time axis shows: closed days, never beyond the span. */
/** @import { Day, ViewState } from "../types.js" */
import { linear } from "./linear.js";

/** @typedef {[Day, Day]} Days first and last, closed */

/** A window narrower than this share of the span is opened closer. */
const NARROW = 1 / 8;
/** Around such a window, as a share of its own length, there is this much on either side. */
const ROOM = 0.5;
const LEAST_DAYS = 7;
/** Of the room that a moving window leaves, this share lies behind it. */
const BEHIND = 0.1;

/** @param {Days} days */
export const lengthOf = ([first, last]) => last - first + 1;

/**
 * Where a day lies on the axis, in percent; the last day has its width too.
 * @param {Days} axis
 */
export const dayScale = ([first, last]) => linear([first, last + 1], [0, 100]);

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
 * The axis after the window was changed: what moved out of sight is brought back. A window that
 * moves by itself is met by a whole new stretch of time, so that the axis seldom moves; one that
 * does not fit makes the axis longer, unless its other end is out of sight anyway.
 * @param {Days} span
 * @param {Days} axis
 * @param {Days} before the window as it was
 * @param {Days} now
 * @returns {Days}
 */
export function followed(span, axis, before, now) {
  const isHidden = (/** @type {Day} */ day) => day < axis[0] || day > axis[1];
  const moved = now.map((day, k) => day !== before[k]);
  const hidden = now.filter((day, k) => moved[k] && isHidden(day));
  if (!hidden.length) return axis;
  if (lengthOf(now) <= lengthOf(axis)) return met(span, axis, now, moved.every(Boolean));
  if (hidden.length === 1 && now.every(isHidden)) return met(span, axis, [hidden[0], hidden[0]], true);
  const first = Math.max(span[0], Math.min(axis[0], ...hidden));
  return [first, Math.min(span[1], Math.max(axis[1], ...hidden))];
}

/**
 * The axis moved to hold a window, just so, or with most of its room ahead.
 * @param {Days} span
 * @param {Days} axis
 * @param {Days} window
 * @param {boolean} ahead
 * @returns {Days}
 */
function met(span, axis, window, ahead) {
  const spare = lengthOf(axis) - lengthOf(window);
  const room = Math.floor(spare * BEHIND);
  const left = ahead ? spare - room : 0;
  const right = ahead ? room : spare;
  return within(span, window[0] - (window[0] < axis[0] ? left : right), lengthOf(axis));
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
