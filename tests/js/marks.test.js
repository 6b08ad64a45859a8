import assert from "node:assert/strict";
import test from "node:test";
import * as marks from "../../dashboard/web/model/marks.js";
import { small, view } from "./small.js";

const { numbers } = small;
const FAR = 0;
const NEAR = 14;

test("a mark lists its seed first", () => {
  assert.deepEqual(marks.members(numbers, FAR, 0), [0, 1, 2]);
  assert.deepEqual(marks.members(numbers, NEAR, 0), [0]);
});

test("an event at two places of one mark counts once there", () => {
  const fair = numbers.events.id.map((id) => (id === "first-fair" ? 2 : 0));
  assert.deepEqual(marks.count(numbers, fair, FAR).total, [1, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(marks.count(numbers, fair, NEAR).total, [1, 0, 1, 0, 0, 0, 0]);
});

test("the total is what is certain and what is possible", () => {
  const { certain, possible, total } = marks.count(numbers, numbers.events.id.map((_, i) => i % 3), FAR);
  assert.deepEqual(total, possible.map((n, i) => certain.reduce((sum, row) => sum + row[i], n)));
});

test("the chosen event and place are ringed at the marks that hold them", () => {
  assert.deepEqual(marks.chosen(numbers, view({ event: "school-years" }), FAR), new Map([[0, 2]]));
  assert.deepEqual(marks.chosen(numbers, view({ event: "school-years" }), NEAR), new Map([[2, 2]]));
  assert.deepEqual(marks.chosen(numbers, view({ place: ["orlund", "tamarel"] }), FAR), new Map([[3, 3], [6, 6]]));
  assert.deepEqual(marks.chosen(numbers, view({ event: "no-such-event" }), FAR), new Map());
});

test("zooms beyond the foldings are folded as the nearest one", () => {
  assert.equal(marks.seeds(numbers, -3), numbers.fold[0]);
  assert.equal(marks.seeds(numbers, 99), numbers.fold[numbers.fold.length - 1]);
});

test("the open event of context has a hollow mark where no other event is", () => {
  const context = numbers.events.id.map((id) => id === "tour");
  const aside = { ...numbers, events: { ...numbers.events, context } };
  const flag = marks.counted(aside, numbers.events.id.map(() => 2));
  const counts = marks.count(aside, flag, NEAR);
  const found = marks.hollow(aside, counts, view({ event: "tour" }), NEAR);
  assert.equal(flag[context.indexOf(true)], 0);
  assert.deepEqual(found.map((i) => numbers.places.id[i]), ["eve-island"]);
  assert.deepEqual(marks.mark(aside, counts, found[0], true).map(({ kind }) => kind), ["chosen", "outline", "context", "core"]);
  assert.deepEqual(marks.hollow(aside, counts, view({ event: "return" }), NEAR), []);
});
