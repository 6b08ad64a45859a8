import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../dashboard/web/model/original.js";
import { small } from "./small.js";

/** @param {Partial<typeof small.texts.original>} patch */
const texts = (patch) => ({ ...small.texts, original: { ...small.texts.original, lang: "bm", ...patch } });

test("a text is in the language of the page, or in its own", () => {
  const some = texts({ claim: [1] });
  assert.deepEqual([0, 1].map((row) => languageOf(some, "claim", row)), ["", "bm"]);
  assert.equal(languageOf(some, "title", 1), "");
  assert.equal(languageOf(texts({ whole: true }), "title", 0), "bm");
});
