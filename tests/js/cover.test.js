/** @import { Address, Sight, Tile } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { unpack } from "../../dashboard/web/vast/container.js";
import { cellsOf, cover, levelOf } from "../../dashboard/web/vast/cover.js";
import { counts, growthOf, marksOf, radius, rings } from "../../dashboard/web/vast/marks.js";
import { radius as present } from "../../dashboard/web/model/marks.js";
import { project } from "../../dashboard/web/model/mercator.js";
import { count, tileOf } from "../../dashboard/web/vast/tile.js";
import * as pyramid from "./pyramid.js";

const FRAME = { width: 1060, height: 650 };
const DEEPEST = 8;
const ZOOMS = [0, DEEPEST];
const ON = [true, true, true];
const ALL = pyramid.happenings(1500, { places: 260 });

/** @type {Map<string, Tile | undefined>} */
const made = new Map();

/** A tile of the invented events, where their pyramid has one. @param {Address} at @returns {Tile | undefined} */
function tileAt(at) {
  const key = Object.values(at).join("/");
  if (!made.has(key)) {
    const parent = at.z ? tileAt({ z: at.z - 1, x: at.x >> 1, y: at.y >> 1 }) : undefined;
    const isThere = !at.z || parent?.children.includes((at.x & 1) + 2 * (at.y & 1));
    made.set(key, isThere ? tileOf(unpack(pyramid.buffer(pyramid.tileFiles(ALL, at, { deepest: DEEPEST }).head))) : undefined);
  }
  return made.get(key);
}

const WORLD = tileAt({ z: 0, x: 0, y: 0 }) ?? assert.fail();

/** @param {number} lon @param {number} lat @param {number} zoom @returns {Sight} */
const sight = (lon, lat, zoom) => ({ camera: { lon, lat, zoom }, frame: FRAME });

/** @param {Sight} one */
const marksAt = (one) => marksOf(cover(one, ZOOMS, tileAt).shown, one);

/** @param {Tile} tile */
const found = (tile) => count(tile, new Map(), -20, 90);

test("a frame never meets more than 2 000 cells: a large one takes a coarser level", () => {
  assert.equal(levelOf(sight(0, 0, 4.9), ZOOMS), 4);
  assert.equal(levelOf({ ...sight(0, 0, 4), frame: { width: 3840, height: 2160 } }, ZOOMS), 2);
  assert.deepEqual([-1, 0.5, 13].map((zoom) => levelOf(sight(0, 0, zoom), ZOOMS)), [0, 0, DEEPEST]);
});

test("every event of the world is shown once, at whatever zoom its tiles end", () => {
  for (const zoom of [-1, 0, 0.9]) {
    const { shown, wanted } = cover(sight(150, 0, zoom), ZOOMS, tileAt);
    const n = shown.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.n[cell]));
    assert.deepEqual([n.reduce((a, b) => a + b), wanted], [ALL.length, []]);
  }
});

test("what has no finer tile is shown by the cells of the coarser one", () => {
  const { z, shown } = cover(sight(20.3, 10.3, 7), ZOOMS, tileAt);
  assert.equal(z, 7);
  assert.ok(shown.some(({ tile }) => tile.z === 7) && shown.some(({ tile }) => tile.z < 7));
  for (const { tile, quarters } of shown.filter((one) => one.tile.z < 7)) assert.ok(quarters.every((quarter) => !tile.children.includes(quarter)));
  const lone = ALL.find(({ place, lat }) => place % 4 === 0 && Math.abs(lat) < 80) ?? assert.fail();
  const there = cover(sight(lone.lon, lone.lat, 7.5), ZOOMS, tileAt).shown;
  assert.deepEqual(there.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.place[cell])).includes(lone.place), true);
  assert.ok(there.every(({ tile }) => tile.z < 5));
});

test("what has not come yet is asked for, the coarser first, and its parent stands in", () => {
  const nothing = cover(sight(22, 12, 5), ZOOMS, () => undefined);
  assert.deepEqual([nothing.shown, nothing.wanted], [[], [{ z: 0, x: 0, y: 0 }]]);
  const { shown, wanted } = cover(sight(22, 12, 5), ZOOMS, (at) => (at.z < 2 ? tileAt(at) : undefined));
  assert.deepEqual(shown.map(({ tile }) => tile.z), [1]);
  assert.deepEqual(wanted, [{ z: 2, x: 2, y: 1 }]);
});

test("across the antimeridian both sides are shown, beside one another", () => {
  const { wanted } = cover(sight(179, 0, 3), ZOOMS, (at) => (at.z < 3 ? { ...WORLD, ...at, children: [0, 1, 2, 3] } : undefined));
  const columns = new Set(wanted.map(({ x }) => x));
  assert.deepEqual([...columns].sort(), [0, 1, 6, 7]);
  assert.ok(wanted.every(({ y }) => y >= 0 && y < 8));
  assert.equal(cover(sight(0, 88, 5), ZOOMS, () => ({ ...WORLD, children: [] })).wanted.length, 0);
});

test("marks neither meet nor leave their cells, and are 2 000 at most", () => {
  for (const zoom of [0, 3.4, 5, 7.7]) {
    const one = sight(22, 12, zoom);
    const all = marksAt(one);
    const at = all.map(({ lon, lat }) => project(lon, lat).map((side) => side * 2 ** zoom));
    all.forEach((mark, k) => all.slice(0, k).forEach((other, i) => {
      const dx = Math.abs(at[k][0] - at[i][0]);
      const apart = Math.hypot(Math.min(dx, 512 * 2 ** zoom - dx), at[k][1] - at[i][1]);
      assert.ok(apart >= mark.limit + other.limit, `${zoom}: ${mark.name} and ${other.name}`);
    }));
    assert.ok(all.every(({ limit }) => limit >= 10 && limit <= 24));
    assert.ok(marksOf(cover(one, ZOOMS, tileAt).shown, one, 9).length <= 9);
  }
});

test("coming closer splits a mark without a jump: the sum stays, and so does the mark's own place", () => {
  const frame = { width: 9000, height: 9000 };
  const wide = (/** @type {number} */ zoom) => {
    const one = { camera: { lon: 22, lat: 12, zoom }, frame };
    return marksOf(cover(one, [0, zoom], tileAt).shown, one);
  };
  for (const zoom of [0, 1, 2]) {
    const [far, near] = [wide(zoom), wide(zoom + 1)];
    const [before, after] = [far, near].map((all) => counts(all, found, ON));
    assert.deepEqual(before.certain.map((row) => row.reduce((a, b) => a + b)), after.certain.map((row) => row.reduce((a, b) => a + b)));
    assert.equal(before.total.reduce((a, b) => a + b), after.total.reduce((a, b) => a + b));
    assert.ok(near.length >= far.length);
  }
  const { cells } = WORLD;
  const finer = [0, 1, 2, 3].flatMap((k) => [...tileAt({ z: 1, x: k & 1, y: k >> 1 })?.cells.place ?? []]);
  cells.n.forEach((_, k) => { if (cells.places[k] > 1) assert.ok(finer.includes(cells.place[k])); });
});

test("themes that are off count nothing, and the rest is what the events say", () => {
  const all = marksAt(sight(22, 12, 0));
  const { certain, possible, total, about } = counts(all, found, [true, false, true]);
  const met = ALL.filter((one) => one.theme !== 1 && pyramid.isPossible(one, -20, 90));
  assert.equal(total.reduce((a, b) => a + b), met.length);
  assert.deepEqual(certain[1].filter(Boolean), []);
  assert.deepEqual(total, possible.map((n, k) => certain.reduce((sum, row) => sum + row[k], n)));
  assert.equal(about, false);
});

test("a disc's area grows with its events where all have room for that, else more slowly, and a size means the same everywhere", () => {
  const [free, narrow] = [{ limit: 24 }, { limit: 14 }];
  assert.deepEqual([1, 4, 1000].map((n) => radius(free, n, growthOf(23))), [1, 4, 1000].map((n) => present(n)));
  const growth = growthOf(1e6);
  assert.deepEqual([0, 1].map((n) => radius(free, n, growth)), [0, 5]);
  assert.ok(Math.abs(radius(free, 1e6, growth) - 24) < 1e-9);
  assert.equal(radius(narrow, 1e6, growth), 14);
  assert.deepEqual(rings(free, [3, 0, 1], 0, 0.5), [[0, 10], [2, 5]]);
  assert.deepEqual(rings(free, [1, 0, 0], 3, 0.5), [[null, 10], [0, 5]]);
});
