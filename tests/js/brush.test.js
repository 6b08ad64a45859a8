import assert from "node:assert/strict";
import test from "node:test";
import { UNITS, fromCivil, iso } from "../../dashboard/web/model/days.js";
import { first, last } from "./small.js";
import { binOf, dayAt, swept } from "../../dashboard/web/page/brush.js";

/** @type {[number, number]} */
const span = [first("1960"), last("1979")];
/** @param {number[]} window */
const said = (window) => window.map(iso);

test("a pixel is a day of the span, and beyond the strip its first or last day", () => {
  assert.equal(dayAt(span, 0, 800), span[0]);
  assert.equal(dayAt(span, 800, 800), span[1]);
  assert.equal(dayAt(span, -150, 800), span[0]);
  assert.equal(iso(dayAt(span, 400, 800)), "1969-12-31");
});

test("a sweep takes whole months, whichever way it goes", () => {
  const [a, b] = [first("1965-03-12"), first("1968-11-19")];
  assert.deepEqual(said(swept(span, UNITS.month, a, b)), ["1965-03-01", "1968-11-30"]);
  assert.deepEqual(swept(span, UNITS.month, b, a), swept(span, UNITS.month, a, b));
});

test("a click takes the bin it falls in, within the span", () => {
  const edges = [1955, 1965, 1975, 1985].map((year) => fromCivil(year, 1, 1));
  assert.deepEqual(said(binOf(span, edges, span[0])), ["1960-01-01", "1964-12-31"]);
  assert.deepEqual(said(binOf(span, edges, fromCivil(1974, 12, 31))), ["1965-01-01", "1974-12-31"]);
});
