import assert from "node:assert/strict";
import test from "node:test";
import { corner } from "../../dashboard/web/map/tip.js";

const SIZE = { width: 100, height: 50 };
const AROUND = { width: 400, height: 300 };

test("the tip stands right of and below the pointer", () => {
  assert.deepEqual(corner({ x: 50, y: 60 }, SIZE, AROUND), { left: 64, top: 74 });
});

test("the tip stays inside the frame", () => {
  assert.deepEqual(corner({ x: 390, y: 290 }, SIZE, AROUND), { left: 296, top: 226 });
  assert.deepEqual(corner({ x: 0, y: 0 }, { width: 500, height: 400 }, AROUND), { left: 4, top: 4 });
});
