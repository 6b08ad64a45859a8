/** What a person sees and chooses when files of several hands are merged. */
/** @import { Draft } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { Trouble } from "../../dashboard/web/workshop/ask.js";
import { addClaim, addRow, addRows, deleteRows, setCells } from "../../dashboard/web/workshop/core/edits.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { LIMITS, weight } from "../../dashboard/web/workshop/core/limits.js";
import { merged, plan } from "../../dashboard/web/workshop/core/merging.js";
import { createLimiting, figures, troubleOf } from "../../dashboard/web/workshop/limiting.js";
import { cellOf, openAmong, sayers, wholeOf, withAll, withCell, withWhole } from "../../dashboard/web/workshop/merging/choosing.js";
import { excerpts } from "../../dashboard/web/workshop/merging/excerpts.js";
import { createLabels, textOf } from "../../dashboard/web/workshop/merging/labels.js";
import { groupsOf, PAGE, paged } from "../../dashboard/web/workshop/merging/groups.js";
import { named, readAll } from "../../dashboard/web/workshop/merging/reading.js";
import { tallied } from "../../dashboard/web/workshop/merging/tally.js";
import { large, market, row, step } from "./workshop-drafts.js";

/** @typedef {(draft: Draft) => any} Doing */

/** @param {...Doing} doings @returns {Draft} */
const after = (...doings) => doings.reduce((draft, make) => applied(draft, step(make(draft)).operations), market());

/** @param {string} key @param {string} column @param {string} value @returns {Doing} */
const set = (key, column, value) => (draft) => setCells(draft, "events", [{ key, column, value }]);

/** @param {string} id @returns {Doing} */
const add = (id) => (draft) => addRows(draft, "events", [{ ID: id, What: id }]);

const THREE = [
  after(add("same"), set("a", "When", "1960"), set("b", "When", "1999")),
  after(add("same"), set("a", "When", "1960"), set("b", "When", "2000")),
  after(add("third"), (draft) => deleteRows(draft, "events", ["c"])),
];

test("a file stands to mine in numbers", () => {
  const theirs = after(add("new"), set("a", "When", "1960"), (draft) => deleteRows(draft, "events", ["c"]), (draft) => addClaim(draft, "b", { claim: "More.", source_id: "other" }));
  assert.deepEqual(tallied(market(), theirs, null), { isRelated: true, events: 3, new: 1, differs: 1, gone: 1, same: 1, beside: 1 });
  const own = after(add("mine"));
  assert.deepEqual([tallied(own, market(), market()).gone, tallied(own, market(), null).gone], [0, 1], "what only mine has added is not missing");
  const other = { ...market(), tables: { events: [row("a", { ID: "elsewhere" })] } };
  assert.deepEqual([tallied(market(), other, null).isRelated, tallied(market(), other, null).events], [false, 1]);
});

test("names of the files themselves are no difference, and neither is what stands for them", () => {
  /** @param {string} name @returns {Draft} */
  const file = (name) => ({ ...market(), meta: { name, title: name, sources: [{ title: `${name}.csv` }], marks: [name] }, sources: [{ key: "s", item: { id: name, type: "dataset", title: `${name}.csv` } }] });
  assert.deepEqual(plan(file("ann"), [file("ben")]).items, []);
  const used = file("ben");
  used.tables.claims.push(row("z", { event_id: "opening", claim: "So.", source_id: "ben" }));
  assert.deepEqual(plan(file("ann"), [used]).items.map(({ table }) => table), ["claims", "sources"]);
  const titled = { ...file("ben"), meta: { ...file("ben").meta, title: "The market" } };
  assert.deepEqual(plan(file("ann"), [titled]).items[0].cells.map(({ column, proposed }) => [column, proposed]), [["title", 0]]);
});

test("what one file was made of says nothing of another", () => {
  const mine = after(set("a", "What", "Mine"));
  const found = plan(mine, [market(), market()], [market(), null]);
  assert.deepEqual(found.items.map(({ title, theirs }) => [title, theirs.map(({ from }) => from)]), [["Mine", [1]]]);
});

test("what nothing is proposed for comes first, then new, differing and missing", () => {
  const found = plan(after(set("c", "Note", "")), [after(add("new"), set("a", "When", "1"), set("c", "Note", "filled")), after((draft) => deleteRows(draft, "events", ["b"]))]);
  assert.deepEqual(groupsOf(found).map(({ name, items }) => [name, items.map(({ title }) => title)]),
    [["open", ["The market opens"]], ["new", ["new"]], ["differs", ["The market opens again"]], ["gone", ["A fire", "Then", "Puis"]]]);
});

test("parts are called as people call them, with the event that they are of", () => {
  const found = plan(market(), [after((draft) => addClaim(draft, "b", { claim: "More.", source_id: "other" }))]);
  const voice = /** @type {any} */ ({ t: (/** @type {string} */ key, /** @type {any} */ filled) => [key, ...Object.values(filled ?? {})].join(" "), has: (/** @type {string} */ key) => key !== "field.stance", lang: "en", list: String });
  const labels = createLabels({ voice, mine: market(), plan: found, names: ["ann.csv", "ben.csv"] });
  assert.deepEqual(found.items.map(labels.kind), ["table.claims: A fire"]);
  assert.deepEqual([labels.kind({ ...found.items[0], table: "events.fr", event: "" }), labels.column("events", "What"), labels.column("claims", "stance"), labels.who([1])], ["merge.translation table.events French", "field.title (What)", "claim.stance", "ben.csv"]);
  assert.deepEqual([labels.isId("events", "ID"), labels.isId("events", "Note"), labels.isId("claims", "source_id")], [true, false, true]);
});

test("a value that is no text is told by what stands in it", () => {
  assert.deepEqual([undefined, "so", [["a"], 2], { family: "Baker", given: "Ann" }].map(textOf), ["", "so", "a, 2", "Baker / Ann"]);
});

test("many items are shown by pages that there are", () => {
  const items = Array.from({ length: 2 * PAGE + 1 }, (_, n) => n);
  assert.deepEqual([paged(items, 0), paged(items, 9)].map(({ page, last, from, shown }) => [page, last, from, shown.length]), [[0, 2, 0, PAGE], [2, 2, 2 * PAGE, 1]]);
  assert.deepEqual(paged([], 3), { page: 0, last: 0, from: 0, shown: [] });
});

test("cells are chosen one by one; what is open is counted", () => {
  const found = plan(market(), [after(set("b", "What", "Theirs"), set("b", "When", "1999"))]);
  const [item] = found.items;
  const one = withCell({}, item, "What", 0);
  assert.deepEqual([openAmong({}, found.items), openAmong(one, found.items)], [2, 1]);
  assert.deepEqual([cellOf(one, item, item.cells[0]), cellOf(one, item, item.cells[1])], [0, null]);
  const both = withWhole(one, item, "both");
  assert.deepEqual([openAmong(both, found.items), wholeOf(both, item), wholeOf(withWhole(both, item, "cells"), item)], [0, "both", "cells"]);
  assert.equal(applied(market(), merged(market(), found, one).operations).tables.events[1].cells.When, "March 1962");
});

test("all of one file takes what it says, also where another file says the same, and nothing else", () => {
  const { items } = plan(market(), THREE);
  const [first, fire, again, same, third] = ["The market opens", "A fire", "The market opens again", "same", "third"].map((title) => items.find((item) => item.title === title));
  if (!first || !fire || !again || !same || !third) throw new Error("five items are found");
  assert.deepEqual([sayers(first, "When", "1960"), same.theirs.map(({ from, also }) => [from, also])], [[0, 1], [[0, [1]]]]);
  const all = withAll({}, items, 1);
  assert.deepEqual([cellOf(all, first, first.cells[0]), cellOf(all, fire, fire.cells[0]), all[same.name], all[third.name], all[again.name]], [0, 1, 0, undefined, undefined]);
  assert.equal(withAll({}, items, 2)[again.name], 2);
  const mine = withAll(all, items, "mine");
  assert.deepEqual([openAmong(mine, items), merged(market(), plan(market(), THREE), mine).operations], [0, []]);
  assert.deepEqual(withAll(mine, items, "proposed"), {});
});

test("long texts are cut to where they part", () => {
  const [one, other] = excerpts([`${"x".repeat(900)}A rest`, `${"x".repeat(900)}B rest`], 100);
  assert.deepEqual([one, other], [`…${"x".repeat(60)}A rest`, `…${"x".repeat(60)}B rest`]);
  assert.deepEqual(excerpts(["short", ""], 100), ["short", ""]);
  assert.equal(excerpts(["y".repeat(200)], 100)[0], `${"y".repeat(100)}…`);
});

/** @param {string} name @param {number} [size] @returns {any} */
const fileOf = (name, size = 10) => ({ name, size });

test("files are read one after the other; one that cannot be is told, and the others are read", async () => {
  /** @type {unknown[]} */
  const said = [];
  const ask = { read: async (/** @type {any} */ { name }, /** @type {any} */ { step: tell }) => {
    tell("reading");
    if (name === "bad.csv") throw new Trouble("ask.refused");
    return /** @type {any} */ ({ draft: name });
  } };
  const files = named([fileOf("a.csv"), fileOf("bad.csv"), fileOf("huge.csv", LIMITS.bytes + 1), fileOf("a.csv")]);
  const { read, failed } = await readAll(files, { ask, tell: ({ name, at, n, step: now }) => said.push([name, at, n, now]), signal: new AbortController().signal });
  assert.deepEqual(read.map(({ name }) => name), ["a.csv", "a.csv (2)"]);
  assert.deepEqual(failed.map(({ name, error }) => [name, /** @type {Trouble} */ (error).key]), [["bad.csv", "ask.refused"], ["huge.csv", "limit.file"]]);
  assert.deepEqual(said.at(-1), ["a.csv (2)", 4, 4, "reading"]);
});

test("reading that is cancelled ends", async () => {
  const own = new AbortController();
  const ask = { read: async () => { own.abort(); return /** @type {any} */ ({}); } };
  await assert.rejects(readAll(named([fileOf("a.csv"), fileOf("b.csv")]), { ask, tell() {}, signal: own.signal }));
});

test("a step that would be too much is not done, is told with both figures, and is over with the next that can be", () => {
  const draft = large(LIMITS.rows, 2);
  /** @type {any[]} */
  const said = [];
  const { allows, tell } = createLimiting({ draft: () => draft, bytes: () => weight(draft), failed: (error) => { said.push(error); return () => said.push("over"); } });
  assert.equal(allows(step(setCells(draft, "events", [{ key: "r1", column: "column 1", value: "x" }]))), true);
  assert.equal(allows(step(addRow(draft, "events", {}, 0))), false);
  assert.equal(allows(step(deleteRows(draft, "events", ["r1"]))), true);
  assert.equal(allows({ refused: "workshop.refused.themes", filling: { n: 9 } }), false);
  assert.equal(allows({ refused: "workshop.refused.stays", filling: { n: 2 } }), false);
  tell(new Trouble("said.pasted"));
  assert.equal(allows(step(deleteRows(draft, "events", ["r1"]))), true);
  assert.deepEqual(said.map((one) => one.overstep ?? one.key ?? one), [
    { limit: "rows", met: 20_001, most: 20_000, where: "events" }, "over", "workshop.refused.themes", "workshop.refused.stays", "over", "said.pasted", "over", "over",
  ]);
  assert.deepEqual([said[2].values, said[2].isRefusal], [{ n: 9 }, true]);
  assert.equal(troubleOf(draft, [], 0), null);
});

test("figures that would look the same are said to the byte", () => {
  const voice = /** @type {any} */ ({ has: () => true, t: (/** @type {string} */ key) => key, size: (/** @type {number} */ bytes, isExact = false) => (isExact ? `${bytes}` : `${Math.round(bytes / 1e6)} MB`) });
  assert.deepEqual(figures({ limit: "bytes", met: 20_000_001, most: 20_000_000 }, voice), { met: "20000001", most: "20000000" });
  assert.deepEqual(figures({ limit: "image", met: 31_000_000, most: 25_000_000 }, voice), { met: "31 MB", most: "25 MB" });
  assert.deepEqual(figures({ limit: "rows", met: 3, most: 2, where: "events" }, voice), { met: 3, most: 2, where: "table.events" });
});
