import assert from "node:assert/strict";
import test from "node:test";
import { links, relatedTo } from "../../dashboard/web/model/related.js";
import { small } from "./small.js";

const { numbers } = small;
/** @param {number} event @param {number} left @param {number} top @param {number} [wide] @returns {any} */
const mark = (event, left, top, wide = 10) => ({ event, left, top, wide, isDot: wide === 10 });
/** @param {any[]} marks */
const laying = (...marks) => ({ size: 10, lanes: [], marks });

test("an event is related to those that the payload names, in their order", () => {
  const event = numbers.related.event[0];
  const expected = numbers.related.other.filter((_, k) => numbers.related.event[k] === event);
  assert.ok(expected.length > 0);
  assert.deepEqual(relatedTo(numbers, event), expected);
});

test("a link rises from mark to mark", () => {
  const found = links(laying(mark(0, 95, 45), mark(1, 195, 75)), 0, [1]);
  assert.deepEqual(found, [{ event: 1, path: "M100.0 50.0Q150.0 34.0 200.0 80.0" }]);
});

test("what lasted is linked where it is nearest", () => {
  const [{ path }] = links(laying(mark(0, 95, 45), mark(1, 195, 75, 300)), 0, [1]);
  assert.match(path, / 195\.0 80\.0$/);
});

test("what is not on the axis has no link", () => {
  assert.deepEqual(links(laying(mark(0, 95, 45)), 0, [1]), []);
  assert.deepEqual(links(laying(mark(1, 95, 45)), 0, [1]), []);
});
