import assert from "node:assert/strict";
import test from "node:test";
import { TileError } from "../../dashboard/web/vast/container.js";
import { MissingError, createFiles, isFinal } from "../../dashboard/web/vast/files.js";
import { createStore } from "../../dashboard/web/vast/store.js";

/** A source whose answers are given by the test. @param {{most?: number, atOnce?: number}} [how] */
function source(how = {}) {
  /** @type {{key: string, signal: AbortSignal, give: (value: string) => void, fail: (error: unknown) => void}[]} */
  const asked = [];
  /** @type {number[]} */
  const waits = [];
  const store = createStore({
    ask: (key, signal) => new Promise((give, fail) => { asked.push({ key, signal, give, fail }); }),
    wait: async (milliseconds) => { waits.push(milliseconds); },
    isFinal,
    ...how,
  });
  return { store, asked, waits, keys: () => asked.map(({ key }) => key) };
}

/** All that has been promised has come. */
const settled = () => new Promise((done) => { setImmediate(done); });

test("the most urgent comes first, few at once, each asked for once", async () => {
  const { store, asked, keys } = source({ atOnce: 2 });
  store.want(["a", "b", "c"]);
  store.want(["a", "b", "c"]);
  assert.deepEqual(keys(), ["a", "b"]);
  asked[1].give("B");
  await settled();
  assert.deepEqual([keys(), store.get("b"), store.get("a"), store.isComing()], [["a", "b", "c"], "B", undefined, true]);
});

test("what the view no longer wants is given up, and asked for anew when it does", async () => {
  const { store, asked, keys } = source();
  let told = 0;
  store.follow(() => { told += 1; });
  store.want(["a", "b"]);
  store.want(["b"]);
  assert.deepEqual(asked.map(({ signal }) => signal.aborted), [true, false]);
  store.want(["b", "a"]);
  asked[0].give("late");
  await settled();
  assert.deepEqual([keys(), store.get("a"), told], [["a", "b", "a"], undefined, 0]);
  asked[2].give("A");
  await settled();
  assert.deepEqual([store.get("a"), told], ["A", 1]);
});

test("a failure is tried again after a while, three times; one that is final is not", async () => {
  const { store, asked, waits, keys } = source();
  store.want(["a", "gone"]);
  asked[1].fail(new MissingError("gone", 404));
  for (const k of [0, 2, 3]) {
    asked[k].fail(new TypeError("no network"));
    await settled();
  }
  assert.deepEqual([keys(), waits, store.isComing()], [["a", "gone", "a", "a"], [500, 2000], false]);
  assert.deepEqual([...store.failures().keys()].sort(), ["a", "gone"]);
  store.want(["a"]);
  assert.equal(asked.length, 4);
  store.retry();
  asked[4].give("A");
  await settled();
  assert.deepEqual([store.get("a"), store.failures().size], ["A", 0]);
});

test("what was wanted longest ago is forgotten, never what is wanted now", async () => {
  const { store, asked } = source({ most: 2 });
  for (const keys of [["a", "b", "c"], ["c", "d"]]) {
    const before = asked.length;
    store.want(keys);
    for (const { key, give } of asked.slice(before)) give(key);
    await settled();
  }
  assert.deepEqual(["a", "b", "c", "d"].map((key) => store.get(key)), [undefined, undefined, "c", "d"]);
});

test("an answer that is no tile is an error that says so, and is not asked for again", async () => {
  const page = new TextEncoder().encode("<!doctype html>").buffer;
  let asked = 0;
  const files = createFiles("/tiles/", async () => { asked += 1; return { ok: true, status: 200, arrayBuffer: async () => page }; });
  files.tiles.want(["0/0/0.bin"]);
  await new Promise((done) => { files.tiles.follow(() => done(undefined)); });
  const error = files.tiles.failures().get("0/0/0.bin");
  assert.ok(error instanceof TileError && error.reason === "foreign" && asked === 1);
  await assert.rejects(createFiles("/tiles/", async () => ({ ok: false, status: 503, arrayBuffer: async () => page })).root(), MissingError);
});
