/** The time axis by wheel, by two fingers and by keys, and the way back to all of it. */
/** @import { Days } from "../model/axis.js" */
import { pinched, pressed, wheeled } from "../model/gestures.js";
import { button, find } from "./dom.js";

/**
 * @typedef {object} View
 * @property {Days} span
 * @property {() => Days} axis
 * @property {(axis: Days) => void} look
 */

/**
 * @param {HTMLElement} dock
 * @param {View} view
 * @param {string} back what leads back to the whole axis
 */
export function createZoom(dock, { span, axis, look }, back) {
  const [time, lanes] = [find(".time", dock), find(".lanes", dock)];
  const reset = button("button axis-reset", { "aria-label": back, title: back, hidden: true }, "↔");
  find(".lane-names", dock).prepend(reset);
  const share = (/** @type {number} */ clientX) => {
    const { left, width } = lanes.getBoundingClientRect();
    return Math.min(Math.max((clientX - left) / width, 0), 1);
  };
  const soon = onceAFrame(axis, look);
  const pinching = listenToFingers(time, { span, axis, look: (next) => soon(() => next) }, share);

  reset.addEventListener("click", () => look(span));
  time.addEventListener("wheel", (event) => {
    if (scrolls() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    soon((now) => wheeled(span, now, event, share(event.clientX), lanes.clientWidth));
  }, { passive: false });
  lanes.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const { left, right } = event.target.getBoundingClientRect();
    const next = pressed(span, axis(), event.key, share((left + right) / 2));
    if (!next) return;
    event.preventDefault();
    look(next);
  });

  return {
    pinching,
    /** @param {Days} now */
    show(now) {
      const whole = now[0] === span[0] && now[1] === span[1];
      if (whole && reset === document.activeElement) find("[tabindex='0']", lanes).focus();
      reset.hidden = whole;
    },
  };
}

/**
 * However often it is asked, the axis is drawn once a frame.
 * @param {() => Days} axis
 * @param {(axis: Days) => void} look
 * @returns {(change: (axis: Days) => Days) => void}
 */
function onceAFrame(axis, look) {
  /** @type {Days | null} */
  let next = null;
  return (change) => {
    if (!next) requestAnimationFrame(() => { if (next) look(next); next = null; });
    next = change(next ?? axis());
  };
}

/** The wheel is the page's own in a frame, and where the page is higher than its window. */
function scrolls() {
  const { scrollHeight, clientHeight, classList } = document.documentElement;
  return classList.contains("embed") || scrollHeight > clientHeight;
}

/**
 * @param {HTMLElement} time
 * @param {View} view
 * @param {(clientX: number) => number} share
 * @returns {() => boolean} whether two fingers are, or were last, on the axis
 */
function listenToFingers(time, { span, axis, look }, share) {
  /** @type {{axis: Days, at: [number, number]} | null} */
  let start = null;
  const at = (/** @type {TouchList} */ [a, b]) => /** @type {[number, number]} */ ([share(a.clientX), share(b.clientX)]);

  time.addEventListener("touchstart", (event) => {
    start = event.touches.length === 2 ? { axis: axis(), at: at(event.touches) } : null;
    if (start) event.stopPropagation();
  }, { capture: true, passive: true });
  time.addEventListener("touchmove", (event) => {
    if (!start) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
    if (event.touches.length === 2) look(pinched(span, start.axis, start.at, at(event.touches)));
  }, { capture: true, passive: false });

  return () => start !== null;
}
