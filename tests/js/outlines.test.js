import assert from "node:assert/strict";
import test from "node:test";
import { refined } from "../../dashboard/web/map/finerlive.js";
import { scales } from "../../dashboard/web/map/gestures.js";
import { areaPath, corners, geometry, meets } from "../../dashboard/web/model/outlines.js";
/** @import { Bounds, Outline } from "../../dashboard/web/types.js" */

/** A square of one degree. @param {number} west @param {number} south @returns {Outline} */
const square = (west, south) => ({
  box: [west, south, west + 1, south + 1],
  polygons: [[[west * 1000, south * 1000, 1000, 0, 0, 1000, -1000, 0]]],
});

test("a packed line is unpacked step by step", () => {
  assert.deepEqual(corners([-1500, 9000, 250, -1, 0, 2]), [[-1.5, 9], [-1.25, 8.999], [-1.25, 9.001]]);
});

test("an area is a closed path in units of the picture, holes and islands alike", () => {
  const ring = [0, 0, 45000, 0, 0, -45000];
  const path = "M4096 4096L5120 4096L5120 5245.13z";
  assert.equal(areaPath({ box: [0, -45, 45, 0], polygons: [[ring]] }), path);
  assert.equal(areaPath({ box: [0, -45, 45, 0], polygons: [[ring, ring], [ring]] }), path.repeat(3));
});

test("an area as GeoJSON ends where it begins", () => {
  assert.deepEqual(geometry(square(7, 0)).coordinates, [[[[7, 0], [8, 0], [8, 1], [7, 1], [7, 0]]]]);
});

test("a box is met where the map looks, on every copy of the world", () => {
  /** @type {Bounds} */
  const island = [178, -19, 180, -16];
  assert.ok(meets(island, [170, -30, 190, 0]));
  assert.ok(meets(island, [-190, -30, -170, 0]));
  assert.ok(meets([-180, -19, -178, -16], [170, -30, 190, 0]));
  assert.ok(!meets(island, [170, 0, 190, 30]));
  assert.ok(!meets(island, [0, -30, 20, 0]));
});

test("areas that are packed take the finer shape, others keep their own", () => {
  const own = { properties: { id: "own" }, geometry: { type: "Point" } };
  const packed = { properties: { id: "packed", name: "A" }, geometry: { type: "Point" } };
  const { features } = refined({ type: "FeatureCollection", features: [own, packed] }, { packed: square(0, 0) });
  assert.equal(features[0], own);
  assert.deepEqual(features[1], { ...packed, geometry: geometry(square(0, 0)) });
});

test("a hand comes no closer than the lines look true, or than an address has led", () => {
  const [least, most] = scales(1);
  assert.ok(least < 1 && most > 2 ** 7);
  assert.deepEqual(scales(2 ** 12), [least, 2 ** 12]);
});
