import assert from "node:assert/strict";
import test from "node:test";
import { bounds, widened } from "../../dashboard/web/model/reach.js";
import { between, first, last, small } from "./small.js";

const { numbers } = small;
const row = (/** @type {string} */ id) => numbers.events.id.indexOf(id);

test("the bounds are those of sites and towns, and of areas where there are none", () => {
  assert.deepEqual(bounds(numbers, row("crossing")), [10, 20, 40.5, 55.75]);
  assert.deepEqual(bounds(numbers, row("old-mint")), [8.56, 19.12, 11.56, 20.92]);
  assert.deepEqual(bounds(numbers, row("watch")), [4, 16, 14, 26]);
});

test("an event without a place has the bounds of the whole story", () => {
  assert.deepEqual(bounds({ ...numbers, links: { event: [], place: [], role: [] } }, 0), numbers.home);
});

test("the window widens for an event outside it, and only then", () => {
  assert.deepEqual(widened(numbers, between("1958", "1970"), row("first-fair")), {});
  assert.deepEqual(widened(numbers, between("1970", "1972"), row("first-fair")), { from: first("1960-02-29"), to: last("1972") });
});

test("an open end widens to the end of the span", () => {
  assert.deepEqual(widened(numbers, between("1960", "1961"), row("watch")), { from: first("1960"), to: numbers.span[1] });
  assert.deepEqual(widened(numbers, between("1970", "1971"), row("old-mint")), { from: numbers.span[0], to: last("1971") });
});
