/** What is said of how a file was read, and of its cells. */
/** @import { Draft } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { bounded, HEIGHTS, moved } from "../../dashboard/web/workshop/desk/height.js";
import { needs, readInstead } from "../../dashboard/web/workshop/desk/needs.js";
import { ambiguous, meanings, setOrder } from "../../dashboard/web/workshop/desk/order.js";
import { gathered } from "../../dashboard/web/workshop/desk/notes.js";
import { countOf, reasons } from "../../dashboard/web/workshop/desk/reading.js";
import { besideOwn } from "../../dashboard/web/workshop/desk/reason.js";
import { market, row } from "./workshop-drafts.js";

/** A draft of one column beside its ids. @param {string} field @param {string[]} cells @returns {Draft} */
const sheet = (field, cells) => ({
  draft: 1, meta: {}, columns: [{ name: "ID", field: "id" }, { name: "A", field }], sources: [],
  tables: { events: cells.map((text, n) => row(`r${n}`, { A: text })) },
});

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

test("figures that can mean several days are told with these", () => {
  const days = (/** @type {string} */ text) => meanings(text)?.orders.map(({ order, day, month }) => `${order} ${day}.${month}`);
  assert.deepEqual(days("01/02/1961"), ["day-first 1.2", "month-first 2.1"]);
  assert.deepEqual(days("on 5.6.07, at noon"), ["day-first 5.6", "month-first 6.5", "year-first 7.6"]);
  for (const text of ["14/07/1961", "03/03/1961", "1961-02-01", "31/02/1975", "1.2.3.4", "May 1961", "01/02-1961", ""]) assert.equal(days(text), undefined, text);
  assert.equal(meanings("from 01/02/1961 on")?.text, "01/02/1961");
});

test("day before month is asked of dates alone, and as long as something was chosen", () => {
  const dates = sheet("date", ["1961", "14/07/1961", "3/4/1962"]);
  assert.equal(ambiguous(dates)?.text, "3/4/1962");
  assert.equal(ambiguous(sheet("summary", ["3/4/1962"])), null);
  const chosen = applied(sheet("date", ["1961"]), setOrder(sheet("date", ["1961"]), "month-first").operations);
  assert.equal(chosen.meta.order, "month-first");
  assert.notEqual(ambiguous(chosen), null);
  const back = setOrder(chosen, "");
  assert.equal(back.operations.length, 1);
  assert.deepEqual(applied(chosen, back.operations).meta, {});
  assert.deepEqual(setOrder(dates, "").operations, []);
});

test("what no column tells is missing, unless other tables or shapes say it", () => {
  assert.deepEqual(needs(sheet("", [])), ["when", "where", "title"]);
  assert.deepEqual(needs(sheet("lat", [])), ["when", "half", "title"]);
  assert.deepEqual(needs({ ...sheet("date", []), geometry: { r0: {} } }), ["title"]);
  assert.deepEqual(needs(market()), []);
});

test("of two columns for one field the first is read", () => {
  const [one, other] = [{ name: "When", field: "date" }, { name: "Then", field: "date" }];
  assert.deepEqual([readInstead(one, [one, other]), readInstead(other, [one, other])], ["", "When"]);
  assert.equal(readInstead({ name: "Note", field: "" }, [{ name: "Other", field: "" }]), "");
});

test("the table is made higher and lower by keys, within bounds", () => {
  assert.deepEqual(["ArrowDown", "ArrowUp", "Home", "End", "a"].map((key) => moved(50, key)), [55, 45, HEIGHTS.least, HEIGHTS.most, null]);
  assert.deepEqual([moved(HEIGHTS.most, "PageDown"), moved(70, "Escape"), bounded(3.4)], [HEIGHTS.most, HEIGHTS.first, HEIGHTS.least]);
});
