"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { days, timeline } = load("10_days.js", "11_time.js", "30_timeline.js");
const span = (from, to) => [days.parse(from).earliest, days.parse(to).latest];

test("bins are calendar years up to 130 of them, then rounder ones", () => {
  const yearly = timeline.edges(span("1960", "2024"));
  assert.equal(yearly.length, 66);
  assert.equal(days.iso(yearly[0]), "1960-01-01");
  assert.equal(days.iso(yearly[65]), "2025-01-01");
  const wide = timeline.edges(span("0101", "2000"));
  assert.equal(days.iso(wide[1]), "0125-01-01");
});

test("a day's place on the axis is its share of the span, the last day included", () => {
  const [first, last] = span("1960", "2024");
  assert.equal(timeline.position([first, last], first), 0);
  assert.equal(timeline.position([first, last], last + 1), 1);
  assert.equal(timeline.position([first, last], first - 5000), 0);
});

test("bars come certain, then possible, theme by theme, as the figure's traces do", () => {
  const counts = { certain: [[1, 2], [3, 4]], possible: [[5, 6], [7, 8]] };
  assert.deepEqual(timeline.bars(counts), [[1, 2], [5, 6], [3, 4], [7, 8]]);
});
