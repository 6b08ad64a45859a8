/** The pin of a point that is set: dragged, or moved by the arrow keys. */
/** @import { MapHandle } from "../../view/types.js" */
/** @import { Point } from "./types.js" */
import { pixels } from "../../lesson/tasks/play/overlay.js";
import { button } from "../../page/dom.js";

const STEP_PX = 2;
/** With the Shift key. */
const STRIDE_PX = 20;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {HTMLElement} host of the map
 * @param {MapHandle} map
 * @param {string} label
 * @param {{move: (at: Point) => void, set: (at: Point) => void, at: (x: number, y: number) => Point}} on
 */
export function createPin(host, map, label, on) {
  const grip = button("preview-pin", { "aria-label": label, hidden: true });
  /** Where it is, and where it was set last. @type {{now: Point, set: Point} | null} */
  let held = null;
  const place = () => (held ? pixels(host, map, [held.now.lon, held.now.lat]) : [0, 0]);

  function stand() {
    const [x, y] = place();
    grip.style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`;
  }

  /** @param {Point} at */
  function move(at) {
    if (held) held.now = at;
    on.move(at);
    stand();
  }

  function set() {
    if (!held || held.now === held.set) return;
    held.set = held.now;
    on.set(held.now);
  }

  grip.addEventListener("keydown", (event) => press(event, { held: () => held, place, move, set, at: on.at }));
  listenToHand(grip, (x, y) => {
    const { left, top } = host.getBoundingClientRect();
    move(on.at(x - left, y - top));
  }, set, place, host);
  const unfollow = map.follow(stand);
  host.append(grip);

  return {
    /** @param {Point} at */
    show(at) {
      held = { now: at, set: at };
      grip.hidden = false;
      stand();
    },
    remove() {
      unfollow();
      grip.remove();
    },
  };
}

/**
 * @param {KeyboardEvent} event
 * @param {{held: () => {now: Point, set: Point} | null, place: () => number[], move: (at: Point) => void, set: () => void, at: (x: number, y: number) => Point}} pin
 */
function press(event, { held, place, move, set, at }) {
  const own = held();
  const way = ARROWS[event.key];
  if (!own) return;
  if (way) {
    const [x, y] = place();
    const step = event.shiftKey ? STRIDE_PX : STEP_PX;
    move(at(x + way[0] * step, y + way[1] * step));
  } else if (event.key === "Enter" || event.key === " ") set();
  else if (event.key === "Escape" && own.now !== own.set) move(own.set);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * @param {HTMLElement} grip
 * @param {(x: number, y: number) => void} drag to a point of the window
 * @param {() => void} drop
 * @param {() => number[]} place pixels of the host
 * @param {HTMLElement} host
 */
function listenToHand(grip, drag, drop, place, host) {
  /** From the pointer to the pin's point. @type {[number, number] | null} */
  let off = null;
  grip.addEventListener("pointerdown", (event) => {
    const { left, top } = host.getBoundingClientRect();
    const [x, y] = place();
    off = [x + left - event.clientX, y + top - event.clientY];
    grip.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  grip.addEventListener("pointermove", (event) => { if (off) drag(event.clientX + off[0], event.clientY + off[1]); });
  for (const kind of /** @type {const} */ (["pointerup", "pointercancel"])) {
    grip.addEventListener(kind, () => {
      off = null;
      drop();
    });
  }
  for (const kind of ["mousedown", "touchstart"]) grip.addEventListener(kind, (event) => event.stopPropagation());
}
