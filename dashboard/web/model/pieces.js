/** The finer base map in pieces: which of them a view needs, and what is drawn of one. */
/** @import { Bounds, Ground, Piece } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "./mercator.js";
import { PER_DEGREE, meets } from "./outlines.js";

/** Degrees by which a piece reaches over its cell, by level. */
const OVERLAPS = [0.05, 0.02, 0.01];
/** Of the overlap, that water has: its edge does not show through land that ends there too. */
const WATER = 0.5;
/** Units of a path in one unit of the picture. */
const GRID = 100;
export const SCALE = 1 / GRID;
const PIXELS = GRID * 2 ** look.picture.zoom;
export const RIVERS = ["great", "middle", "small"];

/** @typedef {[number, number]} Corner longitude and latitude in thousandths of a degree */

/** The finest level that a zoom asks for, -1 for none. @param {Ground["levels"]} levels @param {number} zoom */
export const levelAt = (levels, zoom) => levels.filter(({ from }) => from <= zoom).length - 1;

/**
 * The pieces of a level that meet what a map shows, those in its middle first.
 * @param {Ground["levels"][number] | undefined} level
 * @param {Bounds} seen
 * @returns {string[]}
 */
export function wanted(level, seen) {
  if (!level) return [];
  const turned = homeward(seen);
  const far = (/** @type {string} */ id) => distance(level.pieces[id], turned);
  return Object.keys(level.pieces).filter((id) => meets(level.pieces[id], turned)).sort((a, b) => far(a) - far(b));
}

/** The same bounds on the world's first copy. @param {Bounds} bounds @returns {Bounds} */
export function homeward([west, south, east, north]) {
  if (east - west >= 360) return [-180, south, 180, north];
  const turn = 360 * Math.round((west + east) / 720);
  return [west - turn, south, east - turn, north];
}

/** Between the middles, in degrees. @param {Bounds} cell @param {Bounds} seen */
function distance(cell, seen) {
  const [dx, dy] = [0, 1].map((axis) => (cell[axis] + cell[axis + 2] - seen[axis] - seen[axis + 2]) / 2);
  return Math.hypot(dx - 360 * Math.round(dx / 360), dy);
}

/** What the areas of a piece reach, or a share of that. @param {Bounds} cell @param {number} level @returns {Bounds} */
export function reach([west, south, east, north], level, share = 1) {
  const by = OVERLAPS[level] * share;
  return [Math.max(west - by, -180), Math.max(south - by, -90), Math.min(east + by, 180), Math.min(north + by, 90)];
}

/**
 * What is drawn of a piece, from the bottom: the classes of each path, and the path.
 * @param {Piece} piece
 * @param {number} level
 * @param {string} [focus] the country that is set apart
 * @returns {[string, string][]}
 */
export function paths(piece, level, focus) {
  const cell = reach(piece.box, level);
  /** @type {[string, string][]} */
  const drawn = [
    ["sea", closed(around(reach(piece.box, level, WATER)))],
    // All land in one path: no water shows between neighbours.
    ["land", areas(Object.values(piece.land).flat())], ["land focus", areas(piece.land[focus ?? "-"] ?? [])],
    ["ice", areas(piece.ice)], ["coast", coasts(piece, cell)], ["lakes", areas(piece.lakes)],
    .../** @type {[string, string][]} */ (piece.rivers.map((lines, k) => [`rivers ${RIVERS[k]}`, strokes(lines)])),
    ["regions", strokes(piece.regions)], ["borders", strokes(piece.borders)], ["disputed", strokes(piece.disputed)],
  ];
  return drawn.filter(([, path]) => path);
}

/** @param {number[][][]} polygons */
const areas = (polygons) => polygons.flat().map((ring) => closed(walk(ring))).join("");

/** @param {number[][]} lines */
const strokes = (lines) => lines.map((line) => open(walk(line))).join("");

/** The corners of a packed line. @param {number[]} steps @returns {Corner[]} */
export function walk(steps) {
  /** @type {Corner[]} */
  const found = [];
  for (let k = 0, lon = 0, lat = 0; k < steps.length; k += 2) {
    [lon, lat] = [lon + steps[k], lat + steps[k + 1]];
    found.push([lon, lat]);
  }
  return found;
}

/** @param {Bounds} box @returns {Corner[]} */
function around(box) {
  const [west, south, east, north] = box.map((side) => Math.round(side * PER_DEGREE));
  return [[west, south], [east, south], [east, north], [west, north]];
}

/** @param {Corner[]} line */
const closed = (line) => (line.length > 2 ? `${open(line)}z` : "");

/** Short: whole units of the grid, in steps. @param {Corner[]} line */
function open(line) {
  if (line.length < 2) return "";
  const [first, ...rest] = line.map(([lon, lat]) => project(lon / PER_DEGREE, lat / PER_DEGREE).map((side) => Math.round(side * PIXELS)));
  let [x, y] = first;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  }).filter((step) => step !== "0 0");
  return steps.length ? `M${first.join(" ")}l${steps.join(" ")}`.replaceAll(" -", "-") : "";
}

/**
 * The rims of land that lie neither between countries nor where the piece was cut.
 * @param {Piece} piece
 * @param {Bounds} cell
 */
function coasts({ land, borders, disputed }, cell) {
  const inland = new Set([...borders, ...disputed].flatMap((line) => walk(line).map(key)));
  const [west, south, east, north] = cell.map((side) => side * PER_DEGREE);
  const on = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ side) => Math.abs(a - side) <= 1 && Math.abs(b - side) <= 1;
  const isCut = (/** @type {Corner} */ [lon, lat], /** @type {Corner} */ [toLon, toLat]) =>
    on(lon, toLon, west) || on(lon, toLon, east) || on(lat, toLat, south) || on(lat, toLat, north);
  const isCoast = (/** @type {Corner} */ from, /** @type {Corner} */ to) => !isCut(from, to) && !(inland.has(key(from)) && inland.has(key(to)));
  return Object.values(land).flat(2).flatMap((ring) => runs(walk(ring), isCoast)).map(open).join("");
}

/** A number of its own for each corner. @param {Corner} corner */
const key = ([lon, lat]) => lon * 1e6 + lat;

/**
 * The stretches of a ring whose sides pass.
 * @param {Corner[]} ring whose first corner is not repeated
 * @param {(from: Corner, to: Corner) => boolean} passes
 */
function runs(ring, passes) {
  /** @type {Corner[][]} */
  const found = [];
  let isOn = false;
  ring.forEach((from, k) => {
    const to = ring[(k + 1) % ring.length];
    const now = passes(from, to);
    if (now && isOn) found[found.length - 1].push(to);
    else if (now) found.push([from, to]);
    isOn = now;
  });
  return found;
}

/**
 * A piece as GeoJSON features; `part` and `rank` are what the live map's style looks for.
 * @param {Piece} piece
 * @param {number} level
 * @param {string} [focus]
 */
export function features(piece, level, focus) {
  const polygons = (/** @type {string} */ part, /** @type {number[][][]} */ own) =>
    feature(part, "MultiPolygon", own.map((rings) => rings.map((ring) => degrees(ring, true))));
  const lines = (/** @type {string} */ part, /** @type {number[][]} */ own, rank = 0) =>
    feature(part, "MultiLineString", own.map((line) => degrees(line, false)), rank);
  const [west, south, east, north] = reach(piece.box, level, WATER);
  return [
    feature("sea", "Polygon", [[[west, south], [east, south], [east, north], [west, north], [west, south]]]),
    ...Object.entries(piece.land).map(([id, own]) => polygons(id === focus ? "focus" : "land", own)),
    polygons("ice", piece.ice), polygons("lakes", piece.lakes),
    ...piece.rivers.map((own, k) => lines("rivers", own, k)),
    lines("regions", piece.regions), lines("borders", piece.borders), lines("disputed", piece.disputed),
  ].filter(({ geometry: { coordinates } }) => coordinates.length > 0);
}

/** @param {string} part @param {string} type @param {unknown[]} coordinates @param {number} [rank] */
const feature = (part, type, coordinates, rank = 0) => ({ type: "Feature", properties: { part, rank }, geometry: { type, coordinates } });

/** @param {number[]} steps @param {boolean} isClosed */
function degrees(steps, isClosed) {
  const found = walk(steps).map(([lon, lat]) => [lon / PER_DEGREE, lat / PER_DEGREE]);
  return isClosed ? [...found, found[0]] : found;
}
