/** What is said of how a file was read, and of its cells. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gathered } from "../../dashboard/web/workshop/desk/notes.js";
import { countOf, reasons } from "../../dashboard/web/workshop/desk/reading.js";
import { besideOwn } from "../../dashboard/web/workshop/desk/reason.js";

const remark = { table: "events", key: "a", column: "When", kind: /** @type {const} */ ("note"), group: "dates to check", text: "" };

test("rows of a file are told by the reason for which they are aside", () => {
  const aside = [{ row: 2, why: "the title slide" }, { row: 5, why: "empty" }, { row: 9, why: "the title slide" }];
  assert.deepEqual(reasons(aside), [{ why: "the title slide", rows: [2, 9] }, { why: "empty", rows: [5] }]);
  assert.equal(countOf({ format: "CSV", rows: 9, aside, notes: ["b.csv: passed over"], remarks: [remark] }), 5);
  assert.equal(countOf(null), 0);
});

test("beside its own cell a line leaves the value out, in any language's signs", () => {
  for (const line of ['"31/02/1975" → no such day', "« 31/02/1975 » → no such day", "«31/02/1975» → no such day"]) {
    assert.equal(besideOwn(line, " 31/02/1975 "), "no such day");
  }
  assert.equal(besideOwn('"say "it"" → where', 'say "it"'), "where");
  assert.equal(besideOwn('"a → b" → two of them', "a → b"), "two of them");
});

test("a line on a part of a cell, or without a value, stays whole", () => {
  const part = '"Moscow" → Moscow (RU), as by far the most people';
  assert.equal(besideOwn(part, "Paris; Moscow"), part);
  assert.equal(besideOwn("must not be empty", "x"), "must not be empty");
  assert.equal(besideOwn(part, ""), part);
});

test("remarks are gathered by kind and column, what is wrong first, and many at once", () => {
  const many = Array.from({ length: 20_000 }, (_, n) => ({ ...remark, key: `r${n}` }));
  const groups = gathered([...many, { ...remark, kind: "problem" }, { ...remark, kind: "unread", column: "Where" }]);
  assert.deepEqual(groups.map(([first, ...others]) => [first.kind, others.length]), [["problem", 0], ["unread", 0], ["note", 19_999]]);
});
