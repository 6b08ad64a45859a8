/** Marks of cells: those that lie too close for a mark of their own share one, and no two discs meet. */
/** @import { Counts, Found, Mark, Row, Shown, Sight, Tile } from "./types.js" */
import { sum } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };
import { level } from "../model/marks.js";
import { project } from "../model/mercator.js";
import { SIDE, cellsOf } from "./cover.js";

const { marks, camera: { tile: TILE } } = look;
const MOST = 2000;
/** By how much marks stand farther apart where there would be too many. */
const WIDER = 1.25;
const ROOT = 0.5;
/** Squares of a grid from one column to the next, more than there are in a column. */
const ROW = 2 ** 24;
const AROUND = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => across * ROW + down));

/**
 * A cell where its mark would stand.
 * @typedef {{tile: Tile, cell: Row, x: number, y: number, n: number, place: Row}} Spot pixels from the camera
 */
/** @typedef {{spot: Spot, spots: Spot[]}} Group */

/**
 * The marks of what is shown, the heaviest first; they stay as they are while time moves.
 * @param {Shown[]} shown
 * @param {Sight} sight
 * @param {number} [most]
 * @returns {Mark[]}
 */
export function marksOf(shown, { camera, frame }, most = MOST) {
  // Folding goes by steps, as it does with few events: between them the marks only move apart.
  const zoom = level(camera.zoom) / marks.fold.levels;
  const seen = 2 ** (camera.zoom - zoom);
  const spots = spotsOf(shown, { ...camera, zoom });
  const world = TILE * 2 ** zoom;
  // Seen or not, all of them are folded: no mark changes as the map is pulled.
  const inFrame = (/** @type {Group} */ { spot: { x, y } }) =>
    Math.abs(x) * seen < frame.width / 2 + marks.fold.radius && Math.abs(y) * seen < frame.height / 2 + marks.fold.radius;
  let apart = marks.fold.radius;
  let groups = folded(spots, apart, world);
  while (groups.filter(inFrame).length > most) groups = folded(spots, apart *= WIDER, world);
  const near = nearest(groups.map(({ spot }) => spot), 2 * marks.largest + 2 * marks.outline, world);
  return groups.flatMap((group, k) => (inFrame(group) ? [mark(group, near[k], zoom)] : []));
}

/** @param {Shown[]} shown @param {Sight["camera"]} camera @returns {Spot[]} the heaviest first */
function spotsOf(shown, { lon, lat, zoom }) {
  const [cx, cy] = project(lon, lat);
  const spots = shown.flatMap((one) => cellsOf(one).map((cell) => {
    const { tile, tile: { cells } } = one;
    const [x, y] = project(cells.lon[cell], cells.lat[cell]);
    const dx = x - cx - TILE * Math.round((x - cx) / TILE);
    return { tile, cell, x: dx * 2 ** zoom, y: (y - cy) * 2 ** zoom, n: cells.n[cell], place: cells.place[cell] };
  }));
  return spots.sort((a, b) => b.n - a.n || a.place - b.place);
}

/** Lay spots out on a grid, to find those near another, also across the seam of the world. @param {number} size of a square @param {number} world its width */
function createGrid(size, world) {
  /** @type {Map<number, number[]>} */
  const squares = new Map();
  const at = (/** @type {number} */ side) => Math.floor(side / size);
  return {
    /** @param {Spot} spot @param {number} k */
    add({ x, y }, k) {
      const key = at(x) * ROW + at(y);
      const own = squares.get(key);
      if (own) own.push(k);
      else squares.set(key, [k]);
    },
    /** Those in the square of a spot and around it. @param {Spot} spot @returns {number[]} */
    near({ x, y }) {
      const sides = Math.abs(x) > world / 2 - size ? [x, x - Math.sign(x) * world] : [x];
      return sides.flatMap((side) => AROUND.flatMap((by) => squares.get(at(side) * ROW + at(y) + by) ?? []));
    },
  };
}

/** How far two spots are from each other, the short way round. @param {Spot} a @param {Spot} b @param {number} world */
function between(a, b, world) {
  const across = Math.abs(a.x - b.x);
  return Math.hypot(Math.min(across, Math.abs(world - across)), a.y - b.y);
}

/** Each spot joins the nearest heavier mark that is too close. @param {Spot[]} spots @param {number} apart pixels @param {number} world @returns {Group[]} */
function folded(spots, apart, world) {
  const grid = createGrid(apart, world);
  /** @type {Group[]} */
  const groups = [];
  for (const spot of spots) {
    const close = grid.near(spot).filter((k) => between(groups[k].spot, spot, world) < apart);
    if (close.length) groups[close.reduce((a, b) => (between(groups[b].spot, spot, world) < between(groups[a].spot, spot, world) ? b : a))].spots.push(spot);
    else {
      grid.add(spot, groups.length);
      groups.push({ spot, spots: [spot] });
    }
  }
  return groups;
}

/** How far the nearest other spot is, as far as that matters. @param {Spot[]} spots @param {number} far @param {number} world @returns {number[]} */
function nearest(spots, far, world) {
  const grid = createGrid(far, world);
  spots.forEach((spot, k) => grid.add(spot, k));
  return spots.map((spot, k) => grid.near(spot).reduce((least, other) => (other === k ? least : Math.min(least, between(spot, spots[other], world))), far));
}

/** @param {Group} group @param {number} near @param {number} zoom @returns {Mark} */
function mark({ spot: { tile, tile: { cells }, cell, place }, spots }, near, zoom) {
  // Where cells are smaller than marks stand apart, it is these that have room.
  const side = Math.max((TILE / SIDE) * 2 ** (zoom - tile.z), marks.fold.radius);
  return {
    cells: spots.map((one) => ({ tile: one.tile, cell: one.cell })),
    lon: cells.lon[cell], lat: cells.lat[cell], name: cells.name[cell], place,
    places: sum(spots, (one) => one.tile.cells.places[one.cell]),
    n: sum(spots, ({ n }) => n),
    limit: Math.min(marks.largest, Math.min(side, near) / 2 - marks.outline),
  };
}

/**
 * The events of each mark; themes that are off count nothing.
 * @param {Mark[]} all
 * @param {(tile: Tile) => Found} found
 * @param {boolean[]} on by theme
 * @returns {Counts & {about: boolean}}
 */
export function counts(all, found, on) {
  const zeros = () => new Array(all.length).fill(0);
  const made = { certain: on.map(zeros), possible: zeros(), total: zeros(), about: false };
  const known = new Map([...new Set(all.flatMap(({ cells }) => cells.map(({ tile }) => tile)))].map((tile) => [tile, found(tile)]));
  all.forEach(({ cells }, k) => {
    for (const { tile, cell } of cells) addCell(made, k, /** @type {Found} */ (known.get(tile)), cell * on.length, on);
  });
  return made;
}

/** @param {Counts & {about: boolean}} made @param {number} k @param {Found} found @param {number} run @param {boolean[]} on */
function addCell(made, k, { certain, possible, about }, run, on) {
  made.about ||= about;
  on.forEach((isOn, theme) => {
    if (!isOn) return;
    made.certain[theme][k] += certain[run + theme];
    made.possible[k] += possible[run + theme];
    made.total[k] += certain[run + theme] + possible[run + theme];
  });
}

/**
 * The power of its events with which a disc grows: the root, so that its area does, as it is with few; less where the
 * heaviest would be too large. It is one for the whole collection, so that a size means the same everywhere.
 * @param {number} heaviest events of the heaviest cell
 */
export const growthOf = (heaviest) =>
  Math.min(Math.log(marks.largest / marks.radius) / Math.log(Math.max(heaviest, 2)), ROOT);

/** Pixels of a mark's disc, never larger than it has room for. @param {Pick<Mark, "limit">} mark @param {number} events @param {number} growth */
export const radius = ({ limit }, events, growth) => (events ? Math.min(marks.radius * events ** growth, limit) : 0);

/**
 * Rings from the outermost inwards: the row of a theme (null: possible only) and a radius.
 * @param {Pick<Mark, "limit">} mark
 * @param {number[]} certain one count a theme
 * @param {number} possible
 * @param {number} growth
 * @returns {[Row | null, number][]}
 */
export function rings(mark, certain, possible, growth) {
  const total = sum(certain) + possible;
  const whole = radius(mark, total, growth);
  /** @type {[Row | null, number][]} */
  const found = possible ? [[null, whole]] : [];
  let left = total - possible;
  certain.forEach((n, theme) => {
    if (n) found.push([theme, whole * Math.sqrt(left / total)]);
    left -= n;
  });
  return found;
}
