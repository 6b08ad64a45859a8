/**
 * The two handles of the window's slider, moved at once. Dash hears of a move when it has come to
 * rest: its own way from a key to a callback takes longer than all that a step draws.
 */
import { keyed, limits, moved } from "../model/handles.js";
import { change, find, findAll } from "./dom.js";
import { createGrip } from "./grip.js";
import { letScroll } from "./letscroll.js";
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
 * @param {{percent: (window: Range) => [number, number], seen: () => number}} rail where the handles stand, and how many units it shows
 */
export function createHandles(dock, range, move, { percent, seen }) {
  /** @type {HTMLElement[]} */
  let handles = [];
  /** @type {Range} */
  let held = range;
  let stood = percent(range);

  /** @param {KeyboardEvent} event */
  function press(event) {
    const which = handles.indexOf(/** @type {HTMLElement} */ (event.target));
    const goal = which < 0 ? null : keyed(event, held[which], limits(held, range)[which]);
    if (goal === null) return;
    event.preventDefault();
    event.stopPropagation();
    take(which, goal);
  }

  /** @param {number} which @param {number} goal */
  function take(which, goal) {
    const next = moved(held, which, goal, range);
    if (String(next) === String(held)) return;
    show(next);
    move(next);
  }

  /** @param {Range} window @param {[number, number]} [at] percent */
  function show(window, at = percent(window)) {
    [held, stood] = [window, at];
    if (handles.length) place(handles, findAll(BAR, dock), range, window, at);
  }

  when(() => findAll(HANDLES, dock).length === 2).then(() => {
    handles = findAll(HANDLES, dock);
    show(held, stood);
    // Dash writes what it was told late, when a key may have gone on already; no hand moves its slider but by us.
    const observer = new MutationObserver(() => show(held, stood));
    handles.forEach((handle) => observer.observe(handle, { attributeFilter: [NOW] }));
    find(SLIDER, dock).addEventListener("keydown", press, { capture: true });
    letScroll(find(".time", dock));
    createGrip(find(SLIDER, dock), { handles, seen, get: () => held, move: take });
  });

  return { show };
}

/**
 * Say where the handles are; the style sheet puts them there, whatever the slider itself would do.
 * Handles that would lie on one another stand side by side.
 * @param {HTMLElement[]} handles
 * @param {HTMLElement[]} bars
 * @param {Range} range
 * @param {Range} window
 * @param {[number, number]} percent
 */
function place(handles, bars, range, window, percent) {
  const at = percent.map((share) => `calc(${share.toFixed(4)}% + var(--thumb) * ${(0.5 - share / 100).toFixed(5)})`);
  const between = `${((percent[1] - percent[0]) / 100).toFixed(6)} * (100% - var(--thumb))`;
  const aside = `max(0px, (var(--thumb) - ${between}) / 2)`;
  handles.forEach((handle, k) => {
    const [least, most] = limits(window, range)[k];
    Object.entries({ [NOW]: window[k], "aria-valuemin": least, "aria-valuemax": most })
      .forEach(([name, unit]) => change(handle, name, String(unit)));
    if (!handle.parentElement) return;
    handle.parentElement.dataset.handle = String(k);
    handle.parentElement.style.setProperty("--at", at[k]);
    handle.parentElement.style.marginLeft = `calc(${[-1, 1][k]} * ${aside})`;
  });
  for (const bar of bars) ["--from", "--to"].forEach((name, k) => bar.style.setProperty(name, at[k]));
}
