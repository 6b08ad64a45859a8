"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { poster, mercator } = load("19_mercator.js", "20_marks.js", "39_traces.js", "41_poster.js");

const FRAME = { width: 900, height: 600 };
const CAMERA = { lon: 10, lat: 30, zoom: 3 };
const close = (one, other) =>
  Object.keys(other).forEach((key) => assert.ok(Math.abs(one[key] - other[key]) < 1e-6, `${key} ${one[key]}`));
const pixelOf = (camera, lon, lat) => {
  const size = 2 ** camera.zoom;
  const [x, y] = mercator.project(lon, lat);
  const [cx, cy] = mercator.project(camera.lon, camera.lat);
  return { x: (x - cx) * size + FRAME.width / 2, y: (y - cy) * size + FRAME.height / 2 };
};

test("a frame and its camera say the same", () => {
  close(poster.cameraOf(poster.boxOf(CAMERA, FRAME), FRAME), CAMERA);
});

test("a wider frame shows the whole box", () => {
  const box = poster.boxOf(CAMERA, FRAME);
  assert.equal(poster.cameraOf(box, { width: 1800, height: 600 }).zoom, CAMERA.zoom);
});

test("zooming keeps what is under the pointer", () => {
  const point = { x: 200, y: 450 };
  const before = poster.panned(CAMERA, 450 - point.x, 300 - point.y);
  const after = poster.zoomed(CAMERA, 1, FRAME, point);
  close(pixelOf(after, before.lon, before.lat), point);
  assert.equal(after.zoom, 4);
});

test("zooming ends at the closest zoom", () => {
  assert.equal(poster.zoomed(CAMERA, 99, FRAME).zoom, 9);
  close(poster.zoomed(CAMERA, 99, FRAME), { lon: CAMERA.lon, lat: CAMERA.lat });
});

test("pulling to the right looks further west", () => {
  const pulled = poster.panned(CAMERA, 100, 0);
  assert.ok(pulled.lon < CAMERA.lon);
  close(pulled, { lat: CAMERA.lat, zoom: CAMERA.zoom });
});

test("arcs of one route are one path, in order of first appearance", () => {
  const arcs = [{ event: 4, from: 0, to: 1 }, { event: 2, from: 1, to: 0 }, { event: 7, from: 0, to: 1 }];
  assert.deepEqual(poster.routes(arcs), [[4, 7], [2]]);
});
