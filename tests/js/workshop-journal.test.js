/** The journal of the workshop: operations, and undo. */
/** @import { Change, Operation } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { applied, createDocument, followed, operationsOf, undoing } from "../../dashboard/web/workshop/core/journal.js";
import { frozen, large, market, row } from "./workshop-drafts.js";

/** @param {string} value @param {string} [old] @returns {Operation} */
const set = (value, old = "The market opens") => ({ verb: "set", table: "events", key: "a", column: "What", value, old });

/** One of each. @type {[string, Operation[]][]} */
const EXAMPLES = [
  ["a cell", [set("It opens")]],
  ["an emptied cell", [set("")]],
  ["a cell that was empty", [{ verb: "set", table: "events", key: "a", column: "Note", value: "new", old: "" }]],
  ["a translated cell", [{ verb: "set", table: "events.fr", key: "f1", column: "title", value: "Il ouvre", old: "Le marché ouvre" }]],
  ["rows more", [{ verb: "insert", table: "events", at: 1, rows: [row("y", { What: "Y" }), row("z", { What: "Z" })] }]],
  ["rows fewer", [{ verb: "remove", table: "events", at: 1, rows: market().tables.events.slice(1) }]],
  ["a row moved down", [{ verb: "move", table: "events", key: "a", from: 0, to: 2 }]],
  ["a row moved up", [{ verb: "move", table: "events", key: "c", from: 2, to: 0 }]],
  ["a column of another name", [{ verb: "rename", table: "events", from: "Note", to: "Remark" }]],
  ["columns", [{ verb: "columns", value: [], old: market().columns }]],
  ["a source more", [{ verb: "source", key: "o", value: { id: "o" }, old: null, at: 1 }]],
  ["a source changed", [{ verb: "source", key: "n", value: { id: "news", title: "News" }, old: market().sources[0].item, at: 0 }]],
  ["a source fewer", [{ verb: "source", key: "n", value: null, old: market().sources[0].item, at: 0 }]],
  ["a shape fewer", [{ verb: "geometry", key: "a", value: undefined, old: market().geometry?.a }]],
  ["a title of the whole", [{ verb: "meta", path: ["title"], value: "M", old: "The market" }]],
  ["what was not said before", [{ verb: "meta", path: ["view"], value: { zoom: 3 }, old: undefined }, { verb: "meta", path: ["view", "zoom"], value: 4, old: 3 }]],
  ["all of it", [{ verb: "whole", value: large(2, 2), old: market() }]],
  ["several, the later on what the earlier made", [set("One"), set("Two", "One"), { verb: "move", table: "events", key: "a", from: 0, to: 1 }, set("Three", "Two")]],
];

for (const [what, operations] of EXAMPLES) {
  test(`${what}: done and undone, and what was there before is never touched`, () => {
    const draft = frozen(market());
    const after = applied(draft, frozen(operations));
    assert.notDeepEqual(after, market());
    assert.deepEqual(applied(frozen(after), undoing(operations)), market());
  });
}

test("what stays is shared", () => {
  const draft = market();
  const after = applied(draft, [set("It opens")]);
  assert.equal(after.tables.events[1], draft.tables.events[1]);
  assert.equal(after.tables.claims, draft.tables.claims);
  assert.equal(after.sources, draft.sources);
});

test("a column may have any name", () => {
  for (const column of ["constructor", "__proto__", "toString"]) {
    const after = applied(market(), [{ verb: "set", table: "events", key: "a", column, value: "x", old: "" }]);
    assert.equal(Object.getOwnPropertyDescriptor(after.tables.events[0].cells, column)?.value, "x");
    assert.deepEqual(applied(after, [{ verb: "set", table: "events", key: "a", column, value: "", old: "x" }]), market());
  }
});

test("an operation that does not fit is refused, and nothing is changed", () => {
  const document = createDocument(market());
  /** @type {Operation[]} */
  const misfits = [
    set("x", "not there"),
    { verb: "set", table: "events", key: "nobody", column: "What", value: "x", old: "" },
    { verb: "remove", table: "events", at: 0, rows: [row("b", {})] },
    { verb: "move", table: "events", key: "a", from: 1, to: 0 },
    { verb: "insert", table: "events", at: 9, rows: [] },
    { verb: "source", key: "o", value: {}, old: {}, at: 0 },
  ];
  for (const misfit of misfits) assert.throws(() => document.do({ name: "x", operations: [set("y"), misfit] }), RangeError);
  assert.deepEqual(document.draft, market());
  assert.equal(document.canUndo(), false);
});

test("undo and redo walk along the steps; a new step forgets what was undone", () => {
  const document = createDocument(market());
  const what = () => document.draft.tables.events[0].cells.What;
  document.do({ name: "one", operations: [set("One")] });
  document.do({ name: "two", operations: [set("Two", "One")] });
  assert.equal(document.do({ name: "nothing", operations: [] }), false);
  assert.equal(document.undo()?.name, "two");
  assert.deepEqual([what(), document.canUndo(), document.canRedo()], ["One", true, true]);
  assert.equal(document.redo()?.name, "two");
  assert.equal(what(), "Two");
  document.undo();
  document.do({ name: "three", operations: [set("Three", "One")] });
  assert.deepEqual([document.redo(), document.steps().map(({ name }) => name)], [null, ["one", "three"]]);
  document.undo();
  document.undo();
  assert.equal(document.undo(), null);
  assert.deepEqual(document.draft, market());
});

test("listeners get the operations that lead from one draft to the next", () => {
  const document = createDocument(market());
  /** @type {Change[]} */
  const heard = [];
  const end = document.on((change) => heard.push(change));
  document.do({ name: "one", operations: [set("One")] });
  document.undo();
  document.redo();
  end();
  document.undo();
  assert.deepEqual(heard.map(({ kind }) => kind), ["do", "undo", "redo"]);
  assert.deepEqual(heard[1].operations, [set("The market opens", "One")]);
  for (const { before, operations, draft } of heard) assert.deepEqual(applied(before, operations), draft);
});

test("typing in one cell is one step where that is asked, and two where not", () => {
  const document = createDocument(market());
  /** @type {Operation[]} */
  const heard = [];
  document.on(({ operations }) => heard.push(...operations));
  document.do({ name: "type", operations: [set("O")] }, { joins: true });
  document.do({ name: "type", operations: [set("On", "O")] }, { joins: true });
  assert.deepEqual(heard.at(-1), set("On", "O"), "a grid hears of the letter alone");
  assert.deepEqual(document.steps().map(({ operations }) => operations), [[set("On")]]);
  document.do({ name: "type", operations: [set("One", "On")] });
  assert.equal(document.steps().length, 2);
  document.undo();
  document.do({ name: "type", operations: [set("Only", "On")] }, { joins: true });
  assert.equal(document.steps().length, 2, "after an undo a new step begins");
  document.do({ name: "type", operations: [{ verb: "set", table: "events", key: "b", column: "What", value: "B", old: "A fire" }] }, { joins: true });
  assert.equal(document.steps().length, 3, "another cell is another step");
});

test("the journal has an end: the oldest steps go", () => {
  const document = createDocument(market(), { most: 3 });
  ["1", "2", "3", "4"].forEach((text, k) => document.do({ name: text, operations: [set(text, k ? String(k) : "The market opens")] }));
  assert.deepEqual(document.steps().map(({ name }) => name), ["2", "3", "4"]);
  while (document.undo());
  assert.equal(document.draft.tables.events[0].cells.What, "1");
});

test("the same entries lead to the same draft and the same past", () => {
  const document = createDocument(market());
  /** @type {Change[]} */
  const heard = [];
  document.on((change) => heard.push(change));
  document.do({ name: "type", operations: [set("O")] });
  document.do({ name: "type", operations: [set("On", "O")] }, { joins: true });
  document.do({ name: "type", operations: [set("Two", "On")] });
  document.undo();
  let [draft, past] = [market(), { done: /** @type {any[]} */ ([]), undone: /** @type {any[]} */ ([]) }];
  for (const { kind, step, joins } of heard) {
    draft = applied(draft, operationsOf({ kind, step, joins }, past));
    past = followed(past, { kind, step, joins });
  }
  assert.deepEqual(draft, document.draft);
  assert.deepEqual(past, { done: document.steps(), undone: document.undone() });
});
