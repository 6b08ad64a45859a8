/** The window by hand: sweep over the lanes to choose it, pull its handles or the bar between them. */
/** @import { D3DragEvent } from "d3-drag" */
/** @import { Unit } from "../view/types.js" */
import { drag } from "d3-drag";
import { select } from "d3-selection";
import { linear } from "../model/linear.js";
import { closest, find } from "./dom.js";
import { pull } from "./pull.js";

/** Less than this is a click. */
const SWEEP_PX = 5;
const SLIDER = "#window";
const HANDLE = "[role=slider]";
const BAR = ".dash-slider-range";

/** @typedef {[number, number]} Days first and last, closed */
/** @typedef {D3DragEvent<HTMLElement, unknown, unknown>} Dragged */
/**
 * @typedef {object} Deck
 * @property {Days} span
 * @property {() => Days} axis the part of the span that is seen
 * @property {Unit} unit
 * @property {() => number[]} edges of the bins
 * @property {(x: number, y: number, pointer: string) => boolean} press whether an event stands there, and is opened
 * @property {() => boolean} pinching two fingers choose nothing
 * @property {() => Days} get
 * @property {(from: number, to: number) => void} set
 */

/**
 * The day under a pixel of a strip that shows an axis.
 * @param {Days} axis
 * @param {number} x pixels from the strip's left
 * @param {number} width pixels
 */
export function dayAt([first, last], x, width) {
  const day = linear([0, width], [first, last + 1]);
  return Math.min(last, Math.floor(day(x)));
}

/**
 * The day whose beginning is nearest to a pixel; beyond the last one begins the day after.
 * @param {Days} axis
 * @param {number} x
 * @param {number} width
 */
export const edgeAt = ([first, last], x, width) => Math.round(linear([0, width], [first, last + 1])(x));

/**
 * The whole units that a sweep from one day to another touches.
 * @param {Days} span
 * @param {Unit} unit
 * @param {number} a
 * @param {number} b
 * @returns {Days}
 */
export function swept(span, unit, a, b) {
  const [low, high] = [unit.of(Math.min(a, b)), unit.of(Math.max(a, b))];
  return [Math.max(span[0], unit.start(low)), Math.min(span[1], unit.end(high))];
}

/**
 * The bin that holds a day, within the span.
 * @param {Days} span
 * @param {number[]} edges
 * @param {number} day
 * @returns {Days}
 */
export function binOf(span, edges, day) {
  const k = edges.findIndex((edge, i) => edge <= day && day < edges[i + 1]);
  return [Math.max(span[0], edges[k]), Math.min(span[1], edges[k + 1] - 1)];
}

/**
 * @param {HTMLElement} dock
 * @param {Deck} deck
 */
export function createBrush(dock, deck) {
  const [lanes, time] = [find(".lanes", dock), find(".time", dock)];
  const day = (/** @type {number} */ x) => dayAt(deck.axis(), x, lanes.clientWidth);
  const edge = (/** @type {number} */ x) => edgeAt(deck.axis(), x, lanes.clientWidth);
  /** @type {() => HTMLElement} */
  const strip = () => lanes;

  select(lanes).call(dragging().container(strip).clickDistance(SWEEP_PX).filter(isSweep).on("start", (event) => sweep(event, deck, day)));
  select(time).call(dragging().container(strip).filter(isPulled).on("start", (event) => pull(event, deck, edge, time)));
  // d3 forbids every gesture; the page may still be scrolled up and down over the lanes.
  [lanes, time].forEach((element) => { element.style.touchAction = "pan-y"; });
  time.addEventListener("pointerdown", (event) => {
    if (isPulled(event)) event.stopPropagation();
  }, { capture: true });
}

/** @returns {import("d3-drag").DragBehavior<HTMLElement, unknown, unknown>} */
const dragging = () => drag();

/** @param {MouseEvent} event */
const isSweep = (event) => !event.ctrlKey && !event.button && !closest(event, ".silence");

/** A handle has its own grip, and so has a tap beside the bar: the finger may go on to scroll. @param {MouseEvent | TouchEvent | PointerEvent} event */
function isPulled(event) {
  const isTouch = "touches" in event || ("pointerType" in event && event.pointerType === "touch");
  const isFree = isTouch ? closest(event, BAR) : !("button" in event && event.button) && !closest(event, HANDLE);
  return Boolean(isFree) && closest(event, SLIDER) !== null;
}

/**
 * @param {Dragged} event
 * @param {Deck} deck
 * @param {(x: number) => number} day
 */
function sweep(event, { span, unit, edges, set, press, pinching }, day) {
  const [start, x, y] = [day(event.x), event.x, event.y];
  let moved = false;
  event.on("drag", (now) => {
    moved = moved || Math.abs(now.x - x) > SWEEP_PX;
    if (moved) set(...swept(span, unit, start, day(now.x)));
  });
  event.on("end", ({ sourceEvent }) => {
    if (moved || pinching() || sourceEvent.type === "touchcancel") return;
    if (!press(x, y, sourceEvent.type === "touchend" ? "touch" : "mouse")) set(...binOf(span, edges(), start));
  });
}
