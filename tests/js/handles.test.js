import assert from "node:assert/strict";
import test from "node:test";
import { clamped, keyed } from "../../dashboard/web/model/handles.js";

/** @type {[number, number]} */
const RANGE = [0, 100];
const press = (/** @type {string} */ key, unit = 50, held = {}) => keyed({ key, ...held }, unit, RANGE);

test("arrows move a handle by one, with Shift or by page keys by ten", () => {
  assert.deepEqual(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"].map((key) => press(key)), [51, 51, 49, 49]);
  assert.deepEqual(["PageUp", "PageDown"].map((key) => press(key)), [60, 40]);
  assert.equal(press("ArrowLeft", 50, { shiftKey: true }), 40);
});

test("Home and End go to the ends, and nothing goes beyond them", () => {
  assert.deepEqual([press("Home"), press("End")], [0, 100]);
  assert.deepEqual([press("ArrowLeft", 0), press("PageUp", 95)], [0, 100]);
});

test("other keys, and keys for the browser, are left alone", () => {
  assert.deepEqual([press("Tab"), press("a"), press("ArrowLeft", 50, { altKey: true }), press("toString")], [null, null, null, null]);
});

test("no handle passes the other", () => {
  assert.deepEqual(clamped([10, 20], 0, 30), [20, 20]);
  assert.deepEqual(clamped([10, 20], 1, 5), [10, 10]);
  assert.deepEqual(clamped([10, 20], 0, 12), [12, 20]);
});
