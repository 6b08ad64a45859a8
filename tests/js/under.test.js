/** A file that lies under the others is off at the start, and no filter when it is. */
import assert from "node:assert/strict";
import test from "node:test";
import { format, initial, parse } from "../../dashboard/web/model/address.js";
import { below, beneath, isNarrowed, told } from "../../dashboard/web/model/under.js";
import { laidOn } from "../../dashboard/web/paper/laidon.js";
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

test("what lies under is told apart from what counts, and named while it is on", () => {
  const { events } = small.numbers;
  const atlas = { ...small, numbers: { ...numbers, events } };
  const all = events.id.map(() => 2);
  assert.deepEqual(beneath(atlas.numbers, all), events.file.map((file) => 2 * file));
  assert.deepEqual([["harbour"], ["harbour", "choir-book"]].map((files) => laidOn(atlas, files)), [[], below(atlas)]);
  const speaker = { t: (/** @type {string} */ key, /** @type {any} */ { n, names = "" } = {}) => `${n} ${key} ${names}`.trim(), list: (/** @type {string[]} */ names) => names.join() };
  const name = below(atlas).join();
  assert.deepEqual([[3, 0], [3, 2], [0, 2], [0, 0]].map(([n, under]) => told(atlas, speaker, n, under)),
    ["3 events", `3 events, 2 context.of ${name}`, `2 context.of ${name}`, "0 events"]);
});
