"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, golden } = require("./load.js");

const { marks } = load("20_marks.js");
const { payload, counts, circles, numbers } = golden("marks.json");

const view = (patch) => ({ place: [], event: null, ...patch });
const words = { t: (key, values = {}) => (key === "status.sure" ? `${values.certain}/${values.possible}` : `${key} ${values.n || ""}`.trim()) };

for (const { says, flag, zoom, certain, possible } of counts) {
  test(`counts as Python does: ${says}`, () => {
    const made = marks.count(payload, flag, zoom);
    assert.deepEqual(made.certain, certain);
    assert.deepEqual(made.possible, possible);
    assert.deepEqual(made.total, possible.map((n, i) => certain.reduce((sum, row) => sum + row[i], n)));
  });
}

for (const { says, flag, zoom, chosen, circles: expected } of circles) {
  test(`draws as Python does: ${says}`, () => {
    const made = marks.circles(payload, marks.count(payload, flag, zoom), new Set(chosen));
    assert.deepEqual(
      made.map(({ place, kind, radius }) => [place, kind, Number(radius.toFixed(5))]), expected);
  });
}

test("a mark says how many", () => {
  for (const [certain, possible, text] of numbers) assert.equal(marks.number(certain, possible), text);
});

test("a mark lists its seed first", () => {
  assert.deepEqual(marks.members(payload, 0, 0), [0, 1]);
  assert.deepEqual(marks.members(payload, 1, 0), [0]);
});

test("the chosen event and place are ringed at the marks that hold them", () => {
  assert.deepEqual(marks.chosen(payload, view({ event: "base" }), 0), new Set([0]));
  assert.deepEqual(marks.chosen(payload, view({ event: "base" }), 1), new Set([1]));
  assert.deepEqual(marks.chosen(payload, view({ place: ["moscow", "mali"] }), 0), new Set([2, 3]));
  assert.deepEqual(marks.chosen(payload, view({ event: "no-such-event" }), 0), new Set());
});

test("a mark describes itself: events, certainty, themes, the places it holds", () => {
  const made = marks.count(payload, [2, 1, 2, 2, 0], 0);
  assert.deepEqual(marks.describe(payload, made, 0, 0, words), {
    title: "Bamako",
    lines: ["events 4: 3/1", "theme.diplomacy 1 · theme.military 1 · theme.economy 1", "Kati"],
  });
});

test("larger marks are named from afar, all when near", () => {
  assert.deepEqual([marks.named(3, 2), marks.named(2, 2), marks.named(1, 5)], [true, false, true]);
});
