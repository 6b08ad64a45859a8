/** Cells as rows of today's columns, and the scene that both painters draw. */
/** @import { Mark } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { groups, members } from "../../dashboard/web/model/marks.js";
import { holderOf } from "../../dashboard/web/vast/holder.js";
import { unpack } from "../../dashboard/web/vast/container.js";
import { counts, marksOf } from "../../dashboard/web/vast/marks.js";
import { createRows } from "../../dashboard/web/vast/rows.js";
import { sceneOf } from "../../dashboard/web/vast/scene.js";
import { count, tileOf } from "../../dashboard/web/vast/tile.js";
import * as pyramid from "./pyramid.js";
import { atlas } from "./small.js";

const ZOOM = 1;
const ALL = pyramid.happenings(300);
const TILE = tileOf(unpack(pyramid.buffer(pyramid.tileFiles(ALL, { z: 0, x: 0, y: 0 }).head)));

/** An atlas, the marks of a camera over it, and their rows. @param {number} [zoom] */
function opened(zoom = ZOOM) {
  const own = atlas();
  const marks = marksOf([{ tile: TILE, quarters: [0, 1, 2, 3] }], { camera: { lon: 20, lat: 10, zoom }, frame: { width: 1400, height: 1400 } });
  return { own, marks, table: createRows(own) };
}

test("places become rows once, beside those that are there, and marks hold the places of their cells", () => {
  const { own: { numbers, texts }, marks, table } = opened();
  const before = numbers.places.id.length;
  const rows = table.of(marks);
  assert.deepEqual(table.of(marks), rows);
  assert.ok(rows.every((row, k) => row >= before && numbers.places.id[row] === String(marks[k].place) && texts.places.name[row] === marks[k].name));
  assert.deepEqual([...Object.values(numbers.places), ...Object.values(texts.places), ...numbers.fold].map((column) => column.length - numbers.places.id.length).filter(Boolean), []);
  const several = marks.findIndex(({ cells }) => cells.length > 1);
  assert.equal(members(numbers, ZOOM, rows[several]).length, marks[several].cells.length);
  assert.equal([...groups(numbers, ZOOM).values()].flat().length, numbers.places.id.length);
});

test("a scene shows what a window holds, the largest mark at the bottom, within what each has room for", () => {
  const { own: { numbers }, marks, table } = opened();
  const rows = table.of(marks);
  const found = counts(marks, (tile) => count(tile, new Map(), 0, 40), [true, true, true]);
  const scene = sceneOf(numbers, { marks, rows, counts: found, growth: 0.5, zoom: ZOOM }, new Set([rows[0]]));
  const sizes = scene.points.map((row) => scene.counts.total[row]);
  assert.ok(sizes.length > 5 && sizes.every((n, k) => n > 0 && (!k || n <= sizes[k - 1])));
  assert.equal(sizes.reduce((a, b) => a + b), found.total.reduce((a, b) => a + b));
  const limit = (/** @type {number} */ row) => /** @type {Mark} */ (marks[rows.indexOf(row)]).limit;
  const discs = scene.circles.filter(({ kind }) => kind !== "outline" && kind !== "chosen");
  assert.ok(discs.every(({ place, radius }) => radius <= limit(place)));
  assert.deepEqual(scene.circles.filter(({ kind }) => kind === "chosen").map(({ place }) => place), [rows[0]]);
  assert.deepEqual(new Set(scene.circles.map(({ place }) => place)), new Set(scene.points));
});

test("a place that has no cell of its own is held by the mark in whose cell it lies", () => {
  const { marks } = opened();
  for (const { lon, lat, place } of ALL) {
    const mark = marks[holderOf(marks, lon, lat)];
    const cell = pyramid.cellOf(/** @type {any} */ ({ lon, lat }), 0);
    assert.ok(mark.cells.some(({ tile: { cells }, cell: k }) => cells.cx[k] === cell[0] && cells.cy[k] === cell[1]), String(place));
  }
  assert.equal(holderOf([], 0, 0), -1);
});

test("marks on either side of the date line keep their distance, wherever the map looks from", () => {
  const [lon, lat] = [Float32Array.from(TILE.cells.lon, () => 0), Float32Array.from(TILE.cells.lat, () => 60)];
  [lon[0], lon[1]] = [179.5, -179.5];
  const tile = { ...TILE, cells: { ...TILE.cells, lon, lat } };
  const looked = (/** @type {number} */ at, /** @type {number} */ zoom) =>
    marksOf([{ tile, quarters: [0, 1, 2, 3] }], { camera: { lon: at, lat: 60, zoom }, frame: { width: 20_000, height: 1400 } });
  for (const zoom of [0, 3, 5]) {
    const [far, near] = [looked(0, zoom), looked(180, zoom)].map((marks) => marks.map(({ place, limit, cells }) => [place, limit.toFixed(3), cells.length]));
    assert.deepEqual(far, near, String(zoom));
  }
});
