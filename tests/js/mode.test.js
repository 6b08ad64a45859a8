import assert from "node:assert/strict";
import test from "node:test";
import { UNITS, iso } from "../../dashboard/web/model/days.js";
import { advanced, entered, exactly, held, reached, stride } from "../../dashboard/web/model/mode.js";
import { between, small, view } from "./small.js";

const { numbers } = small;
const { span } = numbers;
const month = UNITS.month;
const said = (/** @type {Partial<{from: number, to: number}>} */ { from = NaN, to = NaN }) => [iso(from), iso(to)];
const whole = { from: span[0], to: span[1] };
const some = between("1960-03", "1962-05");

test("until a day, the first handle does not move", () => {
  const pulled = { from: between("1961", "1961").from, to: some.to };
  assert.deepEqual(said(held("until", span, month, some, pulled)), ["1958-01-01", "1962-05-31"]);
});

test("a moment is one step of the slider, where either handle goes", () => {
  const now = between("1960-03", "1960-03");
  const left = { from: between("1961-07-09", "1961-07-09").from, to: now.to };
  const right = { from: now.from, to: between("1961-07-09", "1961-07-09").to };
  for (const wanted of [left, right]) assert.deepEqual(said(held("moment", span, month, now, wanted)), ["1961-07-01", "1961-07-31"]);
});

test("a mode begins where the window stands", () => {
  assert.deepEqual(said(entered("until", span, month, some)), ["1958-01-01", "1962-05-31"]);
  assert.deepEqual(said(entered("moment", span, month, some)), ["1960-03-01", "1960-03-31"]);
  assert.deepEqual(said(entered("moment", span, month, { ...some, from: span[0] })), ["1962-05-01", "1962-05-31"]);
  assert.deepEqual(said(entered("moment", span, month, whole)), ["1958-01-01", "1958-01-31"]);
  assert.deepEqual(entered("span", span, month, some), some);
});

test("an exact window is shown as it was asked for, if need be as a span", () => {
  assert.deepEqual(exactly("until", span, month, some), { ...some, mode: "span" });
  assert.deepEqual(exactly("until", span, month, whole), { ...whole, mode: "until" });
  assert.equal(exactly("moment", span, month, between("1960-03", "1960-03")).mode, "moment");
});

test("a moment goes to an event that is chosen, and stays with one that it holds", () => {
  const fair = numbers.events.id.indexOf("first-fair");
  const there = { ...view(), ...between("1960-02", "1960-02"), mode: /** @type {const} */ ("moment") };
  assert.deepEqual(reached(numbers, month, there, fair), {});
  assert.deepEqual(said(reached(numbers, month, { ...there, ...between("1990-01", "1990-01") }, fair)), ["1960-02-01", "1960-02-29"]);
  assert.equal(iso(reached(numbers, month, { ...there, mode: "span", ...between("1990", "1991") }, fair).to ?? NaN), "1991-12-31");
});

test("until a day, play and steps add to what is shown", () => {
  assert.deepEqual(advanced("until", [0, 129], [0, 20], 5), [0, 25]);
  assert.deepEqual(advanced("until", [0, 129], [0, 127], 5), [0, 129]);
  assert.deepEqual(advanced("moment", [0, 129], [20, 20], 5), [25, 25]);
  assert.deepEqual([stride("until", [0, 129], [0, 20]), stride("moment", [0, 129], [20, 20]), stride("span", [0, 129], [20, 29])], [10, 1, 10]);
});
