import assert from "node:assert/strict";
import test from "node:test";
import { createEchoes } from "../../dashboard/web/view/echoes.js";

test("a slider is told what it does not hold, and once", () => {
  const echoes = createEchoes([0, 9]);
  assert.deepEqual([echoes.tell([0, 9]), echoes.tell([2, 9]), echoes.tell([2, 9])], [false, true, false]);
});

test("answers that come late are echoes, however much was told since", () => {
  const echoes = createEchoes([0, 9]);
  echoes.tell([2, 9]);
  echoes.tell([3, 9]);
  assert.deepEqual([echoes.hear([2, 9]), echoes.hear([3, 9])], [true, true]);
});

test("an answer may be passed over; what was answered is no echo any more", () => {
  const echoes = createEchoes([0, 9]);
  echoes.tell([2, 9]);
  echoes.tell([3, 9]);
  assert.equal(echoes.hear([3, 9]), true);
  assert.equal(echoes.hear([2, 9]), false);
});

test("what the slider says of itself is no echo, and need not be told", () => {
  const echoes = createEchoes([0, 9]);
  assert.equal(echoes.hear([5, 6]), false);
  assert.equal(echoes.tell([5, 6]), false);
});
