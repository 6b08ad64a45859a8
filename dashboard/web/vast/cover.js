/** Which tiles cover what a map shows, and what is shown of coarser ones where there are no finer ones. */
/** @import { Address, Cover, Shown, Sight, Tile } from "./types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "../model/mercator.js";

const TILE = look.camera.tile;
/** Cells along a side of a tile. */
export const SIDE = 16;
const MOST = 2000;

/**
 * The level of tiles for a view: that of its zoom, or a coarser one where the frame held too many cells.
 * @param {Sight} sight
 * @param {number[]} zooms the first and the last level that there is
 */
export function levelOf({ camera: { zoom }, frame }, [first, last]) {
  let z = Math.min(Math.max(Math.floor(zoom), first), last);
  while (z > first && cellsIn(frame, z, zoom) > MOST) z -= 1;
  return z;
}

/** How many cells of a level a frame can meet. @param {Sight["frame"]} frame @param {number} z @param {number} zoom */
function cellsIn({ width, height }, z, zoom) {
  const [all, size] = [SIDE * 2 ** z, (TILE / SIDE) * 2 ** (zoom - z)];
  const along = (/** @type {number} */ side) => Math.min(Math.ceil(side / size) + 1, all);
  return along(width) * along(height);
}

/**
 * What is shown of the tiles that are there, and what else should be.
 * @param {Sight} sight
 * @param {number[]} zooms
 * @param {(at: Address) => Tile | undefined} tileAt
 * @returns {Cover}
 */
export function cover(sight, zooms, tileAt) {
  const z = levelOf(sight, zooms);
  const far = distance(sight);
  /** @type {Cover} */
  const found = { z, shown: [], wanted: [], met: [] };
  const [n, top] = [2 ** zooms[0], zooms[0]];
  for (let k = 0; k < n * n; k += 1) {
    const at = { z: top, x: k % n, y: Math.floor(k / n) };
    const tile = isMet(sight, at) ? tileAt(at) : undefined;
    if (tile) visit(found, sight, tile, tileAt);
    else if (isMet(sight, at)) found.wanted.push(at);
  }
  found.wanted.sort((a, b) => a.z - b.z || far(a) - far(b));
  return found;
}

/** @param {Cover} found @param {Sight} sight @param {Tile} tile @param {(at: Address) => Tile | undefined} tileAt */
function visit(found, sight, tile, tileAt) {
  /** @type {Shown} */
  const own = { tile, quarters: [] };
  found.shown.push(own);
  found.met.push({ z: tile.z, x: tile.x, y: tile.y });
  for (const quarter of [0, 1, 2, 3]) {
    const at = child(tile, quarter);
    if (!isMet(sight, at)) continue;
    const isParent = tile.z < found.z && tile.children.includes(quarter);
    const finer = isParent ? tileAt(at) : undefined;
    if (finer) visit(found, sight, finer, tileAt);
    else own.quarters.push(quarter);
    if (isParent && !finer) found.wanted.push(at);
  }
  if (!own.quarters.length) found.shown.splice(found.shown.indexOf(own), 1);
}

/** @param {Address} at @param {number} quarter 0 to 3: nw, ne, sw, se @returns {Address} */
export const child = ({ z, x, y }, quarter) => ({ z: z + 1, x: 2 * x + (quarter & 1), y: 2 * y + (quarter >> 1) });

/** The cells of what is shown of a tile. @param {Shown} shown @returns {number[]} */
export function cellsOf({ tile: { cells: { cx, cy, n } }, quarters }) {
  const half = SIDE / 2;
  return [...n.keys()].filter((k) => quarters.includes((cx[k] >= half ? 1 : 0) + (cy[k] >= half ? 2 : 0)));
}

/** How far a tile's middle lies from the camera, across and down, in worlds; the nearest copy counts. @param {Sight} sight @param {Address} at */
function apart({ camera }, { z, x, y }) {
  const [cx, cy] = project(camera.lon, camera.lat).map((side) => side / TILE);
  const dx = (x + 0.5) / 2 ** z - cx;
  return [dx - Math.round(dx), (y + 0.5) / 2 ** z - cy];
}

/** Whether a frame shows some of a tile; what lies beyond a pole belongs to none. @param {Sight} sight @param {Address} at */
function isMet(sight, at) {
  const [dx, dy] = apart(sight, at);
  const { frame: { width, height }, camera: { zoom } } = sight;
  const reach = (/** @type {number} */ side) => side / (2 * TILE * 2 ** zoom) + 0.5 / 2 ** at.z;
  return Math.abs(dx) < reach(width) && Math.abs(dy) < reach(height);
}

/** @param {Sight} sight */
const distance = (sight) => (/** @type {Address} */ at) => Math.hypot(...apart(sight, at));
