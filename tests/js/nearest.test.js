import assert from "node:assert/strict";
import test from "node:test";
import { distance, nearest, neighbours } from "../../dashboard/web/model/nearest.js";
import { placesOf } from "../../dashboard/web/model/reach.js";
import { small } from "./small.js";

const { numbers } = small;
const row = (/** @type {string} */ id) => numbers.events.id.indexOf(id);

test("a distance is within a percent of that on the ellipsoid", () => {
  const km = distance([-8, 12.65], [37.6178, 55.752]);
  assert.ok(Math.abs(km - 6178) < 6178 * 0.006, String(km));
  assert.equal(distance([10, 20], [10, 20]), 0);
});

test("a distance across the antimeridian is the short one", () => {
  assert.ok(Math.abs(distance([179.5, 0], [-179.5, 0]) - 111.2) < 0.1);
});

test("nearest in space leaves out the event's own places and areas", () => {
  const found = nearest(numbers, row("old-mint"), 9);
  assert.equal(numbers.events.id[found[0].event], "school-years", "the pier is nearer than the town");
  assert.ok(nearest(numbers, row("first-fair"), 9).every(({ place }) => !["vessar", "vessar-pier"].includes(numbers.places.id[place])));
  assert.ok(!found.some(({ event }) => event === row("watch")), "a country as a whole has no distance");
  assert.deepEqual(found.map(({ km }) => km), found.map(({ km }) => km).sort((a, b) => a - b));
  assert.equal(nearest(numbers, row("old-mint")).length, 3);
});

test("an event is named once, at the nearest of its places", () => {
  const found = nearest(numbers, row("old-mint"), 9);
  assert.equal(new Set(found.map(({ event }) => event)).size, found.length);
  const crossing = found.find(({ event }) => event === row("crossing"));
  assert.equal(numbers.places.id[crossing?.place ?? -1], "vessar");
});

test("an event without a point has no distances", () => {
  assert.deepEqual(nearest(numbers, row("watch"), 3), []);
});

test("neighbours in time are those among the shown events", () => {
  assert.deepEqual(neighbours([0, 2, 4, 5], 4), { previous: 2, next: 5 });
  assert.deepEqual(neighbours([0, 2], 0), { previous: null, next: 2 });
  assert.deepEqual(neighbours([0, 2, 5], 3), { previous: 2, next: 5 });
  assert.deepEqual(neighbours([], 3), { previous: null, next: null });
});

test("an event's places are named once each", () => {
  assert.deepEqual(placesOf(numbers, row("first-fair")), [0, 2]);
  const twice = { ...numbers, links: { event: [3, 3, 3], place: [2, 0, 2], role: [0, 0, 1] } };
  assert.deepEqual(placesOf(twice, 3), [2, 0]);
});
