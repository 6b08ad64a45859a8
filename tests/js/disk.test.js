/** A page of any size that was opened from a disk. */
/** @import { Atlas } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { isOnDisk, tellOfDisk } from "../../dashboard/web/vast/disk.js";
import { atlas } from "./small.js";

/** What stands in a first response by its classes. */
function first() {
  const line = { textContent: "", role: "", setAttribute: (/** @type {string} */ _, /** @type {string} */ value) => { line.role = value; } };
  const held = { line, isLoading: true };
  const parts = { ".overdue": line, ".loading": { remove: () => { held.isLoading = false; } } };
  return { held, node: /** @type {any} */ ({ querySelector: (/** @type {".overdue" | ".loading"} */ name) => parts[name] }) };
}

test("only what lies on a disk is told of it", () => {
  assert.equal(isOnDisk({ protocol: "file:" }), true);
  assert.equal(isOnDisk({ protocol: "https:" }), false);
});

test("a page on a disk says what it needs, in its language", async () => {
  const [{ held, node }, own] = [first(), atlas()];
  Object.assign(own.texts.words, { "vast.disk": "Run “{command}”, open {address}." });
  await tellOfDisk(node, Promise.resolve(/** @type {Atlas} */ (own)));
  assert.equal(held.line.textContent, "Run “python -m http.server”, open http://localhost:8000.");
  assert.deepEqual([held.line.role, held.isLoading], ["status", false]);
});
