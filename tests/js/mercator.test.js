"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, golden } = require("./load.js");

const { mercator } = load("19_mercator.js");
const { camera } = golden("marks.json");

test("bounds fit their frame as in Python", () => {
  for (const { bounds, width, height, lon, lat, zoom } of camera) {
    const made = mercator.fit(bounds, width, height, 0);
    for (const [key, value] of Object.entries({ lon, lat, zoom })) {
      assert.ok(Math.abs(made[key] - value) < 1e-3, `${key} ${made[key]}`);
    }
  }
});

test("a single point does not pull the map closer than its surroundings", () => {
  assert.equal(mercator.fit([-8, 12, -8, 12], 800, 600).zoom, 8);
});

test("there and back", () => {
  const [lon, lat] = mercator.unproject(...mercator.project(37.62, 55.75));
  assert.ok(Math.abs(lon - 37.62) < 1e-9 && Math.abs(lat - 55.75) < 1e-9);
});
