/** Find and replace. */
/** @import { Query } from "../../dashboard/web/workshop/core/find.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { find, next, replaceAll, replaceOne } from "../../dashboard/web/workshop/core/find.js";
import { applied, undoing } from "../../dashboard/web/workshop/core/journal.js";
import { market, row } from "./workshop-drafts.js";

/** @param {...string} texts one cell each */
const draftOf = (...texts) => ({ ...market(), tables: { events: texts.map((Note, n) => row(`r${n}`, { ID: `e${n}`, Note })) } });

/** What stands after all was replaced by `*`. @param {string} text @param {Omit<Query, "text"> & {text: string}} query */
function starred(text, query) {
  const draft = draftOf(text);
  return applied(draft, replaceAll(draft, query, "*").operations).tables.events[0].cells.Note;
}

/** @type {[string, string, Query, string][]} */
const EXAMPLES = [
  ["several in one cell", "fair, fair, fairs", { text: "fair" }, "*, *, *s"],
  ["other case and accents", "CAFÉ, cafe\u0301, Cafe", { text: "café" }, "*, *, *"],
  ["case and accents where they count", "CAFÉ, café, cafe", { text: "café", exact: true }, "CAFÉ, *, cafe"],
  ["letters that fold to two", "Œuvre, oeuvre", { text: "oeuvre" }, "*, *"],
  ["not half of such a letter", "œ", { text: "o" }, "œ"],
  ["apostrophes of all kinds", "l’an, l'an", { text: "l'an" }, "*, *"],
  ["й is no и", "край, краи", { text: "краи" }, "край, *"],
  ["й, written in two", "краи\u0306", { text: "край" }, "*"],
  ["a whole cell", "Fair", { text: "fair", whole: true }, "*"],
  ["not a part of one", "Fairs", { text: "fair", whole: true }, "Fairs"],
  ["a whole cell, exactly", "Fair", { text: "fair", whole: true, exact: true }, "Fair"],
  ["signs of patterns stand for themselves", "a.b (c) $& [x]*", { text: ".b (c) $& [x]" }, "a**"],
  ["what overlaps, once", "aaaa", { text: "aa" }, "**"],
  ["nothing", "abc", { text: "" }, "abc"],
  ["only an accent", "é", { text: "\u0301" }, "é"],
];

for (const [what, text, query, answer] of EXAMPLES) test(`found: ${what}`, () => assert.equal(starred(text, query), answer));

test("what is put in is taken as it is", () => {
  const draft = draftOf("a b a");
  assert.equal(applied(draft, replaceAll(draft, { text: "a" }, "$&$1a").operations).tables.events[0].cells.Note, "$&$1a b $&$1a");
});

test("found in the columns that are asked for, never in ids", () => {
  const draft = market();
  assert.deepEqual(find(draft, { text: "fire" }).map(({ key, column }) => [key, column]), [["b", "What"]]);
  assert.equal(find(draft, { text: "fire", columns: ["ID", "When"] }).length, 0);
  assert.deepEqual(find(draft, { text: "it", table: "claims", columns: ["claim"] }).map(({ key }) => key), ["c1", "c2"]);
});

test("the next follows, the first after the last, and back", () => {
  const found = find(market(), { text: "market" });
  assert.equal(found.length, 2);
  assert.deepEqual([next(found, null), next(found, found[0]), next(found, found[1]), next(found, found[0], -1), next(found, null, -1)],
    [found[0], found[1], found[0], found[1], found[1]]);
  assert.equal(next([], null), null);
});

test("one is replaced, or all as one step", () => {
  const draft = market();
  const query = { text: "market" };
  const [, second] = find(draft, query);
  assert.deepEqual(applied(draft, replaceOne(draft, query, second, "fair").operations).tables.events.map(({ cells: { What } }) => What),
    ["The market opens", "A fire", "The fair opens again"]);
  const step = replaceAll(draft, query, "fair");
  assert.deepEqual([step.filling, step.operations.length], [{ n: 2 }, 2]);
  assert.deepEqual(applied(applied(draft, step.operations), undoing(step.operations)), market());
});
