import assert from "node:assert/strict";
import test from "node:test";
import { histogram } from "../../dashboard/web/model/bins.js";
import { reached } from "../../dashboard/web/model/mode.js";
import { UNITS } from "../../dashboard/web/model/days.js";
import { openSides } from "../../dashboard/web/model/open.js";
import { select } from "../../dashboard/web/model/selection.js";
import { createSpeaker } from "../../dashboard/web/model/speaker.js";
import { records } from "../../dashboard/web/share/records.js";
import { atlas, between, first, last, view } from "./small.js";

const YEARS = ["1961", "1964"];

/** The crossing made in two years, on each or on one of them. @param {"each" | "one"} form */
function twice(form) {
  const made = atlas();
  const { events, forms } = made.numbers;
  const i = events.id.indexOf("crossing");
  const at = forms.indexOf("at");
  events.said.form[i] = forms.indexOf(form);
  events.said.parts[i] = YEARS.map((year) => [at, first(year), 2, 0, null, null, null]);
  const [begun, over] = form === "each" ? [last("1961"), first("1964")] : [last("1964"), first("1961")];
  Object.entries({ start_earliest: first("1961"), start_latest: begun, end_earliest: over, end_latest: last("1964") })
    .forEach(([name, day]) => { /** @type {any} */ (events)[name][i] = day; });
  const [starts, ends] = [YEARS.map(first), YEARS.map(last)];
  made.numbers.members = {
    event: [i, i], start_earliest: starts, start_latest: ends, end_earliest: starts, end_latest: ends,
    each: [form === "each", form === "each"],
  };
  return { made, i };
}

/** @param {ReturnType<typeof twice>} of @param {string} from @param {string} to */
const flag = ({ made, i }, from, to) => select(made, view(between(from, to))).flag[i];

test("an event on each of two years is in either, counted once, and not between", () => {
  const each = twice("each");
  assert.deepEqual([flag(each, "1961", "1961"), flag(each, "1962", "1963"), flag(each, "1961", "1964")], [2, 0, 2]);
  assert.equal(flag(each, "1964-05", "1964-06"), 1);
});

test("an event on one of two years is possible in either, and certain where both are", () => {
  const one = twice("one");
  assert.deepEqual([flag(one, "1961", "1961"), flag(one, "1962", "1963"), flag(one, "1961", "1964")], [1, 0, 2]);
});

test("a bin between two years has nothing of them", () => {
  const { made, i } = twice("each");
  const { numbers } = made;
  const cuts = ["1961", "1962", "1963", "1964", "1965"].map(first);
  const { certain, possible } = histogram(numbers, numbers.events.id.map((_, k) => k === i), cuts);
  assert.deepEqual([certain[numbers.events.theme[i]], possible[numbers.events.theme[i]]], [[1, 0, 0, 1], [0, 0, 0, 0]]);
});

test("several dates are said one after another", () => {
  const said = (/** @type {"each" | "one"} */ form) => createSpeaker(twice(form).made).when(twice(form).i);
  assert.deepEqual([said("each"), said("one")], ["in 1961 and in 1964", "in 1961 or in 1964"]);
});

test("a download leaves empty what the date itself leaves open", () => {
  const { numbers } = atlas();
  const row = (/** @type {string} */ id) => numbers.events.id.indexOf(id);
  assert.deepEqual(["old-mint", "watch", "tour"].map((id) => openSides(numbers, row(id))), [[true, false], [false, true], [false, false]]);
  const all = records(atlas(), { order: [row("old-mint"), row("watch"), row("tour")], flag: new Uint8Array(numbers.events.id.length) });
  assert.deepEqual(all.map(({ start, end }) => [start, end]), [["", "1958-12-31"], ["2001-09-01", ""], ["1971-01-01", "1974-12-31"]]);
});

test("a moment goes to the end of what nobody knows the beginning of", () => {
  const { numbers } = atlas();
  const there = { ...view(), ...between("1980-01", "1980-01"), mode: /** @type {const} */ ("moment") };
  const { from, to } = reached(numbers, UNITS.month, there, numbers.events.id.indexOf("old-mint"));
  assert.deepEqual([from, to], [first("1958-12"), last("1958-12")]);
});
