/** Several drafts of one atlas become one. */
/** @import { Draft, MergeChoice, MergePlan } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { addClaim, addRows, addTheme, deleteRows, setCells, setField, setMeta, setSource } from "../../dashboard/web/workshop/core/edits.js";
import { applied, undoing } from "../../dashboard/web/workshop/core/journal.js";
import { merged, plan, undecided } from "../../dashboard/web/workshop/core/merging.js";
import { frozen, large, market, row, step } from "./workshop-drafts.js";

/** @typedef {(draft: Draft) => any} Doing */

/** The market after somebody has done this and that. @param {...Doing} doings @returns {Draft} */
const after = (...doings) => frozen(doings.reduce((draft, make) => applied(draft, step(make(draft)).operations), market()));

/** @param {string} key @param {string} column @param {string} value @returns {Doing} */
const set = (key, column, value) => (draft) => setCells(draft, "events", [{ key, column, value }]);

/** @param {Draft} mine @param {MergePlan} found @param {Record<string, MergeChoice>} [choices] */
function result(mine, found, choices) {
  const { operations } = merged(mine, found, choices);
  const done = applied(mine, operations);
  assert.deepEqual(applied(done, undoing(operations)), mine, "undone as one");
  return done;
}

/** @param {Draft} draft @param {string} column @param {string} [table] */
const texts = (draft, column, table = "events") => draft.tables[table].map(({ cells }) => cells[column] ?? "");

/** Kinds and titles. @param {MergePlan} found */
const told = ({ items }) => items.map(({ table, kind, title, proposed }) => [table, kind, title, proposed]);

test("drafts that are the same have nothing to merge", () => {
  const found = plan(market(), [market(), market()]);
  assert.deepEqual(found.items, []);
  assert.deepEqual(found.others.map(({ related, shared, same }) => [related, shared, same]), [[true, 3, 3], [true, 3, 3]]);
  assert.deepEqual(merged(market(), found).operations, []);
});

test("of two, nothing is overwritten that nobody chose, and it is told", () => {
  const [mine, theirs] = [after(set("a", "What", "Mine")), after(set("a", "What", "Theirs"), set("b", "When", "1999"))];
  const found = plan(mine, [theirs]);
  assert.deepEqual(told(found), [["events", "differs", "Mine", null], ["events", "differs", "A fire", null]]);
  assert.deepEqual(found.items[0].cells, [{ column: "What", mine: "Mine", base: undefined, theirs: [{ from: 0, value: "Theirs" }], proposed: null }]);
  assert.equal(undecided(found).length, 2);
  assert.deepEqual(result(mine, found), mine);
  const [first, second] = found.items;
  assert.deepEqual(undecided(found, { [first.name]: 0 }), [second]);
  assert.deepEqual(texts(result(mine, found, { [first.name]: 0 }), "What"), ["Theirs", "A fire", "The market opens again"]);
});

test("an empty cell of mine is filled, a full one is not emptied", () => {
  const [mine, theirs] = [after(set("b", "Note", "")), after(set("b", "When", ""))];
  const done = result(mine, plan(mine, [theirs]));
  assert.deepEqual([done.tables.events[1].cells.Note, done.tables.events[1].cells.When], ["café", "March 1962"]);
});

test("where it is known what both were made of, each change is taken once, and only clashes are asked", () => {
  const mine = after(set("a", "What", "Mine"), set("c", "When", "1970"));
  const theirs = after(set("a", "What", "Theirs"), set("b", "When", "1999"), set("c", "What", "Reopened"));
  const found = plan(mine, [theirs], market());
  assert.deepEqual(undecided(found).map(({ title }) => title), ["Mine"]);
  const done = result(mine, found);
  assert.deepEqual([texts(done, "What"), texts(done, "When")], [["Mine", "A fire", "Reopened"], ["1961", "1999", "1970"]]);
});

test("what one side removed and the other left goes; what the other changed stays until somebody chooses", () => {
  const mine = after(set("b", "What", "A great fire"));
  const theirs = after((draft) => deleteRows(draft, "events", ["a", "b"]));
  const found = plan(mine, [theirs], market());
  assert.deepEqual(told(found).filter(([table]) => table === "events"), [["events", "gone", "The market opens", 0], ["events", "gone", "A great fire", null]]);
  const done = result(mine, found);
  assert.deepEqual([texts(done, "ID"), texts(done, "event_id", "claims")], [["fire", "reopening"], ["fire"]]);
  assert.deepEqual(texts(result(mine, plan(mine, [theirs])), "ID"), ["opening", "fire", "reopening"], "of two alone nothing goes");
  const back = plan(theirs, [mine], market());
  assert.deepEqual(told(back), [["events", "new", "A great fire", null]]);
  assert.deepEqual(texts(result(theirs, back, { [back.items[0].name]: 0 }), "claim", "claims"), ["It burned."]);
});

test("a new event comes with its claims, stays and translation, in my columns", () => {
  const mine = after();
  const theirs = structuredClone(market());
  theirs.columns = [{ name: "Titel", field: "title" }, { name: "Nr", field: "id" }, { name: "Photo", field: "image" }];
  theirs.tables.events = [row("n", { Nr: "new-one", Titel: "New", Photo: "x.png" }), row("a", { Nr: "opening", Titel: "The market opens" })];
  theirs.tables.claims.push(row("z", { event_id: "new-one", claim: "It is new.", source_id: "news", stance: "asserts" }));
  theirs.translations?.fr.events.push(row("y", { id: "new-one", title: "Nouveau" }));
  const found = plan(mine, [theirs]);
  assert.deepEqual(told(found).filter(([, kind]) => kind === "new"), [["events", "new", "New", 0]]);
  const done = result(mine, found);
  const added = done.tables.events.at(-1)?.cells;
  assert.deepEqual([added, done.columns.at(-1)], [{ ID: "new-one", What: "New", Photo: "x.png" }, { name: "Photo", field: "image" }]);
  assert.deepEqual([done.tables.claims.at(-1)?.cells.claim, done.translations?.fr.events.at(-1)?.cells.title], ["It is new.", "Nouveau"]);
  const [item] = found.items.filter(({ kind }) => kind === "new");
  assert.deepEqual(result(mine, found, { [item.name]: "mine" }), mine);
});

test("both can stand beside each other: theirs under a new id with what is its own", () => {
  const [mine, theirs] = [after(set("b", "What", "Mine")), after(set("b", "What", "Theirs"), (draft) => addClaim(draft, "b", { claim: "More.", source_id: "news" }))];
  const found = plan(mine, [theirs]);
  const [item] = found.items;
  assert.equal(item.both, true);
  const done = result(mine, found, { [item.name]: "both" });
  assert.deepEqual(texts(done, "What"), ["The market opens", "Mine", "The market opens again", "Theirs"]);
  const id = done.tables.events[3].cells.ID;
  assert.deepEqual(done.tables.claims.map(({ cells }) => [cells.event_id, cells.claim]),
    [["opening", "It opened."], ["fire", "It burned."], [id, "It burned."], [id, "More."]]);
});

test("cells can be chosen one by one", () => {
  const [mine, theirs] = [after(), after(set("b", "What", "Theirs"), set("b", "When", "1999"))];
  const found = plan(mine, [theirs]);
  const done = result(mine, found, { [found.items[0].name]: { What: 0 } });
  assert.deepEqual([done.tables.events[1].cells.What, done.tables.events[1].cells.When], ["Theirs", "March 1962"]);
});

test("claims are the same by what they say; one that was changed is one, and not two", () => {
  const mine = after((draft) => addClaim(draft, "b", { claim: "Mine.", source_id: "other" }));
  const theirs = after((draft) => setCells(draft, "claims", [{ key: "c2", column: "locator", value: "p. 3" }]), (draft) => addClaim(draft, "b", { claim: "Theirs.", source_id: "third" }));
  const found = plan(mine, [theirs], market());
  assert.deepEqual(told(found), [["claims", "differs", "It burned.", 0], ["claims", "new", "Theirs.", 0]]);
  const done = result(mine, found);
  assert.deepEqual(texts(done, "claim", "claims"), ["It opened.", "It burned.", "Mine.", "Theirs."]);
  assert.equal(done.tables.claims[1].cells.locator, "p. 3");
});

test("three pupils' files at once: all that is new, once; clashes among them are asked", () => {
  const add = (/** @type {string} */ id, /** @type {string} */ What) => (/** @type {Draft} */ draft) => addRows(draft, "events", [{ ID: id, What }]);
  const pupils = [
    after(add("one", "One"), add("same", "Same"), set("a", "When", "1960"), set("b", "When", "1999")),
    after(add("two", "Two"), add("same", "Same"), set("a", "When", "1960"), set("b", "When", "2000")),
    after(add("three", "Three"), add("same", "Another"), set("c", "Note", "good")),
  ];
  const mine = after();
  const found = plan(mine, pupils, market());
  assert.deepEqual(undecided(found).map(({ title }) => title), ["A fire", "Same"]);
  const done = result(mine, found);
  assert.deepEqual(texts(done, "What"), ["The market opens", "A fire", "The market opens again", "One", "Two", "Three"]);
  assert.deepEqual([texts(done, "When").slice(0, 3), done.tables.events[2].cells.Note], [["1960", "March 1962", "1963"], "good"]);
  const same = found.items.find(({ title }) => title === "Same");
  assert.deepEqual(same?.theirs.map(({ from }) => from), [0, 2]);
  const all = result(mine, found, { [String(same?.name)]: "both" });
  assert.equal(new Set(texts(all, "ID")).size, 8);
  const fire = found.items.find(({ title }) => title === "A fire");
  assert.deepEqual(fire?.cells[0].theirs, [{ from: 0, value: "1999" }, { from: 1, value: "2000" }]);
  assert.equal(texts(result(mine, found, { [String(fire?.name)]: 1 }), "When")[1], "2000");
});

test("sources, themes, eras and what is said of the whole are merged by their ids", () => {
  const theirs = after(
    (draft) => setSource(draft, "n", { type: "document", title: "The news", publisher: "A house" }), (draft) => setSource(draft, null, { title: "A book" }),
    (draft) => addTheme(draft, "Life"), (draft) => setMeta(draft, ["title"], "Fairs"), (draft) => setMeta(draft, ["description"], "Of fairs"),
    (draft) => setCells(draft, "eras", [{ key: "e1", column: "end", value: "1961" }]));
  const mine = after();
  const found = plan(mine, [theirs]);
  assert.deepEqual(told(found).sort().map(([table, kind]) => `${table} ${kind}`), ["eras differs", "meta differs", "sources differs", "sources new", "themes new"]);
  const done = result(mine, found);
  assert.deepEqual([done.meta.title, done.meta.description, texts(done, "end", "eras")], ["The market", "Of fairs", ["1960"]]);
  assert.deepEqual(done.sources.map(({ item }) => [item.id, item.publisher]), [["news", "A house"], ["a-book", undefined]]);
  assert.deepEqual(/** @type {any[]} */ (done.meta.themes).map(({ id }) => id), ["trade", "life"]);
});

test("another atlas has no id in common: that is said, and its events can be appended", () => {
  const other = { ...market(), meta: { title: "Other" }, tables: { events: [row("a", { ID: "elsewhere", What: "Elsewhere" })] }, sources: [], geometry: {}, translations: {} };
  const mine = after();
  const found = plan(mine, [other]);
  assert.deepEqual([found.others[0].related, told(found)], [false, [["events", "new", "Elsewhere", 0]]]);
  const done = result(mine, found);
  assert.deepEqual([texts(done, "What").at(-1), done.meta.title], ["Elsewhere", "The market"]);
  assert.equal(new Set(done.tables.events.map(({ key }) => key)).size, 4, "keys are new: both drafts had the same");
});

test("two rows with one id stay two", () => {
  const twice = after((draft) => setField(draft, "a", "title", "The market opens"));
  const theirs = { ...market(), tables: { ...market().tables, events: [...market().tables.events, row("d", { ID: "opening", What: "Again" })] } };
  const done = result(twice, plan(twice, [theirs]));
  assert.equal(texts(done, "What").at(-1), "Again");
  assert.equal(new Set(texts(done, "ID")).size, 4);
  assert.equal(done.tables.claims.length, 2);
});

test("twenty thousand rows are merged", () => {
  const mine = large(20_000, 6);
  const theirs = { ...mine, tables: { events: mine.tables.events.map((one, n) => (n % 2 ? one : row(one.key, { ...one.cells, "column 2": `changed ${n}` }))) } };
  const found = plan(mine, [theirs], mine);
  assert.equal(found.items.length, 10_000);
  assert.equal(applied(mine, merged(mine, found).operations).tables.events[0].cells["column 2"], "changed 0");
});
