"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { brush, days } = load("10_days.js", "33_play.js", "34_brush.js");
const span = [days.parse("1960").earliest, days.parse("1979").latest];
const iso = (window) => window.map(days.iso);

test("a pixel is a day of the span, and beyond the strip its first or last day", () => {
  assert.equal(brush.dayAt(span, 100, 100, 800), span[0]);
  assert.equal(brush.dayAt(span, 900, 100, 800), span[1]);
  assert.equal(brush.dayAt(span, -50, 100, 800), span[0]);
  assert.equal(days.iso(brush.dayAt(span, 500, 100, 800)), "1969-12-31");
});

test("a sweep takes whole months, whichever way it goes", () => {
  const [a, b] = [days.parse("1965-03-12").earliest, days.parse("1968-11-19").earliest];
  assert.deepEqual(iso(brush.swept(span, days.UNITS.month, a, b)), ["1965-03-01", "1968-11-30"]);
  assert.deepEqual(brush.swept(span, days.UNITS.month, b, a), brush.swept(span, days.UNITS.month, a, b));
});

test("a click takes the bin it falls in, within the span", () => {
  const edges = [1955, 1965, 1975, 1985].map((year) => days.fromCivil(year, 1, 1));
  assert.deepEqual(iso(brush.binOf(span, edges, span[0])), ["1960-01-01", "1964-12-31"]);
  assert.deepEqual(iso(brush.binOf(span, edges, days.fromCivil(1974, 12, 31))), ["1965-01-01", "1974-12-31"]);
});
