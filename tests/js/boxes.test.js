import assert from "node:assert/strict";
import test from "node:test";
import { createBoxes } from "../../dashboard/web/view/boxes.js";

class Box {
  /** @param {string} value */
  constructor(value) { this.value = value; }
  setAttribute() {}
  removeAttribute() {}
}

/** Boxes with what they hold, and what Dash is told of them. @param {[string, string]} texts */
function page(texts) {
  const boxes = Object.fromEntries(["from", "to"].map((name, k) => [name, new Box(texts[k])]));
  /** @type {[string, string][]} */
  const told = [];
  const shown = [...texts];
  Object.assign(globalThis, {
    HTMLElement: Box,
    document: { getElementById: (/** @type {string} */ name) => boxes[name], activeElement: null },
    window: { dash_clientside: { set_props: (/** @type {string} */ name, /** @type {{value: string}} */ { value }) => { told.push([name, value]); } } },
  });
  const speaker = /** @type {any} */ ({ edges: () => shown });
  return { boxes, told, shown, own: createBoxes(/** @type {any} */ ({}), speaker, { view: () => /** @type {any} */ ({}), exactly() {} }, () => {}) };
}

test("a box whose edge has not moved is not written, for Dash may hold what was typed into it just now", () => {
  const { told, shown, own } = page(["1960", "2024"]);
  shown[0] = "1968";
  own.rest();
  assert.deepEqual(told, [["from", "1968"]]);
  own.rest();
  assert.equal(told.length, 1);
});

test("what somebody is typing stays, until it is typed or left", () => {
  const { boxes, told, shown, own } = page(["1960", "2024"]);
  boxes.to.value = "19";
  Object.assign(globalThis.document, { activeElement: boxes.to });
  shown.splice(0, 2, "1968", "1991");
  own.rest();
  assert.deepEqual(told, [["from", "1968"]]);
  Object.assign(globalThis.document, { activeElement: null });
  own.rest();
  assert.deepEqual(told, [["from", "1968"], ["to", "1991"]]);
});
