/** Distances and directions in words. */
import assert from "node:assert/strict";
import test from "node:test";
import { createBearings, direction, wayTo } from "../../dashboard/web/model/bearing.js";
import { small } from "./small.js";

test("a great circle leaves in one of eight directions", () => {
  const from = /** @type {[number, number]} */ ([0, 0]);
  assert.deepEqual([[0, 9], [9, 9], [9, 0], [9, -9], [0, -9], [-9, -9], [-9, 0], [-9, 9]]
    .map((to) => direction(from, /** @type {[number, number]} */ (to))), ["n", "ne", "e", "se", "s", "sw", "w", "nw"]);
  assert.equal(direction([179, 10], [-179, 10]), "e", "the short way over 180 degrees");
});

test("a place is told from the town with the most events of its country, else of all", () => {
  const numbers = structuredClone(small.numbers);
  const town = numbers.precisions.indexOf("town");
  Object.assign(numbers.places, {
    id: ["main", "second", "abroad", "country"], lon: [0, 3, 20, null], lat: [10, 10, 10, null],
    precision: [town, town, town, numbers.precisions.indexOf("country")], country: ["AA", "AA", "BB", "AA"],
  });
  numbers.links = { ...numbers.links, event: [0, 1, 2, 3], place: [0, 0, 1, 2], role: [0, 0, 0, 0] };
  const bearing = createBearings(numbers);
  assert.equal(bearing(0), null, "the town itself");
  assert.equal(bearing(3), null, "an area");
  assert.deepEqual(bearing(1), { from: 0, km: 330, isExact: false, direction: "e" });
  assert.deepEqual(bearing(2), { from: 0, km: 2190, isExact: false, direction: "e" });
});

test("what is near lies in a direction, unless it is too near for one", () => {
  const numbers = structuredClone(small.numbers);
  Object.assign(numbers.places, { lon: [0, 9, null], lat: [0, 9, null] });
  const way = (/** @type {number} */ place, /** @type {number} */ km) => wayTo(numbers, { event: 0, from: 0, place, km });
  assert.equal(way(1, 1400), "ne");
  assert.equal(way(1, 9), null, "too near");
  assert.equal(way(2, 1400), null, "an area");
});
