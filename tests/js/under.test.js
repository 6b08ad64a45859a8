/** A file that lies under the others is off at the start, and no filter when it is. */
import assert from "node:assert/strict";
import test from "node:test";
import { format, initial, parse } from "../../dashboard/web/model/address.js";
import { isNarrowed } from "../../dashboard/web/model/under.js";
import { small } from "./small.js";

const numbers = { ...small.numbers, files: { id: ["harbour", "choir-book"], under: [false, true] } };

test("it is off at the start, and in the address when it is on", () => {
  const start = initial(numbers);
  assert.deepEqual(start.files, ["harbour"]);
  assert.equal(format(start, numbers), "");
  const query = "files=harbour,choir-book";
  assert.equal(format({ ...start, files: ["harbour", "choir-book"] }, numbers), query);
  assert.deepEqual(parse(query, numbers).view.files, ["harbour", "choir-book"]);
});

test("only another file that is off narrows a view", () => {
  assert.deepEqual([["harbour"], ["harbour", "choir-book"], ["choir-book"], []].map((files) => isNarrowed(numbers, files)), [false, false, true, true]);
});
