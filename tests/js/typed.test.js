import assert from "node:assert/strict";
import test from "node:test";
import { fromCivil } from "../../dashboard/web/model/days.js";
import { explain, readWindow } from "../../dashboard/web/model/typed.js";
import { atlas, small, speaker } from "./small.js";

/** @param {string} from @param {string} to */
const read = (from, to) => readWindow(from, to, speaker);

/** @param {string} from @param {string} to */
const told = (from, to) => explain(from, to, small.numbers, speaker);

test("two typed dates are a window when the first is not later than the second", () => {
  assert.deepEqual(read("1970-01-01", "1970-01"), { window: { from: 0, to: 30 }, wrong: [] });
  assert.deepEqual(read("1 Jan 1970", "Jan 1970"), { window: { from: 0, to: 30 }, wrong: [] });
  assert.deepEqual(read("776 BC", "44 bc").window, { from: fromCivil(-775, 1, 1), to: fromCivil(-43, 12, 31) });
});

test("the box that holds no date is wrong; where both do, it is the second", () => {
  assert.deepEqual(read("the seventies", "1979"), { window: null, wrong: ["from"] });
  assert.deepEqual(read("1970", ""), { window: null, wrong: ["to"] });
  assert.deepEqual(read("soon", "later"), { window: null, wrong: ["from", "to"] });
  assert.deepEqual(read("1971", "1970"), { window: null, wrong: ["to"] });
});

test("what is wrong is said with what was expected, and examples from the collection", () => {
  const expected = "Write a year, a month or a day, such as 1958, Mar 1958 or 2 Mar 1958.";
  assert.equal(told("the seventies", "1979"), `“the seventies” is no date that can be read here. ${expected}`);
  assert.equal(told("1970", " soon "), `“soon” is no date that can be read here. ${expected}`);
  assert.equal(told("", "1979"), expected);
  assert.equal(told("so".repeat(100), "1979"), `“${"so".repeat(20)}…” is no date that can be read here. ${expected}`);
  assert.equal(told("1971", "44 BC"), "1971 is later than 44 BC: the first must not be later than the second.");
});

test("the examples can be typed themselves, whatever the collection holds", () => {
  const { numbers } = atlas();
  numbers.events.start_earliest = numbers.events.start_earliest.map(() => fromCivil(-775, 1, 1));
  assert.match(explain("soon", "", numbers, speaker), /776 BC, Jan 776 BC or 1 Jan 776 BC/);
});
