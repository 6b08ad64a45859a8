import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestRest } from "../../dashboard/web/model/rests.js";

const RESTS = [778, 628, 80];

test("a sheet that is let go rests where it is nearest", () => {
  assert.deepEqual([790, 720, 690, 360, 340, 80].map((top) => nearestRest(RESTS, top, 0)), [0, 0, 1, 1, 2, 2]);
});

test("a quick finger sends it on in its direction, no farther than it goes", () => {
  assert.deepEqual([700, 600, 80].map((top) => nearestRest(RESTS, top, 1)), [0, 1, 1]);
  assert.deepEqual([778, 700, 600, 80].map((top) => nearestRest(RESTS, top, -1)), [1, 1, 2, 2]);
  assert.equal(nearestRest(RESTS, 778, 1), 0);
});
