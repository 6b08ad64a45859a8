/** Events without a date that is known, among others: counted apart, and on no timeline. */
import assert from "node:assert/strict";
import test from "node:test";
import { readBeside } from "../../dashboard/web/model/beside.js";
import { isDated, timeless } from "../../dashboard/web/model/dated.js";
import { sayStatus } from "../../dashboard/web/model/preview.js";
import { select } from "../../dashboard/web/model/selection.js";
import { createResults } from "../../dashboard/web/view/results.js";
import { atlas, speaker, view } from "./small.js";

/** The collection with no date known for some events. @param {string[]} ids */
function forgetting(...ids) {
  const changed = atlas();
  const { id, said } = changed.numbers.events;
  said.form = said.form.map((form, i) => (ids.includes(id[i]) ? null : form));
  return changed;
}

/** @param {ReturnType<typeof forgetting>} known */
const said = (known) => sayStatus(known, speaker, view(), select(known, view()));

test("some undated events are counted among the possible", () => {
  assert.match(said(forgetting("tour", "charter")), /: 8 certain, 2 of them undated, and 1 of context\.$/);
  assert.doesNotMatch(said(forgetting("songbook")), /undated/, "context is not counted");
  assert.doesNotMatch(said(atlas()), /undated/);
});

test("where no event is dated the whole is", () => {
  const none = forgetting(...atlas().numbers.events.id);
  assert.equal(isDated(none.numbers), false);
  assert.equal(said(none), "8 events, undated, and 1 of context.");
  assert.equal(timeless(none.numbers)(0), true);
  assert.equal(readBeside("years.1960/1968", none.numbers), null, "no years to compare");
});

test("undated events stand on no timeline, and all others do", () => {
  const some = forgetting("tour", "charter");
  const results = createResults(some);
  results.refilter(view());
  const off = some.numbers.events.id.filter((_, i) => !results.inTime()[i]);
  assert.deepEqual(off, ["charter", "tour"]);
});
