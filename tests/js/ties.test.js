import assert from "node:assert/strict";
import test from "node:test";
import { bow, pairs } from "../../dashboard/web/map/ties.js";
import { small } from "./small.js";

const { numbers } = small;
/** @param {string} id */
const named = (id) => pairs(numbers, numbers.events.id.indexOf(id)).map((ends) => ends.map((place) => numbers.places.id[place]));

test("a line joins the place of an event to that of each related one", () => {
  assert.deepEqual(named("charter"), [["orlund", "vessar"]]);
});

test("an event without relations, or at the place of its relations, has no line", () => {
  assert.deepEqual(named("songbook"), []);
  assert.ok(named("return").every(([from, to]) => from !== to));
});

test("a line bows to one side of the straight way", () => {
  assert.equal(bow({ x: 0, y: 0 }, { x: 100, y: 0 }), "M0.0 0.0Q50.0 -12.0 100.0 0.0");
});
