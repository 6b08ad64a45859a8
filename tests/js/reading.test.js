import assert from "node:assert/strict";
import test from "node:test";
import { fromCivil, monthLength, toCivil } from "../../dashboard/web/model/days.js";
import { readDate } from "../../dashboard/web/model/reading.js";
import { sayEdges, sayTick, sayWindow } from "../../dashboard/web/model/said.js";
import { json } from "./small.js";

const LANGUAGES = ["en", "fr", "ru"].map((lang) => json(`events/dates/phrases/${lang}.json`));
const WINDOWS = 2000;

/** Numbers that look random and are the same in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Days of all months, the first and the last of each more often than others. @param {(below: number) => number} any */
function anyDay(any) {
  const [year, month] = [any(16000) - 4000, any(12) + 1];
  const length = monthLength(year, month);
  return fromCivil(year, month, [1, length, any(length) + 1][any(3)]);
}

for (const phrases of LANGUAGES) {
  test(`the edges of any window can be typed back: “${phrases.span.say}”`, () => {
    const any = chance(1961);
    for (let n = 0; n < WINDOWS; n += 1) {
      const [from, other] = [anyDay(any), anyDay(any)];
      const [first, last] = n % 2 ? [from, from + any(400)] : [Math.min(from, other), Math.max(from, other)];
      const [begin, end] = sayEdges(first, last, phrases);
      assert.equal(readDate(begin, phrases)?.earliest, first, begin);
      assert.equal(readDate(end, phrases)?.latest, last, end);
      const whole = sayWindow(first, last, phrases);
      assert.deepEqual(readDate(whole, phrases), { earliest: first, latest: last }, whole);
      assert.deepEqual(readDate(sayTick(first, "day", phrases), phrases), { earliest: first, latest: first });
    }
  });
}

test("there is no year 0: the day before 1 January 1 is in 1 BC", () => {
  const [phrases] = LANGUAGES;
  const eve = fromCivil(1, 1, 1) - 1;
  assert.deepEqual(toCivil(eve), { year: 0, month: 12, day: 31 });
  assert.deepEqual(sayEdges(eve, eve + 1, phrases), ["31 Dec 1 BC", "1 Jan 1"]);
  assert.equal(readDate("0 BC", phrases), null);
});
