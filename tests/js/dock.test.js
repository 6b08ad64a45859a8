import assert from "node:assert/strict";
import test from "node:test";
import { dayScale } from "../../dashboard/web/model/axis.js";
import { handleNames } from "../../dashboard/web/page/handlenames.js";
import { between, first as firstOf, last as lastOf, speaker } from "./small.js";

test("a day's place on the axis is its share of the span, the last day included", () => {
  const [first, last] = [firstOf("1960"), lastOf("2024")];
  const percent = dayScale([first, last]);
  assert.equal(percent(first), 0);
  assert.equal(percent(last + 1), 100);
  assert.equal(percent(first - 5000), 0);
});

test("each handle says the day, month or year at which it stands", () => {
  const said = (/** @type {string} */ from, /** @type {string} */ to) =>
    handleNames(speaker, between(from, to)).map(({ name, now }) => `${name}: ${now}`);
  assert.deepEqual(said("1968-11", "1991"), ["First month shown: Nov 1968", "Last year shown: 1991"]);
  assert.deepEqual(said("2023-12-31", "2023-12-31"), ["First day shown: 31 Dec 2023", "Last day shown: 31 Dec 2023"]);
  assert.deepEqual(said("-2999", "0140"), ["First year shown: 3000 BC", "Last year shown: 140"]);
});
