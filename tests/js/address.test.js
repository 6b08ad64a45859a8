import assert from "node:assert/strict";
import test from "node:test";
import { format, initial, options, parse } from "../../dashboard/web/model/address.js";
import { fromCivil } from "../../dashboard/web/model/days.js";
import { json, small, view } from "./small.js";

const { numbers } = small;
const KEYS = json("dashboard/contract/view.json").keys;

test("the first view has every key of the table, and an empty address", () => {
  assert.deepEqual(Object.keys(initial(numbers)), KEYS.map((/** @type {{key: string}} */ { key }) => key));
  assert.equal(format(initial(numbers), numbers), "");
});

test("two pages share no first view", () => {
  initial(numbers).show.push("ribbon");
  initial(numbers).themes.push("ribbon");
  assert.ok(!initial(numbers).show.includes("ribbon") && !numbers.themes.id.includes("ribbon"));
});

test("a text is cut between code points, never within one", () => {
  const { q } = parse(`q=${"a".repeat(79)}🜚b`, numbers).view;
  assert.equal(q, `${"a".repeat(79)}🜚`);
  assert.equal(format(view({ q }), numbers), `q=${"a".repeat(79)}%F0%9F%9C%9A`);
});

test("half a character that was typed does not stop the address from being written", () => {
  assert.equal(format(view({ q: "a\ud83d" }), numbers), "q=a%EF%BF%BD");
});

test("a year needs no leading zeros", () => {
  assert.equal(parse("?from=968", numbers).view.from, fromCivil(968, 1, 1));
});

test("a camera is three plain numbers", () => {
  const { view: found, ignored } = parse("?view=1_0,5,3", numbers);
  assert.equal(found.view, null);
  assert.deepEqual(ignored, [{ key: "view", value: "1_0,5,3" }]);
});

test("options stand in their order, the lens of agreement first", () => {
  assert.deepEqual(options("sources", numbers), ["attested-2", ...numbers.sources.id]);
  assert.deepEqual(options("show", numbers), ["timeline", "panel", "layers"]);
});
