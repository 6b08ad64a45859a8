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
 * @typedef {object} Rail
 * @property {Range} range
 * @property {(window: Range) => void} move by hand
 * @property {(window: Range) => [number, number]} percent where the handles of a window stand
 * @property {() => number} seen how many units it shows
 */

/**
 * @param {HTMLElement} dock where the slider will be
 * @param {Rail} rail
 */
export function createHandles(dock, rail) {
  /** @type {[Range, [number, number]]} */
  let shown = [rail.range, rail.percent(rail.range)];
  /** @type {ReturnType<typeof holdHandles> | null} */
  let held = null;

  when(() => findAll(HANDLES, dock).length === 2).then(() => {
    const [slider, handles] = [find(SLIDER, dock), findAll(HANDLES, dock)];
    const own = holdHandles(slider, handles, () => findAll(BAR, dock), rail);
    held = own;
    own.show(...shown);
    // Dash writes what it was told late, when a key may have gone on already; no hand moves its slider but by us.
    const observer = new MutationObserver(own.again);
    handles.forEach((handle) => observer.observe(handle, { attributeFilter: [NOW] }));
    letScroll(find(".time", dock));
  });

  return {
    /** @param {Range} window @param {[number, number]} at percent */
    show(window, at) {
      shown = [window, at];
      held?.show(window, at);
    },
  };
}

/**
 * Two handles of a window, by keys and by hand.
 * @param {HTMLElement} slider
 * @param {HTMLElement[]} handles
 * @param {() => HTMLElement[]} bars between them
 * @param {Rail} rail
 */
export function holdHandles(slider, handles, bars, { range, move, percent, seen }) {
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
    show(next, percent(next));
    move(next);
  }

  /** @param {Range} window @param {[number, number]} at percent */
  function show(window, at) {
    [held, stood] = [window, at];
    place(handles, bars(), range, window, at);
  }

  slider.addEventListener("keydown", press, { capture: true });
  createGrip(slider, { handles, seen, get: () => held, move: take });
  return { show, again: () => show(held, stood) };
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
