/** A page that follows a file which is being written. */
import assert from "node:assert/strict";
import test from "node:test";
import { follower } from "../../dashboard/web/page/watch.js";

/** @param {string} version */
function followed(version) {
  /** @type {string[]} */
  const done = [];
  const hear = follower(version, { reload: () => done.push("reload"), tell: (report) => done.push(`tell ${report}`) });
  /** @param {string} now @param {string} [report] */
  return (now, report = "") => {
    done.length = 0;
    hear({ version: now, report });
    return done;
  };
}

test("nothing happens as long as nothing changes", () => {
  const hear = followed("a1");
  assert.deepEqual(hear("a1"), []);
  assert.deepEqual(hear("a1"), []);
});

test("a new version is shown", () => {
  assert.deepEqual(followed("a1")("b2"), ["reload"]);
});

test("a page that does not know its version learns it first", () => {
  const hear = followed("");
  assert.deepEqual(hear("a1"), []);
  assert.deepEqual(hear("b2"), ["reload"]);
});

test("a broken version is told of once, while the last good one stands", () => {
  const hear = followed("a1");
  assert.deepEqual(hear("a1", "row 7 is broken"), ["tell row 7 is broken"]);
  assert.deepEqual(hear("a1", "row 7 is broken"), []);
  assert.deepEqual(hear("a1", "row 8 is broken"), ["tell row 8 is broken"]);
  assert.deepEqual(hear("a1"), ["tell "], "it was put right as it was");
  assert.deepEqual(hear("b2"), ["reload"]);
});
