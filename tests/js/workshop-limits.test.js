/** How much a draft may be. */
import assert from "node:assert/strict";
import test from "node:test";
import { addRows, deleteRows, setCells, setMeta, setSource } from "../../dashboard/web/workshop/core/edits.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { fileOverstep, imageOverstep, LIMITS, overstepped, weighed, weight, wouldOverstep } from "../../dashboard/web/workshop/core/limits.js";
import { large, market } from "./workshop-drafts.js";

test("the weight is about that of the JSON, whatever is written", () => {
  for (const text of ["plain", "é", "ж", "字", "🙂", "\"\\", "a\nb", "\u0001"]) {
    const draft = applied(large(50, 4), setCells(large(50, 4), "events", Array.from({ length: 50 }, (_, n) => ({ key: `r${n}`, column: "column 1", value: text.repeat(40) }))).operations);
    const bytes = Buffer.byteLength(JSON.stringify(draft));
    assert.ok(Math.abs(weight(draft) - bytes) <= bytes * 0.02 + 60, `${text}: ${weight(draft)} for ${bytes}`);
  }
});

test("the weight follows what is done", () => {
  const draft = market();
  for (const { operations } of [
    setCells(draft, "events", [{ key: "a", column: "What", value: "A longer title" }, { key: "b", column: "Note", value: "" }]),
    addRows(draft, "events", [{ What: "New" }, {}]), deleteRows(draft, "events", ["a", "b"]),
    setMeta(draft, ["title"], "Another title"), setSource(draft, null, { title: "x" }),
  ]) {
    assert.ok(Math.abs(weighed(weight(draft), operations) - weight(applied(draft, operations))) < 80);
  }
});

test("what would be too much is told with the figure that is met, before it is done", () => {
  const draft = large(LIMITS.rows - 1, 2);
  const bytes = weight(draft);
  assert.deepEqual(wouldOverstep(draft, addRows(draft, "events", [{}]).operations, bytes), []);
  assert.deepEqual(wouldOverstep(draft, addRows(draft, "events", [{}, {}]).operations, bytes), [{ limit: "rows", met: 20_001, most: 20_000, where: "events" }]);
  const long = setCells(draft, "events", [{ key: "r1", column: "column 1", value: "x".repeat(100_001) }]).operations;
  assert.deepEqual(wouldOverstep(draft, long, bytes), [{ limit: "cell", met: 100_001, most: 100_000, where: "column 1" }]);
  const [heavy] = wouldOverstep(draft, setCells(draft, "events", [{ key: "r1", column: "column 1", value: "x".repeat(1000) }]).operations, LIMITS.bytes);
  assert.deepEqual([heavy.limit, heavy.most, heavy.met > LIMITS.bytes], ["bytes", 20_000_000, true]);
});

test("a draft that is too large can be made smaller", () => {
  const draft = large(LIMITS.rows + 2, 2);
  assert.deepEqual(overstepped(draft), [{ limit: "rows", met: 20_002, most: 20_000, where: "events" }]);
  assert.deepEqual(wouldOverstep(draft, deleteRows(draft, "events", ["r1"]).operations, LIMITS.bytes + 9), []);
});

test("files and pictures have a limit each", () => {
  assert.deepEqual(fileOverstep(20_000_001), { limit: "bytes", met: 20_000_001, most: 20_000_000 });
  assert.deepEqual(imageOverstep(25_000_001), { limit: "image", met: 25_000_001, most: 25_000_000 });
  assert.deepEqual([fileOverstep(20_000_000), imageOverstep(25_000_000)], [null, null]);
  assert.deepEqual([fileOverstep(90_000_000, "Town.HTML"), fileOverstep(90_000_000, "town.scorm.zip")], [null, null], "with all of its pictures");
  assert.deepEqual(fileOverstep(90_000_001, "town.zip"), { limit: "whole", met: 90_000_001, most: 90_000_000 });
  assert.equal(fileOverstep(20_000_001, "zip.csv")?.limit, "bytes");
});
