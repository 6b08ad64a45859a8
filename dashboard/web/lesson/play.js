/** Playing a window through time. Windows and ranges are closed and in units of the slider. */
/** @import { Mode } from "../types.js" */
/** @import { Range } from "../model/shift.js" */
import { advanced, narrow } from "../model/mode.js";

/** Speeds as multiples of the slowest. */
export const SPEEDS = [1, 2, 4];
/** The slowest speed crosses the whole range in this time. */
const CROSSING_MS = 48000;
/** With reduced motion the window rests this long before it moves on by its own width. */
const REST_MS = 2400;

/**
 * The window to begin with: the one in force, or a narrow one at the start when all time is shown.
 * @param {Range} range
 * @param {Range} window
 * @returns {Range}
 */
export function opening([first, last], [from, to]) {
  if (to < last) return [from, to];
  return [first, Math.min(last, first + (from <= first ? narrow([first, last]) - 1 : to - from))];
}

/**
 * @typedef {object} Deck
 * @property {() => Range} range
 * @property {() => Mode} mode
 * @property {() => Range} get
 * @property {(window: Range) => void} set
 * @property {(playing: boolean) => void} state
 * @property {() => boolean} reduced whether motion is unwelcome
 */

/** @param {Deck} deck */
export function createPlayer(deck) {
  let speed = SPEEDS[0];
  /** @type {(() => void) | null} */
  let stop = null;

  /** @param {number} units */
  function advance(units) {
    const moved = advanced(deck.mode(), deck.range(), deck.get(), units);
    if (moved[1] === deck.get()[1]) pause();
    else deck.set(moved);
  }

  function play() {
    if (stop) return;
    deck.set(opening(deck.range(), deck.get()));
    deck.state(true);
    stop = deck.reduced() ? byWindows(deck, advance, () => speed) : byFrames(deck, advance, () => speed);
  }

  function pause() {
    if (!stop) return;
    stop();
    stop = null;
    deck.state(false);
  }

  function nextSpeed() {
    speed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length];
    return speed;
  }

  return { play, pause, playing: () => stop !== null, nextSpeed };
}

/**
 * A little at every frame; what is less than a unit is carried over.
 * @param {Deck} deck
 * @param {(units: number) => void} advance
 * @param {() => number} speed
 */
function byFrames(deck, advance, speed) {
  let [last, carried] = [performance.now(), 0];
  let timer = requestAnimationFrame(frame);

  /** @param {number} now */
  function frame(now) {
    const [first, end] = deck.range();
    carried += ((now - last) * speed() * (end - first)) / CROSSING_MS;
    last = now;
    timer = requestAnimationFrame(frame);
    const whole = Math.floor(carried);
    carried -= whole;
    if (whole > 0) advance(whole);
  }

  return () => cancelAnimationFrame(timer);
}

/**
 * By the window's own width after each rest, or by a narrow one where it has none of its own.
 * @param {Deck} deck
 * @param {(units: number) => void} advance
 * @param {() => number} speed
 */
function byWindows(deck, advance, speed) {
  let timer = setTimeout(step, REST_MS / speed());

  function step() {
    const [from, to] = deck.get();
    timer = setTimeout(step, REST_MS / speed());
    advance(deck.mode() === "span" ? to - from + 1 : narrow(deck.range()));
  }

  return () => clearTimeout(timer);
}
