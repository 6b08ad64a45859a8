import assert from "node:assert/strict";
import test from "node:test";
import { createThrow } from "../../dashboard/web/map/inertia.js";

/** Positions of a hand: milliseconds, and the longitude that the map then looks at. @param {[number, number][]} steps @param {number} [rest] */
function thrown(steps, rest = 0) {
  let now = 0;
  const hand = createThrow(() => now);
  hand.start();
  for (const [time, lon] of steps) {
    now = time;
    hand.move({ lon, lat: 0, zoom: 3 });
  }
  now += rest;
  return hand.end();
}

test("a map that was let go in full swing goes on the same way", () => {
  const goal = thrown([[0, 0], [16, 1], [32, 2], [48, 3]]);
  assert.ok(goal && goal.lon > 3 && goal.lon < 30, `${goal?.lon}`);
  assert.equal(goal?.zoom, 3);
});

test("a hand that rested before it let go does not throw", () => {
  assert.equal(thrown([[0, 0], [16, 1], [32, 2]], 200), null);
});

test("a slow hand does not throw", () => {
  assert.equal(thrown([[0, 0], [40, 0.05], [80, 0.1]]), null);
});

test("a touch without a move does not throw", () => {
  assert.equal(thrown([]), null);
  assert.equal(thrown([[0, 0]]), null);
});
