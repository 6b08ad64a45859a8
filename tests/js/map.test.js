"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { map } = load("19_mercator.js", "40_map.js");

test("the figure is framed for the element it will fill", () => {
  const element = { getBoundingClientRect: () => ({ width: 1024, height: 512 }) };
  const figure = { layout: { map: {} } };
  const asked = { lon: 1, lat: 2, zoom: 3 };
  assert.equal(map.framed(figure, {}, { view: asked }, element).layout.map.zoom, 3);
  const home = { home: [-20, 0, 45, 60] };
  const { center, zoom } = map.framed(figure, home, { view: null }, element).layout.map;
  assert.ok(Math.abs(center.lon - 12.5) < 1e-9);
  assert.ok(zoom > 1 && zoom < 3);
});
