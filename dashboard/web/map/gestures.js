/** Wheel, drag, pinch, double click and double tap on the still map, by d3-zoom. */
/** @import { D3ZoomEvent } from "d3-zoom" */
/** @import { Camera, Point, Size } from "../view/types.js" */
import { select } from "d3-selection";
import { zoom as createZoom } from "d3-zoom";
import look from "../../contract/look.json" with { type: "json" };
import { closest } from "../page/dom.js";
import { cameraOfTransform, constrained, transformOf } from "./transform.js";

const DRAG_PX = 3;
/** Turning the wheel by so many pixels doubles the scale. */
const WHEEL_PX = 300;
/** Pixels of a wheel by what it counts in: pixels, lines, pages. */
const WHEEL_UNITS = [1, 15, 300];
/** A pinch on a trackpad comes as a wheel with Ctrl and small steps. */
const PINCH = { below: 40, gain: 10 };
const OTHERS = ".zoom-buttons";
/** A finger that moved so far meant to move something. */
const MEANT_PX = 8;

/** @typedef {D3ZoomEvent<HTMLElement, unknown>} Zoomed */
/**
 * @typedef {object} On
 * @property {() => void} start
 * @property {(camera: Camera) => void} move
 * @property {(point: Point) => void} closer
 * @property {() => void} end
 * @property {(byTouch: boolean) => void} refused a gesture that is the page's around
 */

/** @param {WheelEvent} event @returns {number} steps of zoom */
export function wheelDelta({ deltaY, deltaMode, ctrlKey }) {
  const pixels = deltaY * WHEEL_UNITS[deltaMode];
  return (-pixels / WHEEL_PX) * (ctrlKey && Math.abs(pixels) < PINCH.below ? PINCH.gain : 1);
}

/**
 * Whether a gesture is for the map: in another page's frame, and in a page longer than its window, a bare wheel and one finger scroll.
 * @param {{type: string, ctrlKey?: boolean, metaKey?: boolean, button?: number, touches?: ArrayLike<unknown>}} event
 * @param {boolean} yielding
 */
export function isForMap({ type, ctrlKey, metaKey, button, touches }, yielding) {
  if (type === "wheel") return !yielding || Boolean(ctrlKey || metaKey);
  if (touches) return !yielding || touches.length > 1;
  return !ctrlKey && !button;
}

/**
 * From afar to where the lines still look true, or to where an address has led already.
 * @param {number} scale
 * @returns {[number, number]}
 */
export function scales(scale) {
  const [least, most] = look.picture.zooms.map((zoom) => 2 ** zoom);
  return [least, Math.max(most, scale)];
}

/**
 * @param {() => Size} frame
 * @returns {import("d3-zoom").ZoomBehavior<HTMLElement, unknown>}
 */
function createBehaviour(frame) {
  /** @type {import("d3-zoom").ZoomBehavior<HTMLElement, unknown>} */
  const behaviour = createZoom();
  return behaviour
    .extent(() => [[0, 0], [frame().width, frame().height]])
    .scaleExtent(scales(0))
    .constrain(constrained)
    .clickDistance(DRAG_PX)
    .wheelDelta(wheelDelta);
}

/**
 * One finger alone that moves over the map, and moves something else; a tap means nothing by itself.
 * @param {HTMLElement} holder
 * @param {() => void} moved
 */
function createFinger(holder, moved) {
  /** @type {Touch | null} where it went down */
  let start = null;
  holder.addEventListener("touchmove", ({ touches: [{ clientX, clientY }] }) => {
    if (!start || Math.hypot(clientX - start.clientX, clientY - start.clientY) < MEANT_PX) return;
    start = null;
    moved();
  }, { passive: true });

  return {
    /** @param {Touch | null} finger */
    watch(finger) { start = finger; },
  };
}

/**
 * @param {HTMLElement} holder
 * @param {() => Size} frame
 * @param {On} on
 */
export function createGestures(holder, frame, on) {
  let [yielding, busy] = [false, false];

  const finger = createFinger(holder, () => on.refused(true));

  /** @param {WheelEvent & TouchEvent} event */
  function isMine(event) {
    const mine = isForMap(event, yielding);
    if (!mine && yielding && event.type === "wheel") on.refused(false);
    if (event.touches) finger.watch(mine ? null : event.touches[0]);
    return mine;
  }

  const behaviour = createBehaviour(frame)
    .filter((event) => !closest(event, OTHERS) && isMine(event))
    .on("start", (/** @type {Zoomed} */ { sourceEvent }) => {
      if (!sourceEvent) return;
      busy = true;
      on.start();
    })
    .on("zoom", (/** @type {Zoomed} */ { sourceEvent, transform }) => {
      if (sourceEvent) on.move(cameraOfTransform(transform, frame()));
    })
    .on("end", (/** @type {Zoomed} */ { sourceEvent }) => {
      busy = false;
      if (sourceEvent) on.end();
    });
  holder.style.touchAction = "none";
  // d3 calls the listener of this name for two quick taps as well.
  const selection = select(holder).call(behaviour).on("dblclick.zoom", (/** @type {any} */ event) => {
    if (closest(event, OTHERS)) return;
    event.preventDefault();
    on.closer(pointOf(holder, event.changedTouches?.[0] ?? event));
  });

  return {
    busy: () => busy,
    /** The camera was moved by another hand. @param {Camera} camera */
    follow(camera) {
      const transform = transformOf(camera, frame());
      behaviour.scaleExtent(scales(transform.k)).transform(selection, transform);
    },
    /** @param {boolean} on */
    yieldScroll(on) {
      yielding = on;
      holder.style.touchAction = on ? "pan-x pan-y" : "none";
    },
    remove() { selection.on(".zoom", null); },
  };
}

/**
 * @param {HTMLElement} holder
 * @param {{clientX: number, clientY: number}} event
 * @returns {Point}
 */
export function pointOf(holder, { clientX, clientY }) {
  const { left, top } = holder.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
