import assert from "node:assert/strict";
import test from "node:test";
import * as days from "../../dashboard/web/model/days.js";

test("day 0 is the first of January 1970, and the calendar is proleptic Gregorian", () => {
  assert.equal(days.fromCivil(1970, 1, 1), 0);
  assert.equal(days.fromCivil(1, 1, 1), -719162);
  assert.equal(days.iso(days.fromCivil(1960, 10, 14)), "1960-10-14");
});

test("every day of eight centuries comes back from its civil date", () => {
  for (let n = days.fromCivil(1600, 1, 1); n < days.fromCivil(2400, 1, 1); n += 1) {
    const { year, month, day } = days.toCivil(n);
    if (days.fromCivil(year, month, day) !== n) assert.fail(`day ${n} became ${year}-${month}-${day}`);
  }
});

test("years before 100 and before year 0 are not taken for 19xx", () => {
  assert.equal(days.iso(days.fromCivil(50, 3, 1)), "0050-03-01");
  assert.equal(days.iso(days.fromCivil(-44, 3, 15)), "-0044-03-15");
});

test("a typed year, month or day has closed bounds", () => {
  assert.deepEqual(days.parse("1968"), { earliest: -731, latest: -366 });
  assert.deepEqual(days.parse(" 2024-02 "), {
    earliest: days.fromCivil(2024, 2, 1), latest: days.fromCivil(2024, 2, 29),
  });
  assert.equal(days.parse("1970-01-01")?.latest, 0);
});

test("a year needs no leading zeros", () => {
  assert.deepEqual(days.parse("968"), days.parse("0968"));
  assert.equal(days.parse("968")?.earliest, days.fromCivil(968, 1, 1));
});

test("what is no date is null", () => {
  for (const text of ["", "soon", "+1968", "1968-13", "1968-02-30", "1968-00", "1968/1991", "19x8", null, undefined]) {
    assert.equal(days.parse(text), null, String(text));
  }
});

test("the shortest text keeps an edge exact", () => {
  const d = (/** @type {string} */ text) => days.parse(text)?.earliest ?? NaN;
  assert.equal(days.shortest(d("1968"), "earliest"), "1968");
  assert.equal(days.shortest(d("1968-11"), "earliest"), "1968-11");
  assert.equal(days.shortest(d("1968-11-19"), "earliest"), "1968-11-19");
  assert.equal(days.shortest(d("1991-12-31"), "latest"), "1991");
  assert.equal(days.shortest(d("1968-01-01"), "latest"), "1968-01-01");
});

test("the shortest text reads back to its day, whatever the edge", () => {
  for (let n = days.fromCivil(-2, 1, 1); n < days.fromCivil(3, 1, 1); n += 1) {
    for (const edge of /** @type {const} */ (["earliest", "latest"])) {
      assert.equal(days.parse(days.shortest(n, edge))?.[edge], n);
    }
  }
});

test("slider units start and end on their own days", () => {
  const { month, year, day } = days.UNITS;
  const feb = month.of(days.fromCivil(2024, 2, 15));
  assert.equal(days.iso(month.start(feb)), "2024-02-01");
  assert.equal(days.iso(month.end(feb)), "2024-02-29");
  assert.equal(days.iso(year.end(1999)), "1999-12-31");
  assert.equal(day.start(7), 7);
});
