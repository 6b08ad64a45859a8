/**
 * The two handles of the window's slider, moved at once. Dash hears of a move when it has come to
 * rest: its own way from a key to a callback takes longer than all that a step draws.
 */
import { clamped, keyed } from "../model/handles.js";
import { change, find, findAll } from "./dom.js";
import { when } from "./wait.js";

/** @typedef {[number, number]} Range in units of the slider */

const SLIDER = "#window";
const HANDLES = `${SLIDER} [role=slider]`;
const BAR = `${SLIDER} .dash-slider-range`;
const NOW = "aria-valuenow";

/**
 * @param {HTMLElement} dock where the slider will be
 * @param {Range} range
 * @param {(window: Range) => void} move by hand
 */
export function createHandles(dock, range, move) {
  /** @type {HTMLElement[]} */
  let handles = [];
  /** @type {Range} */
  let held = range;

  /** What the slider itself says, after it was dragged. */
  function read() {
    const [from, to] = handles.map((handle) => Number(handle.getAttribute(NOW)));
    if (from === held[0] && to === held[1]) return;
    held = [from, to];
    move(held);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const which = handles.indexOf(/** @type {HTMLElement} */ (event.target));
    const goal = which < 0 ? null : keyed(event, held[which], range);
    if (goal === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = clamped(held, which, goal);
    show(next);
    move(next);
  }

  /** @param {Range} window */
  function show(window) {
    held = window;
    if (handles.length) place(handles, findAll(BAR, dock), range, window);
  }

  when(() => findAll(HANDLES, dock).length === 2).then(() => {
    handles = findAll(HANDLES, dock);
    show(held);
    const observer = new MutationObserver(read);
    handles.forEach((handle) => observer.observe(handle, { attributeFilter: [NOW] }));
    find(SLIDER, dock).addEventListener("keydown", press, { capture: true });
  });

  return { show };
}

/**
 * Set what the slider sets for a value.
 * @param {HTMLElement[]} handles
 * @param {HTMLElement[]} bars
 * @param {Range} range
 * @param {Range} window
 */
function place(handles, bars, [first, last], window) {
  const percent = window.map((unit) => (100 * (unit - first)) / Math.max(last - first, 1));
  handles.forEach((handle, k) => {
    change(handle, NOW, String(window[k]));
    const inwards = `calc(var(--thumb) * ${(0.5 - percent[k] / 100).toFixed(5)})`;
    if (handle.parentElement) handle.parentElement.style.left = `calc(${percent[k].toFixed(4)}% + ${inwards})`;
  });
  for (const bar of bars) {
    bar.style.left = `${percent[0].toFixed(4)}%`;
    bar.style.right = `${(100 - percent[1]).toFixed(4)}%`;
  }
}
