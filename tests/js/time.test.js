"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, golden } = require("./load.js");

const { days, state, time } = load("10_days.js", "11_time.js", "12_state.js");
const small = require("./payload.js").payload();

const view = (patch = {}) => ({ ...state.initial(small), ...patch });
const window = (from, to) => ({ from: days.parse(from).earliest, to: days.parse(to).latest });
const ids = (selection) => selection.order.map((i) => small.events.id[i]);

test("possible and certain agree with the golden windows that Python reads too", () => {
  let seen = 0;
  for (const { edtf, bounds: [se, sl, ee, el], windows } of golden("windows.json")) {
    const events = { se: [se], sl: [sl], ee: [ee], el: [el] };
    for (const { a, b, possible, certain } of windows) {
      assert.equal(time.isPossible(events, 0, a, b), possible, `${edtf} possible in ${a}…${b}`);
      assert.equal(time.isCertain(events, 0, a, b), certain, `${edtf} certain in ${a}…${b}`);
      seen += 1;
    }
  }
  assert.ok(seen > 100, `only ${seen} windows`);
});

test("a selection keeps the order of time and tells certain from possible", () => {
  const selection = time.select(small, view(window("1961", "1976")));
  assert.deepEqual(ids(selection), ["before-1976", "treaty", "mine", "airlift"]);
  assert.deepEqual([selection.certain, selection.possible], [4, 0]);
  const early = time.select(small, view(window("1962", "1963")));
  assert.deepEqual(ids(early), ["before-1976"]);
  assert.equal(early.flag[0], time.POSSIBLE);
});

test("an event without an end goes on", () => {
  assert.deepEqual(ids(time.select(small, view(window("2024", "2024")))), ["presence"]);
});

test("themes, sources, places and words filter together", () => {
  const kept = (patch) => ids(time.select(small, view(patch)));
  assert.deepEqual(kept({ themes: ["economy"] }), ["mine"]);
  assert.deepEqual(kept({ sources: ["agency"] }), ["before-1976", "airlift", "presence"]);
  assert.deepEqual(kept({ sources: ["study"] }), ["airlift"], "a source that another one passes on");
  assert.deepEqual(kept({ sources: [time.ATTESTED] }), ["before-1976", "airlift"]);
  assert.deepEqual(kept({ place: ["kalana", "moscow"] }), ["treaty", "mine", "airlift"]);
  assert.deepEqual(kept({ place: ["bamako"] }), kept({ place: ["bamako", "kalana"] }), "a town with its sites");
  assert.deepEqual(kept({ place: ["mali"] }), ["presence"], "a country without its towns");
  assert.deepEqual(kept({ q: "GOLD kalana" }), ["mine"]);
  assert.deepEqual(kept({ q: "keita" }), ["treaty"], "accents are folded");
  assert.deepEqual(kept({ themes: [] }), []);
});

test("a histogram bin counts an event as certain, possible or not at all, never twice", () => {
  const edges = [1960, 1970, 1980, 1990, 2000].map((year) => days.fromCivil(year, 1, 1));
  const counts = time.histogram(small, small.events.id.map(() => true), edges);
  assert.deepEqual(counts.certain[1], [0, 2, 0, 0]);
  assert.deepEqual(counts.possible[1], [1, 0, 0, 0]);
  assert.deepEqual(counts.certain[3], [0, 0, 1, 0]);
});

test("silence is a run of bins in which nothing is even possible", () => {
  const counts = { certain: [[0, 1, 0, 0, 0]], possible: [[0, 0, 0, 1, 0]] };
  assert.deepEqual(time.silences(counts), [[{ first: 0, last: 0 }, { first: 2, last: 2 }, { first: 4, last: 4 }]]);
});

test("the sources that speak of a window are those with a claim on a possible event", () => {
  const { from, to } = window("1964", "1964");
  assert.deepEqual(time.sourcesSpeaking(small, from, to), [0, 1]);
  const late = window("2023", "2023");
  assert.deepEqual(time.sourcesSpeaking(small, late.from, late.to), [1]);
});
