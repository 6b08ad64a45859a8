/** Drafts in the browser's storage. */
/** @import { Change, Draft, Keeping, Platform } from "../../dashboard/web/workshop/types.js" */
/** @import { Kept } from "../../dashboard/web/workshop/core/storage/kept.js" */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { addRow, deleteRows, setCells, setMeta } from "../../dashboard/web/workshop/core/edits.js";
import { merged, plan } from "../../dashboard/web/workshop/core/merging.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { browserPlatform, createStorage, digestOf, marksOf } from "../../dashboard/web/workshop/core/storage.js";
import { large, market, step } from "./workshop-drafts.js";

Object.assign(globalThis, { IDBKeyRange });

let clock = 0;

/** A browser with nothing but a database. @param {Partial<Platform>} [own] @returns {Platform} */
const platform = (own = {}) => ({
  indexedDB: /** @type {any} */ (new IDBFactory()), locks: null, channel: null, storage: null,
  digest: async (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
  random: (bytes) => { crypto.getRandomValues(bytes); }, now: () => (clock += 1000), wait: () => new Promise(() => {}), ...own,
});

/** @param {Awaited<ReturnType<Awaited<ReturnType<typeof createStorage>>["open"]>>} opened @returns {Kept} */
function kept(opened) {
  if (typeof opened === "string") throw new Error(opened);
  return opened;
}

/** Give a cell a text. @param {Kept} one @param {string} value */
const type = ({ document }, value) => document.do(setCells(document.draft, "events", [{ key: "a", column: "What", value }]));

/** @param {Kept} one */
const what = ({ document }) => document.draft.tables.events[0].cells.What;

/** Let every write fail. @param {string} name of the error @param {() => Promise<void>} during */
async function failing(name, during) {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => { throw new DOMException("no", name); };
  try {
    await during();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

/** Change what is in the database by hand. @param {Platform} platform @param {string} store @param {(store: IDBObjectStore) => void} change */
const tamper = ({ indexedDB }, store, change) => new Promise((done, fail) => {
  const request = /** @type {IDBFactory} */ (indexedDB).open("atlas-workshop");
  request.onerror = fail;
  request.onsuccess = () => {
    const transaction = request.result.transaction([store], "readwrite");
    change(transaction.objectStore(store));
    transaction.oncomplete = () => { request.result.close(); done(null); };
  };
});

test("what is done is there after a reload, with what can be undone", async () => {
  const here = platform();
  const first = await (await createStorage(here)).create(market());
  type(first, "One");
  type(first, "Two");
  first.document.undo();
  first.document.do(addRow(first.document.draft, "events", { What: "New" }));
  await first.flush();
  assert.deepEqual(first.keeping(), { kind: "saved", pending: 0, error: "" });

  const again = kept(await (await createStorage(here)).open(first.id));
  assert.deepEqual(again.document.draft, first.document.draft);
  assert.equal(again.document.steps().length, 2);
  again.document.undo();
  again.document.undo();
  assert.deepEqual(again.document.draft, market());
  again.document.redo();
  assert.equal(what(again), "One");
});

test("the list says what there is", async () => {
  const storage = await createStorage(platform());
  const [one, other] = [await storage.create(market()), await storage.create({ ...market(), meta: {} })];
  one.document.do(setMeta(one.document.draft, ["title"], "The fair"));
  await one.flush();
  const list = await storage.list();
  assert.deepEqual(list.map(({ id, title, rows }) => [id, title, rows]), [[one.id, "The fair", 3], [other.id, "", 3]]);
  assert.ok(list[0].bytes > 1000 && list[0].changed > list[1].changed);
});

/** What can happen to the second of four entries. @type {[string, (store: IDBObjectStore, id: string) => void][]} */
const DAMAGES = [
  ["was cut", (store, id) => store.put({ id, seq: 2, kind: "do", joins: false, count: 2, step: { name: "x", operations: [{ verb: "set" }] } })],
  ["is missing", (store, id) => store.delete([id, 2])],
  ["does not fit", (store, id) => store.put({ id, seq: 2, kind: "do", joins: false, count: 1, step: { name: "x", operations: [{ verb: "move", table: "events", key: "nobody", from: 0, to: 1 }] } })],
  ["has no known verb", (store, id) => store.put({ id, seq: 2, kind: "do", joins: false, count: 1, step: { name: "x", operations: [{ verb: "constructor" }] } })],
  ["is no entry", (store, id) => store.put({ id, seq: 2, kind: "eval" })],
];

for (const [damage, change] of DAMAGES) {
  test(`of a journal in which an entry ${damage}, the whole steps before it are kept`, async () => {
    const here = platform();
    const one = await (await createStorage(here)).create(market());
    ["One", "Two", "Three", "Four"].forEach((text) => type(one, text));
    await one.flush();
    await tamper(here, "entries", (store) => change(store, one.id));
    const again = kept(await (await createStorage(here)).open(one.id));
    assert.deepEqual([what(again), again.lost, again.document.steps().length], ["One", damage === "is missing" ? 2 : 3, 1]);
    type(again, "Other");
    await again.flush();
    const last = kept(await (await createStorage(here)).open(one.id));
    assert.deepEqual([what(last), last.lost], ["Other", 0], "it goes on from there");
  });
}

test("a damaged whole is said, and nothing else is touched", async () => {
  const here = platform();
  const storage = await createStorage(here);
  const [one, other] = [await storage.create(market()), await storage.create(market())];
  await tamper(here, "snapshots", (store) => store.put({ id: one.id, seq: 0, draft: { draft: 1, tables: "?" } }));
  const again = await createStorage(here);
  assert.deepEqual([await again.open(one.id), await again.copy(one.id), await again.open("nobody"), await again.copy("nobody")], ["damaged", "damaged", "missing", "missing"]);
  assert.equal(what(kept(await again.open(other.id))), "The market opens");
  assert.equal((await again.list()).length, 2);
});

test("after many steps all of it is written anew, and what can be undone stays", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(market());
  for (let n = 0; n < 120; n += 1) {
    type(one, `text ${n}`);
    if (n % 7 === 0) await one.flush();
  }
  await one.flush();
  const again = kept(await (await createStorage(here)).open(one.id));
  assert.deepEqual([what(again), again.lost, again.document.steps().length], ["text 119", 0, 120]);
  while (again.document.undo());
  assert.deepEqual(again.document.draft, market());
});

test("typing that goes on in one cell is kept letter by letter", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(market());
  for (const value of ["O", "On", "One"]) one.document.do(setCells(one.document.draft, "events", [{ key: "a", column: "What", value }]), { joins: true });
  await one.flush();
  const again = kept(await (await createStorage(here)).open(one.id));
  assert.deepEqual([what(again), again.document.steps().length], ["One", 1]);
  again.document.undo();
  assert.equal(what(again), "The market opens");
});

test("where the disk is full, the write is told, the work goes on, and is written once there is room", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(market());
  /** @type {Keeping[]} */
  const heard = [];
  one.on((keeping) => heard.push(keeping));
  await failing("QuotaExceededError", async () => {
    type(one, "One");
    await one.flush();
    type(one, "Two");
    await one.flush();
  });
  assert.deepEqual(heard.at(-1), { kind: "failed", pending: 2, error: "QuotaExceededError" });
  assert.deepEqual([one.isSaved(), what(one)], [false, "Two"]);
  assert.equal(what(kept(await (await createStorage(here)).copy(one.id))), "The market opens");
  type(one, "Three");
  await one.flush();
  assert.deepEqual([one.keeping().kind, one.isSaved()], ["saved", true]);
  assert.equal(what(kept(await (await createStorage(here)).open(one.id))), "Three");
});

test("where the browser closes the database or empties it, it is opened again, and all is written", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(market());
  await new Promise((done, fail) => {
    const request = /** @type {IDBFactory} */ (here.indexedDB).deleteDatabase("atlas-workshop");
    Object.assign(request, { onsuccess: done, onerror: fail, onblocked: fail });
  });
  type(one, "One");
  await one.flush();
  assert.deepEqual([one.keeping().kind, one.isSaved()], ["saved", true]);
  assert.equal(what(kept(await (await createStorage(here)).open(one.id))), "One");
});

test("a draft can be begun and another opened on a full disk", async () => {
  const here = platform();
  const before = await (await createStorage(here)).create(market());
  await failing("QuotaExceededError", async () => {
    const storage = await createStorage(here);
    assert.equal(storage.isKept, true);
    const one = await storage.create(market());
    assert.deepEqual([one.keeping().kind, one.isSaved()], ["failed", false]);
    type(one, "One");
    assert.equal(what(one), "One");
    assert.equal(what(kept(await storage.open(before.id))), "The market opens");
  });
});

test("where storage is refused there is memory, and the reason", async () => {
  const refusing = /** @type {any} */ ({ open: () => { throw new DOMException("no", "SecurityError"); } });
  const failingLater = /** @type {any} */ ({ open: () => {
    /** @type {any} */
    const request = { error: new DOMException("no", "InvalidStateError") };
    queueMicrotask(() => request.onerror());
    return request;
  } });
  const silent = /** @type {any} */ ({ open: () => ({}) });
  for (const [own, why] of /** @type {[Partial<Platform>, string][]} */ ([
    [{ indexedDB: null }, "NotFoundError"], [{ indexedDB: refusing }, "SecurityError"], [{ indexedDB: failingLater }, "InvalidStateError"],
    [{ indexedDB: silent, wait: async () => {} }, "TimeoutError"],
  ])) {
    const storage = await createStorage(platform(own));
    assert.deepEqual([storage.isKept, storage.why], [false, why]);
    const one = await storage.create(market());
    type(one, "One");
    await one.flush();
    assert.deepEqual([one.keeping(), one.isSaved()], [{ kind: "memory", pending: 0, error: "" }, false]);
    assert.equal(what(kept(await storage.open(one.id))), "One");
    assert.equal(await storage.remove(one.id), true);
    assert.equal((await storage.list()).length, 0);
  }
  await failing("UnknownError", async () => {
    assert.equal((await createStorage(platform())).why, "UnknownError");
  });
});

test("a draft that was deleted in another tab is written again by who works on it", async () => {
  const here = platform();
  const [storage, other] = [await createStorage(here), await createStorage(here)];
  const one = await storage.create(market());
  await other.remove(one.id);
  type(one, "One");
  await one.flush();
  assert.equal(what(kept(await other.open(one.id))), "One");
});

/** Locks as browsers have them, as far as these tests need. */
function createLocks() {
  /** @type {Map<string, {end: (value: unknown) => void, fail: (error: unknown) => void}>} */
  const held = new Map();
  return /** @type {any} */ ({
    /** @param {string} name @param {{steal?: boolean}} how @param {(lock: object | null) => any} granted */
    async request(name, { steal = false }, granted) {
      if (held.has(name) && !steal) return granted(null);
      held.get(name)?.fail(new DOMException("stolen", "AbortError"));
      return new Promise((end, fail) => {
        const own = { end, fail };
        held.set(name, own);
        Promise.resolve(granted({})).then((value) => {
          if (held.get(name) === own) held.delete(name);
          end(value);
        });
      });
    },
  });
}

const soon = () => new Promise((done) => { setTimeout(done, 20); });

/** Two tabs of one browser, by what they learn of each other. @type {[string, () => Partial<Platform>][]} */
const TABS = [
  ["locks", () => ({ locks: createLocks() })],
  ["a channel", () => ({ channel: (name) => new BroadcastChannel(name), wait: soon })],
  ["a channel, where locks are refused", () => ({ locks: /** @type {any} */ ({ request: async () => { throw new DOMException("no", "SecurityError"); } }), channel: (name) => new BroadcastChannel(name), wait: soon })],
];

for (const [means, own] of TABS) {
  test(`a second tab is told, and may take a draft over or copy it: by ${means}`, async (t) => {
    const here = platform(own());
    const slow = { ...here, wait: here.wait };
    const [left, right] = [await createStorage(slow), await createStorage(slow)];
    t.after(() => { left.close(); right.close(); });
    const one = await left.create(market());
    type(one, "Left");
    await one.flush();
    assert.equal(await right.open(one.id), "taken");
    assert.equal(await right.remove(one.id), false);
    assert.equal(what(kept(await right.copy(one.id))), "Left");

    const lost = new Promise((done) => { one.on((keeping) => { if (keeping.kind === "overtaken") done(keeping); }); });
    const taken = kept(await right.open(one.id, { take: true }));
    await lost;
    type(one, "Too late");
    await one.flush();
    assert.deepEqual([one.keeping(), one.isSaved()], [{ kind: "overtaken", pending: 1, error: "Overtaken" }, false]);
    type(taken, "Right");
    await taken.flush();
    taken.close();
    await soon();
    assert.equal(what(kept(await left.open(one.id))), "Right", "and it is free again once it is closed");
  });
}

test("a tab that never heard that it was overtaken stops at its next write", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(market());
  const other = kept(await (await createStorage(here)).open(one.id));
  type(other, "Other");
  await other.flush();
  type(one, "One");
  await one.flush();
  assert.deepEqual(one.keeping(), { kind: "overtaken", pending: 1, error: "Overtaken" });
  assert.equal(what(kept(await (await createStorage(here)).open(one.id))), "Other");
});

test("media are kept once, by what they hold, and go with the last draft that has them", async () => {
  const storage = await createStorage(platform());
  const [one, other] = [await storage.create(market()), await storage.create(market())];
  const picture = new Blob(["a picture"], { type: "image/png" });
  const { sha, error } = await storage.media.put(one.id, picture);
  assert.deepEqual([sha, error], [createHash("sha256").update("a picture").digest("hex"), ""]);
  await storage.media.put(other.id, picture);
  const found = await storage.media.get(sha);
  assert.deepEqual([await found?.text(), found?.type], ["a picture", "image/png"]);
  const copy = kept(await storage.copy(one.id));
  assert.deepEqual((await storage.media.of(copy.id)).map((media) => media.sha), [sha]);
  assert.equal(await storage.remove(one.id), false, "it is open");
  for (const open of [one, other, copy]) open.close();
  for (const id of [one.id, other.id]) assert.equal(await storage.remove(id), true);
  assert.notEqual(await storage.media.get(sha), null);
  await storage.remove(copy.id);
  assert.equal(await storage.media.get(sha), null);
});

test("a picture for which there is no room is there while the page is open", async () => {
  const storage = await createStorage(platform());
  const one = await storage.create(market());
  await failing("QuotaExceededError", async () => {
    const { sha, error } = await storage.media.put(one.id, new Blob(["x"], { type: "image/png" }));
    assert.equal(error, "QuotaExceededError");
    assert.equal(await (await storage.media.get(sha))?.text(), "x");
    assert.equal((await storage.media.of(one.id)).length, 1);
  });
});

test("everything can be taken out", async () => {
  const storage = await createStorage(platform());
  const one = await storage.create(market());
  await storage.media.put(one.id, new Blob(["x"]));
  type(one, "One");
  await one.flush();
  const all = [];
  for await (const { about, draft, media } of storage.everything()) all.push([about.id, draft?.tables.events[0].cells.What, media.length]);
  assert.deepEqual(all, [[one.id, "One", 1]]);
});

test("what others made of a draft that was handed out is compared with what it was then", async () => {
  const [teacher, pupil] = [await createStorage(platform()), await createStorage(platform())];
  const own = await teacher.create(market());
  const handed = await own.handedOut();
  assert.deepEqual([marksOf(handed).length, marksOf(own.document.draft).length], [1, 0]);
  type(own, "Mine");

  const theirs = await pupil.create(structuredClone(handed));
  theirs.document.do(setCells(theirs.document.draft, "events", [{ key: "b", column: "When", value: "1999" }]));
  theirs.document.do(deleteRows(theirs.document.draft, "events", ["c"]));
  const back = await theirs.handedOut();
  assert.equal(marksOf(back).length, 2);

  const base = await teacher.ancestor(own.id, back);
  assert.deepEqual(base, market());
  const mine = own.document.draft;
  const done = applied(mine, merged(mine, plan(mine, [back], base)).operations);
  assert.deepEqual(done.tables.events.map(({ cells: { What, When } }) => [What, When]), [["Mine", "1961"], ["A fire", "1999"]]);
  assert.deepEqual(await pupil.ancestor(theirs.id, handed), handed, "pupils' files have one with each other, too");
  assert.equal(await teacher.ancestor(own.id, market()), null);
});

test("a file that was changed elsewhere since it was handed out has no ancestor of that name", async () => {
  const [teacher, pupil] = [await createStorage(platform()), await createStorage(platform())];
  const handed = await (await teacher.create(market())).handedOut();
  const changed = applied(handed, step(setCells(handed, "events", [{ key: "a", column: "What", value: "By hand" }])).operations);
  const theirs = await pupil.create(changed);
  assert.equal(await pupil.ancestor(theirs.id, handed), null);
});

test("drafts that say the same have the same digest, whatever their keys", async () => {
  const here = platform();
  const draft = market();
  /** @type {Draft} */
  const other = { ...draft, geometry: { other: draft.geometry?.a }, tables: { ...draft.tables, eras: [...draft.tables.eras], glossary: [], events: draft.tables.events.map(({ key, cells }) => ({ key: key === "a" ? "other" : key, cells: { Empty: "", ...cells } })) } };
  assert.equal(await digestOf(other, here), await digestOf(draft, here));
  assert.notEqual(await digestOf({ ...draft, meta: {} }, here), await digestOf(draft, here));
});

test("a browser is asked to keep it all, and how much there may be", async () => {
  const able = await createStorage(platform({ storage: { persist: async () => true, estimate: async () => ({ usage: 1, quota: 2 }) } }));
  assert.deepEqual([await able.persist(), await able.estimate()], [true, { usage: 1, quota: 2 }]);
  const unable = await createStorage(platform());
  assert.deepEqual([await unable.persist(), await unable.estimate()], [null, null]);
});

test("the platform of this page is found, and digests are SHA-256", async () => {
  const here = browserPlatform();
  assert.equal(here.indexedDB, null);
  const bytes = new TextEncoder().encode("abc");
  assert.equal(Buffer.from(await here.digest(bytes)).toString("hex"), createHash("sha256").update(bytes).digest("hex"));
});

test("twenty thousand rows are kept", async () => {
  const here = platform();
  const one = await (await createStorage(here)).create(large(20_000, 6));
  one.document.do(setCells(one.document.draft, "events", [{ key: "r9", column: "column 1", value: "x" }]));
  await one.flush();
  const again = kept(await (await createStorage(here)).open(one.id));
  assert.equal(again.document.draft.tables.events[9].cells["column 1"], "x");
});

test("how a file was read outlives a reload, comes with a copy, and goes with the draft", async () => {
  const here = platform();
  const reading = { format: "CSV", rows: 2, aside: [{ row: 3, why: "empty" }], notes: [], remarks: [] };
  const storage = await createStorage(here);
  const one = await storage.create(market());
  assert.equal(await storage.reading(one.id), null);
  assert.equal(await storage.putReading(one.id, reading), true);
  const copy = kept(await storage.copy(one.id));
  const later = await createStorage(here);
  assert.deepEqual([await later.reading(one.id), await later.reading(copy.id)], [reading, reading]);
  await one.close();
  await storage.remove(one.id);
  assert.deepEqual([await later.reading(one.id), await later.reading(copy.id)], [null, reading]);
});

test("a full disk does not stop a file from being opened, only how it was read is not kept", async () => {
  const storage = await createStorage(platform());
  const one = await storage.create(market());
  await failing("QuotaExceededError", async () => {
    assert.equal(await storage.putReading(one.id, { format: "CSV", rows: 1, aside: [], notes: [], remarks: [] }), false);
  });
});
