import assert from "node:assert/strict";
import test from "node:test";
import { keyed, limits, moved, nearest } from "../../dashboard/web/model/handles.js";

/** @type {[number, number]} */
const RANGE = [0, 100];
const press = (/** @type {string} */ key, unit = 50, held = {}) => keyed({ key, ...held }, unit, RANGE);

test("arrows move a handle by one, with Shift or by page keys by ten", () => {
  assert.deepEqual(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"].map((key) => press(key)), [51, 51, 49, 49]);
  assert.deepEqual(["PageUp", "PageDown"].map((key) => press(key)), [60, 40]);
  assert.equal(press("ArrowLeft", 50, { shiftKey: true }), 40);
});

test("Home and End go as far as a handle can go", () => {
  assert.deepEqual([press("Home"), press("End")], RANGE);
  const [first, last] = limits([40, 60], RANGE);
  assert.deepEqual([keyed({ key: "Home" }, 40, first), keyed({ key: "End" }, 40, first)], [0, 60]);
  assert.deepEqual([keyed({ key: "Home" }, 60, last), keyed({ key: "End" }, 60, last)], [40, 100]);
});

test("other keys, and keys for the browser, are left alone", () => {
  assert.deepEqual([press("Tab"), press("a"), press("ArrowLeft", 50, { altKey: true }), press("toString")], [null, null, null, null]);
});

test("no handle passes the other, nor leaves the slider", () => {
  assert.deepEqual(moved([10, 20], 0, 30, RANGE), [20, 20]);
  assert.deepEqual(moved([10, 20], 1, 5, RANGE), [10, 10]);
  assert.deepEqual(moved([10, 20], 0, 12, RANGE), [12, 20]);
  assert.deepEqual([moved([10, 20], 0, -7, RANGE), moved([10, 20], 1, 107, RANGE)], [[0, 20], [10, 100]]);
});

test("a pointer means the nearer handle", () => {
  assert.deepEqual([-5, 90, 111, 400].map((x) => nearest([100, 120], x)), [0, 0, 1, 1]);
});
