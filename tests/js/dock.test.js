import assert from "node:assert/strict";
import test from "node:test";
import { dayScale } from "../../dashboard/web/model/axis.js";
import { first as firstOf, last as lastOf } from "./small.js";

test("a day's place on the axis is its share of the span, the last day included", () => {
  const [first, last] = [firstOf("1960"), lastOf("2024")];
  const percent = dayScale([first, last]);
  assert.equal(percent(first), 0);
  assert.equal(percent(last + 1), 100);
  assert.equal(percent(first - 5000), 0);
});
