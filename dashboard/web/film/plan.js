/** What a film shows, and for how long: the window as it goes through time, or the steps of a tour. */
/** @import { Mode, Payload, Row, Texts, ViewState } from "../types.js" */
/** @import { Range } from "../model/shift.js" */
import { begun } from "../model/address.js";
import { advanced } from "../model/mode.js";
import { nameOf, placeOf, rowsOf, stepOf } from "../model/tours.js";
import { opening } from "../lesson/play.js";

/** @typedef {{view: ViewState, seconds: number, step: Row | null, isEnd: boolean}} Scene one step of a film */
/** @typedef {{scenes: Scene[], cited: ViewState}} Film and the view that it is cited by */

const STEP_S = 1.5;
const FIRST_S = 3;
const END_S = 5;
const LONGEST_S = 60;
/** Months. */
const YEAR = 12;
/** As many windows as fit between the first and the end. */
const MOST_STEPS = Math.floor((LONGEST_S - END_S - FIRST_S) / STEP_S);
/** How long a text of a tour is read. */
const READING = { letters: 16, least: 5, most: 25 };

/**
 * Windows from the one in force to the last, in units of the slider.
 * @param {Mode} mode
 * @param {Range} range
 * @param {Range} window
 * @param {number} [grain] it moves by so many, or by several times as many
 * @returns {Range[]}
 */
export function windows(mode, range, window, grain = 1) {
  const found = [opening(range, window)];
  const by = Math.max(1, Math.ceil((range[1] - found[0][1]) / MOST_STEPS / grain)) * grain;
  for (;;) {
    const last = found[found.length - 1];
    const next = advanced(mode, range, last, by);
    if (next[1] === last[1]) return found;
    found.push(next);
  }
}

/**
 * A film through time.
 * @param {ViewState} view
 * @param {{mode: Mode, range: Range, window: Range}} time
 * @param {{start: (unit: number) => number, end: (unit: number) => number}} unit
 * @param {boolean} isMonth whether that is a month: a window of years then moves by years
 * @returns {Film}
 */
export function throughTime(view, { mode, range, window }, unit, isMonth) {
  const [from, to] = opening(range, window);
  const found = windows(mode, range, window, isMonth && to - from + 1 >= YEAR ? YEAR : 1);
  const steps = found.map(([first, last], k) => scene({ ...view, event: null, from: unit.start(first), to: unit.end(last) }, k ? STEP_S : FIRST_S));
  return { scenes: ended(steps), cited: view };
}

/**
 * A film of a tour, whatever step of it is open.
 * @param {Payload} numbers
 * @param {Texts} texts
 * @param {ViewState} view
 * @param {Row} open
 * @returns {Film}
 */
export function throughTour(numbers, texts, view, open) {
  const [first, ...rows] = rowsOf(numbers, placeOf(numbers, open).tour);
  const steps = rows.map((step) => ({
    ...scene(shown(numbers, view, step), reading(texts.steps.title[step] + texts.steps.text[step])), step,
  }));
  return { scenes: ended(steps), cited: shown(numbers, view, first) };
}

/** @param {Payload} numbers @param {ViewState} view @param {Row} step @returns {ViewState} */
const shown = (numbers, { lang }, step) => ({ ...begun(numbers, step, true), lang, event: null, tour: nameOf(numbers, step) });

/** @param {string} text */
const reading = (text) => Math.min(Math.max(Math.round(text.length / READING.letters), READING.least), READING.most);

/** @param {ViewState} view @param {number} seconds @returns {Scene} */
const scene = (view, seconds) => ({ view, seconds, step: null, isEnd: false });

/** The last step once more, with how the film is cited. @param {Scene[]} steps @returns {Scene[]} */
const ended = (steps) => [...steps, ...steps.slice(-1).map((step) => ({ ...step, seconds: END_S, isEnd: true }))];

/**
 * The tour that is open, else time.
 * @param {{numbers: Payload, texts: Texts}} atlas
 * @param {ViewState} view
 * @param {Parameters<typeof throughTime>[1]} time
 * @param {Parameters<typeof throughTime>[2]} unit
 * @returns {Film}
 */
export function filmFrom({ numbers, texts }, view, time, unit) {
  const step = stepOf(numbers, view.tour);
  return step === null ? throughTime(view, time, unit, numbers.unit === "month") : throughTour(numbers, texts, view, step);
}

/** @param {Scene[]} scenes */
export const lengthOf = (scenes) => scenes.reduce((all, { seconds }) => all + seconds, 0);
