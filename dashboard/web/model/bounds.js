/** Bounds over bounds: west, south, east, north in degrees; east is over 180 where they cross it. */
/** @import { Bounds } from "../types.js" */
import { ascending, max, min } from "d3-array";

/** Height of a place's surroundings beside their width. */
const HIGH = 0.6;

/**
 * The bounds of all boxes on the short side of the world.
 * @param {number[][]} boxes at least one
 * @returns {Bounds}
 */
export function around(boxes) {
  const ordered = boxes.map(turned).sort((a, b) => ascending(a[0], b[0]));
  const [first, last] = [ordered[0][0], max(ordered, ([, east]) => east) ?? 0];
  let [widest, start, end, reach] = [first + 360 - last, first, last, ordered[0][1]];
  for (const [west, east] of ordered.slice(1)) {
    if (west - reach > widest) [widest, start, end] = [west - reach, west, reach + 360];
    reach = Math.max(reach, east);
  }
  return [start, min(boxes, (box) => box[1]) ?? 0, end, max(boxes, (box) => box[3]) ?? 0];
}

/** West from -180 to 180, and east beyond it. @param {number[]} box */
function turned([west, , east]) {
  const from = west >= -180 && west <= 180 ? west : ((((west + 180) % 360) + 360) % 360) - 180;
  return [from, from + east - west];
}

/**
 * Bounds that are at least so many degrees wide, and as high as that needs.
 * @param {Bounds} box
 * @param {number} degrees
 * @returns {Bounds}
 */
export function widened([west, south, east, north], degrees) {
  const across = Math.max(0, degrees - (east - west)) / 2;
  const up = Math.max(0, degrees * HIGH - (north - south)) / 2;
  const short = (/** @type {number} */ value) => Number(value.toFixed(3));
  return [short(west - across), short(south - up), short(east + across), short(north + up)];
}
