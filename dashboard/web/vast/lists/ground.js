/** Tiles of what is found: cells as those of the files, made when they are looked at. */
/** @import { Address, Tile } from "../types.js" */
/** @import { Leaf, Points, Steps } from "./types.js" */
import { SIDE } from "../cover.js";
import { sumsOf } from "./steps.js";

/** Zoom of the last tiles. */
const DEEPEST = 14;
const ALL = SIDE * 2 ** DEEPEST;
const LIMIT = 85.051129;

/** A place with events: its number, where it is, and its cell at the last zoom. @typedef {{place: number, n: number, lon: number, lat: number, name: string, x: number, y: number}} Spot */

/**
 * @param {Leaf} leaf
 * @param {Steps} steps by month
 * @param {Points} points
 * @param {number} themes
 */
export function createGround(leaf, steps, points, themes) {
  const spots = spotsOf(leaf, points);
  const row = new Map(spots.map(({ place }, k) => [place, k]));
  const spot = Int32Array.from(leaf.place, (place) => row.get(place) ?? -1);
  /** @type {Map<string, Tile | undefined>} */
  const made = new Map();

  /** @param {Address} at @returns {Tile | undefined} */
  function tile({ z, x, y }) {
    const [cells, of] = cellsIn(spots, { z, x, y });
    if (!cells.length) return undefined;
    const run = Int32Array.from(spot, (k, at) => (k < 0 || of[k] < 0 ? -1 : of[k] * themes + leaf.theme[at]));
    const { first, bins } = steps;
    const runs = cells.length * themes;
    return { z, x, y, first, block: 1, bins, themes, pages: [], runs, sums: sumsOf(leaf, steps, run, runs), children: childrenOf(cells, z), cells: columns(cells) };
  }

  return {
    located: spots.reduce((all, { n }) => all + n, 0),
    places: spots.length,
    zooms: spots.length ? [0, deepest(spots)] : [],
    /** @param {Address} at */
    tileAt(at) {
      const key = [at.z, at.x, at.y].join();
      if (!made.has(key)) made.set(key, tile(at));
      return made.get(key);
    },
  };
}

/** @param {Leaf} leaf @param {Points} points @returns {Spot[]} */
function spotsOf({ place }, points) {
  /** @type {Map<number, number>} */
  const n = new Map();
  for (const one of place) n.set(one, (n.get(one) ?? 0) + 1);
  return [...n].flatMap(([one, own]) => {
    const point = points.get(one);
    return point && !Number.isNaN(point.lon) ? [{ place: one, n: own, ...point, ...cellOf(point) }] : [];
  });
}

/** The cell of the last zoom. @param {{lon: number, lat: number}} point */
function cellOf({ lon, lat }) {
  const phi = (Math.max(-LIMIT, Math.min(LIMIT, lat)) * Math.PI) / 180;
  const [x, y] = [lon / 360 + 0.5, 0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI)].map((side) => Math.min(Math.max(Math.floor(side * ALL), 0), ALL - 1));
  return { x, y };
}

/** The last zoom at which some cell of the zoom before holds several places. @param {Spot[]} spots */
function deepest(spots) {
  let z = 0;
  while (z < DEEPEST && new Set(spots.map(({ x, y }) => Math.floor(x / 2 ** (DEEPEST - z)) * ALL + Math.floor(y / 2 ** (DEEPEST - z)))).size < spots.length) z += 1;
  return z;
}

/** @typedef {{cx: number, cy: number, spots: Spot[]}} Cell */

/**
 * The cells of a tile from the north-west row by row, and which of them each place lies in, below 0 where in none.
 * @param {Spot[]} spots
 * @param {Address} at
 * @returns {[Cell[], Int32Array]}
 */
function cellsIn(spots, { z, x, y }) {
  const size = 2 ** (DEEPEST - z);
  const keys = Int32Array.from(spots, (spot) => {
    const [cx, cy] = [Math.floor(spot.x / size) - x * SIDE, Math.floor(spot.y / size) - y * SIDE];
    return cx >= 0 && cx < SIDE && cy >= 0 && cy < SIDE ? cy * SIDE + cx : -1;
  });
  const used = [...new Set(keys)].filter((key) => key >= 0).sort((a, b) => a - b);
  const at = new Map(used.map((key, k) => [key, k]));
  const cells = used.map((key) => ({ cx: key % SIDE, cy: Math.floor(key / SIDE), spots: /** @type {Spot[]} */ ([]) }));
  const of = keys.map((key) => at.get(key) ?? -1);
  of.forEach((cell, k) => { if (cell >= 0) cells[cell].spots.push(spots[k]); });
  return [cells, of];
}

/** Quarters in which a cell holds several places. @param {Cell[]} cells @param {number} z */
function childrenOf(cells, z) {
  if (z === DEEPEST) return [];
  const half = SIDE / 2;
  const several = cells.filter(({ spots }) => spots.length > 1);
  return [...new Set(several.map(({ cx, cy }) => (cx >= half ? 1 : 0) + (cy >= half ? 2 : 0)))].sort();
}

/** Each cell is described by its place with most events, the first of equals. @param {Cell[]} cells @returns {Tile["cells"]} */
function columns(cells) {
  const heaviest = cells.map(({ spots }) => spots.reduce((a, b) => (b.n > a.n || (b.n === a.n && b.place < a.place) ? b : a)));
  return {
    cx: Uint8Array.from(cells, ({ cx }) => cx),
    cy: Uint8Array.from(cells, ({ cy }) => cy),
    n: Uint32Array.from(cells, ({ spots }) => spots.reduce((all, { n }) => all + n, 0)),
    places: Uint32Array.from(cells, ({ spots }) => spots.length),
    place: Uint32Array.from(heaviest, ({ place }) => place),
    lon: Float32Array.from(heaviest, ({ lon }) => lon),
    lat: Float32Array.from(heaviest, ({ lat }) => lat),
    name: heaviest.map(({ name }) => name),
  };
}
