/** Playing a window through time. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  /** Speeds as multiples of the slowest. */
  const SPEEDS = [1, 2, 4];
  /** The slowest speed crosses the whole span in this time. */
  const CROSSING_MS = 48000;
  /** With reduced motion the window rests this long before it moves on by its own width. */
  const REST_MS = 2400;
  const FIRST_WINDOW_SHARE = 1 / 13;

  /**
   * The window to begin with: the one in force, or a narrow one at the start when all time is shown.
   * Windows and spans are closed ranges of slider units.
   */
  function opening([first, last], [from, to]) {
    const atEnd = to >= last;
    const whole = from <= first && atEnd;
    const width = whole ? Math.max(1, Math.round((last - first + 1) * FIRST_WINDOW_SHARE)) - 1 : to - from;
    return atEnd ? [first, Math.min(last, first + width)] : [from, to];
  }

  /** The window moved on by a number of units; it stops at the end and keeps its width. */
  function shift([first, last], [from, to], units) {
    const step = Math.max(first - from, Math.min(units, last - to));
    return [from + step, to + step];
  }

  /**
   * @param {{range: function(): number[], get: function(): number[], set: function(number[]), state: function(boolean)}} deck
   */
  function create(deck) {
    let speed = SPEEDS[0];
    let timer = null;
    let last = 0;
    let carried = 0;
    const reduced = () => root.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const playing = () => timer !== null;

    function advance(units) {
      const moved = shift(deck.range(), deck.get(), units);
      if (moved[1] === deck.get()[1]) return pause();
      return deck.set(moved);
    }

    function frame(now) {
      const [first, end] = deck.range();
      carried += ((now - last) * speed * (end - first)) / CROSSING_MS;
      last = now;
      const whole = Math.floor(carried);
      carried -= whole;
      timer = root.requestAnimationFrame(frame);
      if (whole > 0) advance(whole);
    }

    function rest() {
      timer = root.setTimeout(() => {
        const [from, to] = deck.get();
        rest();
        advance(to - from + 1);
      }, REST_MS / speed);
    }

    function play() {
      if (playing()) return;
      deck.set(opening(deck.range(), deck.get()));
      deck.state(true);
      if (reduced()) return rest();
      last = root.performance.now();
      timer = root.requestAnimationFrame(frame);
    }

    function pause() {
      if (!playing()) return;
      root.cancelAnimationFrame(timer);
      root.clearTimeout(timer);
      timer = null;
      deck.state(false);
    }

    function nextSpeed() {
      speed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length];
      return speed;
    }

    return { play, pause, playing, nextSpeed };
  }

  Atlas.play = { SPEEDS, opening, shift, create };
  if (typeof module === "object") module.exports = Atlas.play;
})();
