/** Packed outlines of countries and regions: where they are, and as what the maps draw. */
/** @import { Bounds, Outline } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "./mercator.js";

const PER_DEGREE = 1000;
const PER_UNIT = 100;
const UNITS = 2 ** look.picture.zoom;

/** @typedef {[number, number]} Position longitude, latitude */

/** The corners of a packed line. @param {number[]} steps @returns {Position[]} */
export function corners(steps) {
  /** @type {Position[]} */
  const found = [];
  for (let k = 0, lon = 0, lat = 0; k < steps.length; k += 2) {
    [lon, lat] = [lon + steps[k], lat + steps[k + 1]];
    found.push([lon / PER_DEGREE, lat / PER_DEGREE]);
  }
  return found;
}

/** @param {Position[]} line as a path in units of the picture */
const drawn = (line) => `M${line.map(([lon, lat]) => project(lon, lat).map(short).join(" ")).join("L")}`;

/** @param {number} side of a place in the world */
const short = (side) => Math.round(side * UNITS * PER_UNIT) / PER_UNIT;

/** A packed line as a path. @param {number[]} line */
export const linePath = (line) => drawn(corners(line));

/** An area as a path. @param {Outline} outline */
export const areaPath = ({ polygons }) => polygons.flat().map((ring) => `${linePath(ring)}z`).join("");

/** An area as GeoJSON. @param {Outline} outline */
export const geometry = ({ polygons }) => ({
  type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map((ring) => closed(corners(ring)))),
});

/** @param {Position[]} ring */
const closed = (ring) => [...ring, ring[0]];

/**
 * What neighbours share, each once.
 * @param {Outline[]} outlines of areas that leave no gap between them
 * @returns {Position[][]} lines
 */
export function borders(outlines) {
  const rings = outlines.flatMap(({ polygons }) => polygons.flat()).map((ring) => closed(corners(ring)));
  /** @type {Map<string, number>} */
  const sides = new Map();
  for (const ring of rings) along(ring, (side) => sides.set(side, (sides.get(side) ?? 0) + 1));
  return rings.flatMap((ring) => sharedLines(ring, sides));
}

/** @param {Position[]} ring @param {(side: string, from: Position, to: Position) => void} each */
function along(ring, each) {
  for (let k = 1; k < ring.length; k += 1) {
    const [from, to] = [ring[k - 1], ring[k]];
    each(from < to ? `${from} ${to}` : `${to} ${from}`, from, to);
  }
}

/** The lines of a ring that another has too; they are taken out of `sides`. @param {Position[]} ring @param {Map<string, number>} sides */
function sharedLines(ring, sides) {
  /** @type {Position[][]} */
  const lines = [];
  along(ring, (side, from, to) => {
    if ((sides.get(side) ?? 0) < 2) return;
    sides.delete(side);
    const last = lines.at(-1);
    if (last?.at(-1) === from) last.push(to);
    else lines.push([from, to]);
  });
  return lines;
}

/**
 * Whether a box lies where a map looks, on any copy of the world.
 * @param {Bounds} box
 * @param {Bounds} seen
 */
export function meets([west, south, east, north], [left, bottom, right, top]) {
  const across = [-360, 0, 360].some((turn) => west + turn < right && east + turn > left);
  return across && south < top && north > bottom;
}
