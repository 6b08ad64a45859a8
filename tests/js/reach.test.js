"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { days, reach } = load("10_days.js", "11_time.js", "31_list.js", "35_reach.js");
const small = {
  ...require("./payload.js").payload(),
};
small.places.bounds = [[-8, 12, -8, 12], [-8.2, 10.8, -8.2, 10.8], [37.6, 55.7, 37.6, 55.7], [-12, 10, 4, 25]];
const window = (from, to) => ({ from: days.parse(from).earliest, to: days.parse(to).latest });

test("the bounds are those of sites and towns, and of areas where there are none", () => {
  assert.deepEqual(reach.bounds(small, 3), [-8, 12, 37.6, 55.7]);
  assert.deepEqual(reach.bounds(small, 5), [-12, 10, 4, 25]);
});

test("the window widens for an event outside it, and only then", () => {
  assert.deepEqual(reach.widened(small, window("1960", "1970"), 2), {});
  assert.deepEqual(reach.widened(small, window("1970", "1972"), 2), { ...window("1964", "1964"), to: window("1972", "1972").to });
});

test("an open end widens to the end of the span", () => {
  assert.deepEqual(reach.widened(small, window("1960", "1961"), 5), { from: small.span[0], to: small.span[1] });
});
