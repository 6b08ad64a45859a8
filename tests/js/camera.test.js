/** @import { Bounds, Camera } from "../../dashboard/web/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { boxOf, camera, cameraOf, panned, target, wrapped, zoomed } from "../../dashboard/web/model/camera.js";
import { project, unproject } from "../../dashboard/web/model/mercator.js";
import { json, small, view } from "./small.js";

const look = json("dashboard/contract/look.json");
const FRAME = { width: 900, height: 600 };
const CAMERA = { lon: 10, lat: 30, zoom: 3 };

/** @param {Record<string, number> | Camera} one @param {Record<string, number>} other */
const close = (one, other) => Object.keys(other).forEach((key) => {
  const made = Object.entries(one).find(([name]) => name === key)?.[1];
  assert.ok(Math.abs(made - other[key]) < 1e-6, `${key} ${made}`);
});

/** @param {Camera} at @param {number} lon @param {number} lat */
const pixelOf = (at, lon, lat) => {
  const size = 2 ** at.zoom;
  const [x, y] = project(lon, lat);
  const [cx, cy] = project(at.lon, at.lat);
  return { x: (x - cx) * size + FRAME.width / 2, y: (y - cy) * size + FRAME.height / 2 };
};

test("there and back", () => {
  const [lon, lat] = unproject(...project(37.62, 55.75));
  assert.ok(Math.abs(lon - 37.62) < 1e-9 && Math.abs(lat - 55.75) < 1e-9);
});

test("a picture whose viewBox is the box of bounds has the camera of the live map, in any frame", () => {
  /** @type {Bounds} */
  const bounds = [-10, 5, 40, 60];
  const picture = boxOf(camera(bounds, FRAME), FRAME);
  for (const frame of [FRAME, { width: 390, height: 844 }, { width: 1600, height: 300 }]) {
    const own = camera(bounds, frame);
    close(cameraOf(boxOf(own, frame), frame), { ...own });
  }
  assert.equal(picture.length, 4);
});

test("a single point does not pull the map closer than its surroundings", () => {
  const { zoom } = camera([-8, 12, -8, 12], FRAME);
  const share = 1 - 2 * look.camera.padding;
  const [width, height] = look.camera.closest;
  assert.ok(Math.abs(zoom - Math.log2(Math.min((900 * share) / width, (600 * share) / height))) < 1e-9);
});

test("a view's own camera goes before its open event", () => {
  assert.deepEqual(target(small.numbers, view({ view: CAMERA, event: "tour" })), CAMERA);
  assert.deepEqual(camera(CAMERA, FRAME), CAMERA);
});

test("a frame and its camera say the same", () => {
  close(cameraOf(boxOf(CAMERA, FRAME), FRAME), CAMERA);
});

test("a wider frame shows the whole box", () => {
  const box = boxOf(CAMERA, FRAME);
  assert.equal(cameraOf(box, { width: 1800, height: 600 }).zoom, CAMERA.zoom);
});

test("zooming keeps what is under the pointer", () => {
  const point = { x: 200, y: 450 };
  const before = panned(CAMERA, 450 - point.x, 300 - point.y);
  const after = zoomed(CAMERA, 1, FRAME, point);
  close(pixelOf(after, before.lon, before.lat), point);
  assert.equal(after.zoom, 4);
});

test("zooming ends at the closest zoom", () => {
  const [, closest] = look.picture.zooms;
  assert.equal(zoomed(CAMERA, 99, FRAME).zoom, closest);
  close(zoomed(CAMERA, 99, FRAME), { lon: CAMERA.lon, lat: CAMERA.lat });
});

test("pulling to the right looks further west", () => {
  const pulled = panned(CAMERA, 100, 0);
  assert.ok(pulled.lon < CAMERA.lon);
  close(pulled, { lat: CAMERA.lat, zoom: CAMERA.zoom });
});

test("pulling ends where an address does", () => {
  assert.equal(panned(CAMERA, 0, 1e6).lat, 85);
  assert.equal(panned(CAMERA, 0, -1e6).lat, -85);
});

test("coming closer never goes farther, however close the camera is", () => {
  assert.equal(zoomed({ ...CAMERA, zoom: 12 }, 1, FRAME).zoom, 12);
});

test("an address can hold any camera: longitudes run from -180 to 180", () => {
  assert.deepEqual([198.5, -198.5, 541, 20].map((lon) => wrapped({ ...CAMERA, lon }).lon), [-161.5, 161.5, -179, 20]);
});
