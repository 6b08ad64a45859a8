import assert from "node:assert/strict";
import test from "node:test";
import { createPlayer, opening } from "../../dashboard/web/lesson/play.js";
import { shift } from "../../dashboard/web/model/shift.js";

test("play opens a narrow window at the start when all time is shown", () => {
  assert.deepEqual(opening([0, 129], [0, 129]), [0, 9]);
});

test("play goes on from the window in force, and starts again from the end", () => {
  assert.deepEqual(opening([0, 129], [20, 40]), [20, 40]);
  assert.deepEqual(opening([0, 129], [109, 129]), [0, 20]);
});

test("a moved window keeps its width and stops at either end", () => {
  assert.deepEqual(shift([0, 100], [10, 20], 5), [15, 25]);
  assert.deepEqual(shift([0, 100], [85, 95], 11), [90, 100]);
  assert.deepEqual(shift([0, 100], [5, 15], -11), [0, 10]);
});

/** @param {[number, number]} window @param {boolean} reduced @param {import("../../dashboard/web/types.js").Mode} [mode] */
function player(window, reduced, mode = "span") {
  const seen = { window, playing: /** @type {boolean[]} */ ([]) };
  const deck = createPlayer({
    range: () => [0, 9], mode: () => mode, get: () => seen.window, reduced: () => reduced,
    set: (moved) => { seen.window = moved; }, state: (on) => seen.playing.push(on),
  });
  return { deck, seen };
}

test("where motion is unwelcome the window rests, then moves by its own width, and ends at the end", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { deck, seen } = player([0, 3], true);
  deck.play();
  t.mock.timers.tick(2399);
  assert.deepEqual(seen.window, [0, 3]);
  t.mock.timers.tick(1);
  assert.deepEqual(seen.window, [4, 7]);
  t.mock.timers.tick(2400);
  assert.deepEqual(seen.window, [6, 9]);
  assert.equal(deck.playing(), true);
  t.mock.timers.tick(2400);
  assert.equal(deck.playing(), false);
  assert.deepEqual(seen.playing, [true, false]);
});

test("a faster speed rests for a shorter time; a second press of play changes nothing", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { deck, seen } = player([0, 3], true);
  assert.equal(deck.nextSpeed(), 2);
  deck.play();
  deck.play();
  t.mock.timers.tick(1200);
  assert.deepEqual(seen.window, [4, 7]);
  deck.pause();
  deck.pause();
  t.mock.timers.tick(9999);
  assert.deepEqual(seen.window, [4, 7]);
  assert.deepEqual(seen.playing, [true, false]);
});

test("until a day, play adds to what is shown, and ends with all of it", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { deck, seen } = player([0, 7], true, "until");
  deck.play();
  t.mock.timers.tick(2400);
  assert.deepEqual(seen.window, [0, 8]);
  t.mock.timers.tick(2400);
  assert.deepEqual(seen.window, [0, 9]);
  t.mock.timers.tick(2400);
  assert.equal(deck.playing(), false);
});

test("a moment goes on as a moment", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { deck, seen } = player([7, 7], true, "moment");
  deck.play();
  t.mock.timers.tick(2400);
  assert.deepEqual(seen.window, [8, 8]);
});
