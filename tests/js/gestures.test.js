import assert from "node:assert/strict";
import test from "node:test";
import { pinched, pressed, wheeled } from "../../dashboard/web/model/gestures.js";
import { UNITS, fromCivil, iso } from "../../dashboard/web/model/days.js";
import { edgeAt } from "../../dashboard/web/page/brush.js";
import { nearestStart } from "../../dashboard/web/page/pull.js";

/** @type {[number, number]} */
const SPAN = [0, 999];
const wheel = (/** @type {object} */ turn) => ({ deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ...turn });
const length = (/** @type {number[]} */ [first, last]) => last - first + 1;

test("a wheel brings time closer around the pointer, and back", () => {
  const closer = wheeled(SPAN, SPAN, wheel({ deltaY: -400 }), 0.25, 800);
  assert.ok(length(closer) < 600);
  assert.equal(closer[0], Math.round(0.25 * (1000 - length(closer))));
  assert.deepEqual(wheeled(SPAN, closer, wheel({ deltaY: 4000 }), 0.25, 800), SPAN);
  const lines = wheeled(SPAN, SPAN, wheel({ deltaY: -25, deltaMode: 1 }), 0.25, 800);
  assert.deepEqual(lines, closer);
});

test("sideways, or with Shift, it moves along", () => {
  assert.deepEqual(wheeled(SPAN, [100, 299], wheel({ deltaX: 400 }), 0.5, 800), [200, 399]);
  assert.deepEqual(wheeled(SPAN, [100, 299], wheel({ deltaY: 400, shiftKey: true }), 0.5, 800), [200, 399]);
});

test("two fingers hold the days that they are on", () => {
  assert.deepEqual(pinched(SPAN, SPAN, [0.4, 0.6], [0.3, 0.7]), [250, 749]);
  assert.deepEqual(pinched(SPAN, [250, 749], [0.4, 0.6], [0.5, 0.7]), [200, 699]);
});

test("plus, minus and 0", () => {
  assert.deepEqual(pressed(SPAN, SPAN, "+", 0), [0, 499]);
  assert.deepEqual(pressed(SPAN, [0, 499], "-", 0), SPAN);
  assert.deepEqual(pressed(SPAN, [3, 9], "0", 0), SPAN);
  assert.equal(pressed(SPAN, SPAN, "a", 0), null);
});

test("an edge that is pulled goes to the nearest beginning of a month, or of the day after the last", () => {
  const day = (/** @type {number} */ month, /** @type {number} */ of) => fromCivil(1970, month, of);
  const month = (/** @type {number} */ at) => iso(UNITS.month.start(nearestStart(UNITS.month, at)));
  assert.equal(month(day(3, 10)), "1970-03-01");
  assert.equal(month(day(3, 20)), "1970-04-01");
  assert.equal(edgeAt([0, 99], 500, 1000), 50);
  assert.equal(edgeAt([0, 99], 1000, 1000), 100);
});
