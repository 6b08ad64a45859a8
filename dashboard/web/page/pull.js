/** The window's handles and the bar between them, drawn and pulled over the axis that is seen. */
/** @import { Dragged, Days, Deck } from "./brush.js" */
import { moved, nearest } from "../model/handles.js";
import { shift } from "../model/shift.js";
import { closest, findAll } from "./dom.js";

const HANDLE = "[role=slider]";
const BAR = ".dash-slider-range";

/**
 * The unit whose first day is nearest to a day.
 * @param {Deck["unit"]} unit
 * @param {number} day
 */
export function nearestStart(unit, day) {
  const [own, next] = [unit.of(day), unit.of(day) + 1];
  return day - unit.start(own) <= unit.start(next) - day ? own : next;
}

/**
 * Pull the bar between the handles, or the handle that is nearest; one that is taken itself has its own grip.
 * @param {Dragged} event
 * @param {Deck} deck
 * @param {(x: number) => number} day under a pixel
 * @param {HTMLElement} time
 */
export function pull(event, deck, day, time) {
  if (closest(event.sourceEvent, BAR)) pullBar(event, deck, day);
  else if (!closest(event.sourceEvent, HANDLE)) pullHandle(event, deck, day, findAll(`#window ${HANDLE}`, time));
}

/**
 * @param {Dragged} event
 * @param {Deck} deck
 * @param {(x: number) => number} day
 */
function pullBar(event, { span, unit, get, set }, day) {
  const start = unit.of(day(event.x));
  const [from, range] = [units(get(), unit), units(span, unit)];
  event.on("drag", (now) => {
    const [first, last] = shift(range, from, unit.of(day(now.x)) - start);
    set(unit.start(first), unit.end(last));
  });
}

/**
 * @param {Dragged} event
 * @param {Deck} deck
 * @param {(x: number) => number} day
 * @param {HTMLElement[]} handles
 */
function pullHandle(event, { span, unit, get, set }, day, handles) {
  const which = nearest(handles.map((handle) => {
    const { left, width } = handle.getBoundingClientRect();
    return left + width / 2;
  }), clientX(event.sourceEvent));
  const range = units(span, unit);

  /** @param {number} x */
  function move(x) {
    const edge = nearestStart(unit, day(x));
    const [from, to] = get();
    const next = moved(units([from, to], unit), which, which === 0 ? edge : edge - 1, range);
    if (which === 0) set(unit.start(next[0]), to);
    else set(from, unit.end(next[1]));
  }

  handles[which]?.focus({ preventScroll: true });
  move(event.x);
  event.on("drag", (now) => move(now.x));
}

/** @param {MouseEvent | TouchEvent} event */
const clientX = (event) => ("changedTouches" in event ? event.changedTouches[0].clientX : event.clientX);

/** @param {Days} days @param {Deck["unit"]} unit @returns {[number, number]} */
const units = ([first, last], unit) => [unit.of(first), unit.of(last)];
