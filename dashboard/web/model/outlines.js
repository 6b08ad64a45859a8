/** Packed outlines of countries and regions: where they are, and as what the maps draw. */
/** @import { Bounds, Outline } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "./mercator.js";

export const PER_DEGREE = 1000;
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
 * Whether a box lies where a map looks, on any copy of the world.
 * @param {Bounds} box
 * @param {Bounds} seen
 */
export function meets([west, south, east, north], [left, bottom, right, top]) {
  const across = [-360, 0, 360].some((turn) => west + turn < right && east + turn > left);
  return across && south < top && north > bottom;
}
