"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { frame } = load("21_frame.js");
const SIZE = { width: 100, height: 50 };
const AROUND = { width: 400, height: 300 };

test("the tip stands right of and below the pointer", () => {
  assert.deepEqual(frame.corner({ x: 50, y: 60 }, SIZE, AROUND), { left: 64, top: 74 });
});

test("the tip stays inside the frame", () => {
  assert.deepEqual(frame.corner({ x: 390, y: 290 }, SIZE, AROUND), { left: 296, top: 226 });
  assert.deepEqual(frame.corner({ x: 0, y: 0 }, { width: 500, height: 400 }, AROUND), { left: 4, top: 4 });
});
