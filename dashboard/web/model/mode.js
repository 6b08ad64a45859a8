/** The three ways of a window: a span between two days, all until a day, one moment. */
/** @import { Day, Mode, Payload, Row, Unit, ViewState } from "../types.js" */
/** @import { Range } from "./shift.js" */
import { openSides } from "./open.js";
import { widened } from "./reach.js";
import { shift } from "./shift.js";

/** @typedef {Pick<ViewState, "from" | "to">} Window */

/** What is added by a step where the window has no width of its own, as a share of all time. */
const STEP_SHARE = 1 / 13;

/** @param {Range} range in units of the slider */
export const narrow = ([first, last]) => Math.max(1, Math.round((last - first + 1) * STEP_SHARE));

/**
 * What a hand that wants a window gets of it.
 * @param {Mode} mode
 * @param {Day[]} span
 * @param {Unit} unit
 * @param {Window} before
 * @param {Window} wanted
 * @returns {Window}
 */
export function held(mode, span, unit, before, wanted) {
  if (mode === "until") return { from: span[0], to: Math.max(wanted.to, span[0]) };
  return mode === "moment" ? moment(span, unit, wanted.from === before.from ? wanted.to : wanted.from) : wanted;
}

/**
 * The window with which a mode begins.
 * @param {Mode} mode
 * @param {Day[]} span
 * @param {Unit} unit
 * @param {Window} now
 * @returns {Window}
 */
export function entered(mode, span, unit, { from, to }) {
  if (mode === "until") return { from: span[0], to };
  return mode === "moment" ? moment(span, unit, from === span[0] && to < span[1] ? to : from) : { from, to };
}

/**
 * An exact window that was asked for; it is a span where the mode does not allow it.
 * @param {Mode} mode
 * @param {Day[]} span
 * @param {Unit} unit
 * @param {Window} wanted
 * @returns {Window & {mode: Mode}}
 */
export function exactly(mode, span, unit, wanted) {
  const { from, to } = held(mode, span, unit, wanted, wanted);
  return { ...wanted, mode: from === wanted.from && to === wanted.to ? mode : "span" };
}

/**
 * The window changed so that it holds an event, where it does not; a moment goes there.
 * @param {Payload} numbers
 * @param {Unit} unit
 * @param {ViewState} view
 * @param {Row} event
 * @returns {Partial<Window>}
 */
export function reached(numbers, unit, view, event) {
  const wide = widened(numbers, view, event);
  const { start_earliest, end_latest } = numbers.events;
  const day = openSides(numbers, event)[0] ? end_latest[event] : start_earliest[event];
  return view.mode === "moment" && wide.to !== undefined ? moment(numbers.span, unit, day) : wide;
}

/**
 * The window moved on by itself; it stops at either end.
 * @param {Mode} mode
 * @param {Range} range
 * @param {Range} window
 * @param {number} units
 * @returns {Range}
 */
export function advanced(mode, range, [from, to], units) {
  if (mode !== "until") return shift(range, [from, to], units);
  return [from, Math.min(Math.max(to + units, range[0]), range[1])];
}

/**
 * By how much a step moves it.
 * @param {Mode} mode
 * @param {Range} range
 * @param {Range} window
 */
export const stride = (mode, range, [from, to]) => (mode === "until" ? narrow(range) : to - from + 1);

/** @param {Day[]} span @param {Unit} unit @param {Day} day @returns {Window} */
function moment(span, unit, day) {
  const at = unit.of(Math.min(Math.max(day, span[0]), span[1]));
  return { from: Math.max(unit.start(at), span[0]), to: Math.min(unit.end(at), span[1]) };
}
