/** Pictures and sounds of drafts that are merged. */
/** @import { Draft } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { addRow, deleteRows } from "../../dashboard/web/workshop/core/edits.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { LIMITS, mediaOverstep } from "../../dashboard/web/workshop/core/limits.js";
import { merged, plan } from "../../dashboard/web/workshop/core/merging.js";
import { createStorage } from "../../dashboard/web/workshop/core/storage.js";
import { createFiles } from "../../dashboard/web/workshop/files.js";
import { apart, keepAll, namesApart, needed, withNames } from "../../dashboard/web/workshop/merging/files.js";
import { market, row, step } from "./workshop-drafts.js";

/** @param {string} event @param {string} file */
const medium = (event, file) => ({ event_id: event, kind: "image", file, alt: `At ${event}`, credit: "A class" });

/** @param {string} event @param {string} file @returns {Draft} */
const pictured = (event, file) => applied(market(), step(addRow(market(), "media", medium(event, file))).operations);

/** What was read of somebody's file. @param {string} name @param {Draft} draft @param {Record<string, string>} texts of its pictures */
const readOf = (name, draft, texts) => ({
  name, file: new File([], name),
  opened: { draft, reading: { format: "", rows: 0, aside: [], notes: [], remarks: [] }, understood: [], remarks: [], media: Object.fromEntries(Object.entries(texts).map(([one, text]) => [one, btoa(text)])) },
});

/** A draft on the desk, of which only the hall is kept. */
async function desk() {
  const storage = await createStorage({
    indexedDB: null, locks: null, channel: null, storage: null, now: () => 0, wait: async () => {},
    digest: async (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest()),
    random: (bytes) => { bytes.forEach((_, k) => { bytes[k] = Math.floor(Math.random() * 256); }); },
  });
  const kept = await storage.create(market());
  const files = createFiles({ storage, now: () => kept });
  await files.put("hall.png", new Blob(["the hall"], { type: "image/png" }));
  return { kept, files };
}

/** Merge what was read into the draft on the desk, as it is proposed. @param {Awaited<ReturnType<typeof desk>>} desk @param {ReturnType<typeof readOf>[]} all */
async function merge({ kept, files }, all) {
  const mine = kept.document.draft;
  const { read, held, brought } = await apart(all, files);
  const taken = merged(mine, plan(mine, read.map(({ opened }) => opened.draft)));
  const { news } = needed(applied(mine, taken.operations), held, brought);
  assert.equal(await keepAll(news, files), 0);
  if (taken.operations.length) kept.document.do(taken);
  return { taken, news: news.map(([name]) => name) };
}

/** @param {Awaited<ReturnType<typeof desk>>} desk @returns {Promise<Record<string, string>>} */
async function seen({ kept, files }) {
  const all = await files.blobs(kept.document.draft);
  return Object.fromEntries(await Promise.all([...all].map(async ([name, blob]) => [name, await blob.text()])));
}

test("pictures of rows that are taken come with them, and Undo leaves mine as they were", async () => {
  const own = await desk();
  await merge(own, [readOf("ann.zip", pictured("fire", "fire.png"), { "hall.png": "the hall", "fire.png": "a fire" })]);
  assert.deepEqual(await seen(own), { "hall.png": "the hall", "fire.png": "a fire" });
  own.kept.document.undo();
  assert.deepEqual(await seen(own), { "hall.png": "the hall" });
  own.kept.document.redo();
  assert.deepEqual(Object.keys(await seen(own)), ["hall.png", "fire.png"]);
});

test("a name that several have for other bytes gets a new one each", async () => {
  const own = await desk();
  await merge(own, [
    readOf("ann.zip", { ...pictured("fire", "hall.png") }, { "hall.png": "the burnt hall" }),
    readOf("ben.zip", pictured("reopening", "hall.png"), { "hall.png": "the new hall" }),
  ]);
  const { media } = own.kept.document.draft.tables;
  const said = await seen(own);
  const shown = (/** @type {string} */ event) => media.filter(({ cells }) => cells.event_id === event).map(({ cells }) => said[cells.file]);
  assert.ok(shown("opening").includes("the hall"));
  assert.deepEqual([shown("fire"), shown("reopening")], [["the burnt hall"], ["the new hall"]]);
});

test("the same file merged again brings nothing new", async () => {
  const own = await desk();
  const ann = () => readOf("ann.zip", pictured("fire", "boat.png"), { "hall.png": "the hall", "boat.png": "their boat" });
  await own.files.put("boat.png", new Blob(["my boat"], { type: "image/png" }));
  assert.deepEqual((await merge(own, [ann()])).news, ["boat-2.png"]);
  const again = await merge(own, [ann()]);
  assert.deepEqual([again.taken.operations, again.news], [[], []]);
});

test("bytes that mine has lost come back with their name", async () => {
  const own = await desk();
  own.kept.document.do(step(addRow(own.kept.document.draft, "media", medium("fire", "fire.png"))));
  assert.deepEqual((await merge(own, [readOf("ann.zip", pictured("fire", "fire.png"), { "fire.png": "a fire" })])).news, ["fire.png"]);
});

test("names are changed only where they must be", () => {
  assert.deepEqual(namesApart(new Map([["a.png", "1"]]), [new Map([["a.png", "1"], ["b.png", "2"]])]), [{}]);
  assert.deepEqual(namesApart(new Map([["a.png", "1"], ["a-2.png", "9"]]), [new Map([["a.png", "2"]]), new Map([["a.png", "2"]])]), [{ "a.png": "a-3.png" }, { "a.png": "a-3.png" }]);
  const draft = { ...market(), tables: { ...market().tables, media: [row("m", { file: "a.png" }), row("n", { url: "https://example.org" })] } };
  assert.deepEqual(withNames(draft, { "a.png": "a-2.png" }).tables.media.map(({ cells }) => cells.file), ["a-2.png", undefined]);
  assert.equal(withNames(draft, {}), draft);
});

test("what all pictures and sounds may have together is counted with those that come", () => {
  const [draft, held] = [pictured("fire", "fire.png"), new Map([["hall.png", { sha: "1", bytes: { byteLength: LIMITS.media } }]])];
  const { bytes } = needed(draft, held, new Map([["fire.png", new Blob(["x"])]]));
  assert.deepEqual(mediaOverstep(bytes), { limit: "media", met: LIMITS.media + 1, most: LIMITS.media });
  const less = applied(draft, deleteRows(draft, "media", ["m1"]).operations);
  assert.equal(mediaOverstep(needed(less, held, new Map([["fire.png", new Blob(["x"])]])).bytes), null, "what no row names does not count");
});
