/** A draft in an address. */
import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { fromLink, isLink, MOST_LETTERS, toLink } from "../../dashboard/web/workshop/core/link.js";
import { cell } from "../../dashboard/web/workshop/core/rows.js";
import { digestOf } from "../../dashboard/web/workshop/core/storage.js";
import { browserPlatform } from "../../dashboard/web/workshop/core/storage/platform.js";
import { large, market } from "./workshop-drafts.js";

/** A fragment of any bytes. @param {string | Buffer} content */
const fragment = (content) => `1.${deflateRawSync(content).toString("base64url")}`;

/** @param {string} text */
const reasonOf = (text) => fromLink(text).then(() => "none", ({ reason }) => reason);

test("a draft is read back as it was, but for its keys; of files only what is said of them", async () => {
  const draft = { ...market(), history: [{ version: "1" }] };
  const { text, over, media } = await toLink(draft);
  assert.deepEqual([isLink(text), over, media], [true, 0, 1]);
  assert.match(text, /^1\.[A-Za-z0-9_-]+$/);
  const back = await fromLink(text);
  assert.equal(await digestOf(back, browserPlatform()), await digestOf(draft, browserPlatform()));
  assert.deepEqual([back.history, Object.values(back.geometry ?? {})], [draft.history, Object.values(draft.geometry ?? {})]);
});

test("a picture by its address stays, and an empty sheet is one", async () => {
  const draft = market();
  draft.tables.media = [{ key: "m", cells: { event_id: "opening", kind: "image", url: "https://example.org/x.png", alt: "x" } }];
  const { text, media } = await toLink(draft);
  assert.deepEqual([media, (await fromLink(text)).tables.media[0].cells.alt], [0, "x"]);
  const empty = { draft: /** @type {const} */ (1), meta: {}, columns: [{ name: "id", field: "id" }], tables: { events: [] }, sources: [] };
  assert.deepEqual(await fromLink((await toLink(empty)).text), empty);
});

test("what does not fit is said, with how much it is too much", async () => {
  const draft = large(5000);
  const { text, over } = await toLink(draft);
  assert.equal(text, "");
  assert.ok(over > 1000);
  assert.equal((await toLink(large(20))).over, 0);
  const dull = { ...market(), meta: { description: "x".repeat(2_100_000) } };
  assert.ok((await toLink(dull)).over > 100_000, "what would be read back by nobody is not written");
});

test("a fragment is bounded: letters, bytes and shape", async () => {
  assert.equal(await reasonOf("2.abc"), "form");
  assert.equal(await reasonOf(`1.${"a".repeat(MOST_LETTERS)}`), "large");
  assert.equal(await reasonOf(fragment(Buffer.alloc(20_000_000))), "large", "twenty thousand letters that would become twenty million bytes");
  assert.equal(await reasonOf("1.!!!"), "broken");
  assert.equal(await reasonOf("1.AAAA"), "broken");
  assert.equal(await reasonOf(`${(await toLink(market())).text.slice(0, -9)}`), "broken");
  assert.equal(await reasonOf(fragment("{")), "broken");
  assert.equal(await reasonOf(fragment(Buffer.from([0xff, 0xfe]))), "broken");
});

test("what is no draft is none", async () => {
  const fits = { meta: {}, columns: [["id", "id"]], tables: { events: [["id"], [["a"]]] }, sources: [] };
  assert.equal(await reasonOf(fragment(JSON.stringify(fits))), "none");
  for (const wrong of [
    null, [], 1, {}, { ...fits, meta: [] }, { ...fits, columns: [["id"]] }, { ...fits, columns: [["id", "id"], ["id", ""]] },
    { ...fits, tables: { events: [["id"], [[1]]] } }, { ...fits, tables: { events: [["id"], [[{}]]] } }, { ...fits, tables: { "../x": [["id"], [["a"]]] } },
    { ...fits, tables: { events: [["id", "x"], [["a"]]] } }, { ...fits, sources: ["x"] }, { ...fits, translations: { "a b": {} } }, { ...fits, history: {} },
    { ...fits, tables: { events: [["id"], [Array(20_001).fill("a")]] } }, { ...fits, columns: Array.from({ length: 201 }, (_, n) => [`c${n}`, ""]) },
  ]) assert.equal(await reasonOf(fragment(JSON.stringify(wrong))), "shape", JSON.stringify(wrong)?.slice(0, 80));
});

test("columns that are called as what every object has are columns like others", async () => {
  const draft = market();
  for (const name of ["constructor", "__proto__", "toString"]) draft.columns.push({ name, field: "" });
  Object.defineProperty(draft.tables.events[1].cells, "__proto__", { value: "own", enumerable: true });
  const { columns, tables } = await fromLink((await toLink(draft)).text);
  assert.deepEqual(columns.slice(-3).map(({ name }) => tables.events.map((row) => cell(row, name)).join()), [",,", ",own,", ",,"]);
});
