"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { play } = load("33_play.js");

test("play opens a narrow window at the start when all time is shown", () => {
  assert.deepEqual(play.opening([0, 129], [0, 129]), [0, 9]);
});

test("play goes on from the window in force, and starts again from the end", () => {
  assert.deepEqual(play.opening([0, 129], [20, 40]), [20, 40]);
  assert.deepEqual(play.opening([0, 129], [109, 129]), [0, 20]);
});

test("a moved window keeps its width and stops at either end", () => {
  assert.deepEqual(play.shift([0, 100], [10, 20], 5), [15, 25]);
  assert.deepEqual(play.shift([0, 100], [85, 95], 11), [90, 100]);
  assert.deepEqual(play.shift([0, 100], [5, 15], -11), [0, 10]);
});
