"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { detail, list } = load("10_days.js", "11_time.js", "31_list.js", "32_detail.js");
const small = require("./payload.js").payload();

test("the distance from Bamako to Moscow is 6 178 km on the ellipsoid", () => {
  const km = detail.distance([-8, 12.65], [37.6178, 55.752]);
  assert.ok(Math.abs(km - 6178) < 6178 * 0.006, String(km));
  assert.equal(detail.distance([10, 20], [10, 20]), 0);
});

test("nearest in space leaves out the event's own places and areas", () => {
  const [first] = detail.nearest(small, 0, 3);
  assert.equal(small.events.id[first.event], "mine");
  assert.ok(!detail.nearest(small, 0, 9).some(({ event }) => event === 5), "Mali as a whole has no distance");
});

test("an event without a point has no distances", () => {
  assert.deepEqual(detail.nearest(small, 5, 3), []);
});

test("neighbours in time are those among the shown events", () => {
  assert.deepEqual(detail.neighbours([0, 2, 4, 5], 4), { previous: 2, next: 5 });
  assert.deepEqual(detail.neighbours([0, 2], 0), { previous: null, next: 2 });
});

test("an event's places are named once each", () => {
  assert.deepEqual(list.placesOf(small, 3), [2, 0]);
});
