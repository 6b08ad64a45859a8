import assert from "node:assert/strict";
import test from "node:test";
import { areasTake, atZoom, eye, marksTake, placed } from "../../dashboard/web/map/context.js";

const FRAME = { width: 800, height: 600 };
const CAMERA = { lon: 0, lat: 0, zoom: 4 };
const CONTEXT = {
  kind: ["countries", "countries", "towns", "airfields"],
  id: ["here", "there", "town", "field"],
  name: ["Here", "There", "Town", "Field"],
  lon: [0, 1, 15, -15], lat: [0, 0, 10, 10], rank: [1, 2, 3, 9],
};
const everywhere = {
  camera: CAMERA, frame: FRAME, taken: [], on: () => true, silent: /** @type {Set<string>} */ (new Set()),
  width: (/** @type {string} */ text, /** @type {number} */ size) => text.length * size * 0.6,
};
/** @param {object} [where] */
const names = (where) => placed(CONTEXT, { ...everywhere, ...where }).map(({ row, named }) => `${CONTEXT.id[row]}${named ? "" : " (dot)"}`);

test("of two names in the same room the foremost is set", () => {
  assert.deepEqual(names(), ["here", "town"]);
  assert.deepEqual(names({ camera: { ...CAMERA, zoom: 7.5 } }), ["here", "there"]);
});

test("names wait for their zoom, a dot may come before its name", () => {
  assert.deepEqual(names({ camera: { lon: -15, lat: 10, zoom: 5.5 } }), ["field (dot)"]);
  assert.deepEqual(names({ camera: { lon: -15, lat: 10, zoom: 7 } }), ["field"]);
});

test("layers that are off, and what has a name already, are left out", () => {
  assert.deepEqual(names({ on: (/** @type {string} */ kind) => kind !== "towns" }), ["here"]);
  assert.deepEqual(names({ silent: new Set(["here"]) }), ["there", "town"]);
});

test("no name stands on a mark, on the name beside it, or on that of an area", () => {
  const { at } = eye(CAMERA, FRAME);
  const here = () => at(0, 0);
  const scene = /** @type {any} */ ({ points: [0], named: [] });
  assert.deepEqual(names({ taken: marksTake(scene, here, () => 12, () => "Here") }), ["town"]);
  const beside = marksTake({ ...scene, named: [0] }, () => at(9, 10), () => 5, () => "A name that reaches far");
  assert.deepEqual(names({ taken: beside }), ["here", "town (dot)"]);
  const area = { place: 0, ringed: false, opacity: 1, named: true, label: "Here · 3" };
  assert.deepEqual(names({ taken: areasTake([area], here) }), ["town"]);
});

test("what lies outside the frame is left out", () => {
  assert.deepEqual(names({ camera: { lon: 100, lat: 0, zoom: 4 } }), []);
});

test("sizes go from stop to stop and stay at both ends", () => {
  assert.deepEqual([0, 1, 3.5, 6, 9].map((zoom) => atZoom([[1, 9], [6, 14]], zoom)), [9, 9, 11.5, 14, 14]);
});
