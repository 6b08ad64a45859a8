"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, golden } = require("./load.js");

const { traces } = load("20_marks.js", "39_traces.js");
const { payload, areaOpacity } = golden("marks.json");

const LOOK = {
  colours: { halo: "h", chosen: "c", outline: "o", possible: "p", diplomacy: "0", military: "1", economy: "2", politics: "4" },
  opacity: { halo: 0.13 },
  area: [0.08, 0.26, 30, 0.05],
  routes: [{ events: [1, 2], lon: [37, -8, null], lat: [55, 12, null] }],
};
const LAYERS = ["arcs", "areas"];
const look = (flag, patch = {}, zoom = 0) =>
  traces.columns(payload, LOOK, { flag }, { layers: LAYERS, place: [], event: null, ...patch }, zoom);

test("areas are shaded as Python shades them", () => {
  for (const [certain, possible, opacity] of areaOpacity) {
    assert.ok(Math.abs(traces.areaOpacity(LOOK.area, certain, possible) - opacity) < 1e-3);
  }
});

test("a country with events is shaded and named, and has no disc", () => {
  const drawn = look([2, 2, 2, 2, 2], {}, 4);
  assert.deepEqual(drawn.areas.opacity, [0.08]);
  assert.deepEqual(drawn.names.text, ["Mali · 1"]);
  assert.ok(!drawn.marks.place.includes(3));
});

test("what is switched off is not drawn", () => {
  const drawn = look([2, 2, 2, 2, 2], { layers: [] });
  assert.deepEqual(drawn.areas.opacity, [0]);
  assert.deepEqual(drawn.names.text, [""]);
  assert.deepEqual(drawn["arcs-certain"].lon, [null]);
});

test("a journey is as sure as the surest of its events, and stands out when it is chosen", () => {
  assert.deepEqual(look([0, 1, 0, 0, 0])["arcs-possible"].lon, LOOK.routes[0].lon);
  assert.deepEqual(look([0, 1, 2, 0, 0])["arcs-certain"].lon, LOOK.routes[0].lon);
  assert.deepEqual(look([0, 0, 0, 0, 0], { event: "base" })["arcs-chosen"].lat, LOOK.routes[0].lat);
  assert.deepEqual(look([0, 0, 0, 0, 0])["arcs-chosen"].lat, [null]);
});

test("the chosen event's country gets an outline", () => {
  assert.deepEqual(look([2, 2, 2, 2, 2], { event: "mine" }).areas.outline, [2.5]);
  assert.deepEqual(look([2, 2, 2, 2, 2], { event: "base" }).areas.outline, [0]);
});

test("numbers of marks without a certain event are set apart", () => {
  const drawn = look([0, 1, 2, 2, 2]);
  assert.deepEqual(drawn.numbers.text, ["4"]);
  assert.deepEqual(drawn.doubts.text, ["?"]);
});

test("one restyle holds a column for every trace and leaves the others' columns alone", () => {
  const update = traces.restyling(["areas", "marks", "names"], look([2, 2, 2, 2, 2]));
  assert.equal(update.lon[0], undefined);
  assert.equal(update["marker.size"][1].length, update.lon[1].length);
  assert.equal(update.text[1], undefined);
  assert.deepEqual(update["marker.line.width"], [[0], undefined, undefined]);
});

test("names stand beside the mark that all events make, at each zoom", () => {
  const [step, , near, level, far] = traces.nameOffset(payload);
  assert.equal(step, "step");
  assert.equal(level, 1);
  assert.equal(near[near.indexOf("Bamako") + 1], 1.38);
  assert.equal(far[far.indexOf("Kati") + 1], 1.15);
});
