/** What stands in the box in which a cell is written. */
import assert from "node:assert/strict";
import test from "node:test";
import { beginning } from "../../dashboard/web/workshop/desk/editor.js";

test("a letter begins a new text, other keys go on with the one that stands there", () => {
  /** @type {[string | null, string][]} */
  const begun = [["a", "a"], ["É", "É"], [" ", " "], ["Enter", "1961"], ["F2", "1961"], ["Tab", "1961"], [null, "1961"], ["Backspace", ""], ["Delete", ""]];
  for (const [eventKey, text] of begun) assert.equal(beginning({ value: "1961", eventKey }), text, String(eventKey));
});
