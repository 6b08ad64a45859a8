import assert from "node:assert/strict";
import test from "node:test";
import { compare, same } from "../../dashboard/web/share/pins.js";

const release = { pin: "0.3.0-aaaaaaaaaaaa", since: { "0.2.0-rc-bbbbbbbbbbbb": { added: ["x"], removed: [], altered: ["y", "z"] } } };

test("a pin to the data that is shown says nothing, however many digits it has", () => {
  for (const own of ["0.3.0-aaaaaaaaaaaa", "0.3.0-aaaaaaaa", `0.3.0-${"a".repeat(64)}`, null]) {
    assert.deepEqual(compare(release, own), { kind: "same" });
  }
});

test("a pin to another release names what changed since", () => {
  assert.deepEqual(compare(release, "0.2.0-rc-bbbbbbbb"), { kind: "changed", pinned: "0.2.0-rc", added: ["x"], removed: [], altered: ["y", "z"] });
});

test("a pin to unknown data is said to be unknown, whatever its version", () => {
  assert.deepEqual(compare(release, "0.3.0-cccccccc"), { kind: "unknown", pinned: "0.3.0" });
});

test("a few digits are not enough to be the same", () => {
  assert.equal(same("1-aaaaaaa", "1-aaaaaaaaaaaa"), false);
  assert.equal(same("1-aaaaaaaa", "2-aaaaaaaaaaaa"), true);
});
