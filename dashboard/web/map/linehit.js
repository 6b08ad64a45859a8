/** Which line is under a pixel of a painted map, or so near that a click means it. */
/** @import { Payload, Point } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "../model/mercator.js";

const REACH_PX = 6;

/**
 * @param {Payload} numbers
 * @param {Painted} painted
 * @param {Point} point
 * @returns {number | null} the place whose line is nearest
 */
export function lineAt({ lines }, { camera, scene, frame }, point) {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = project(camera.lon, camera.lat);
  /** Pixels from the point, sideways to the nearest copy of the world. @param {number} lon @param {number} lat */
  const from = (lon, lat) => {
    const [x, y] = project(lon, lat);
    const [dx, world] = [(x - cx) * scale + frame.width / 2 - point.x, look.camera.tile * scale];
    return { x: dx - world * Math.round(dx / world), y: (y - cy) * scale + frame.height / 2 - point.y };
  };
  const seen = scene.areas.filter(({ kind, edge, place }) => kind === "line" && edge > 0 && scene.counts.total[place] > 0);
  const found = seen.map(({ place }) => ({ place, off: distance(lines, lines.place.indexOf(place), from) }));
  const [nearest] = found.filter(({ off }) => off <= REACH_PX).sort((a, b) => a.off - b.off);
  return nearest?.place ?? null;
}

/**
 * @param {Payload["lines"]} lines
 * @param {number} row
 * @param {(lon: number, lat: number) => Point} from
 */
function distance({ lon, lat }, row, from) {
  const points = lon[row].map((x, k) => (x === null ? null : from(x, lat[row][k] ?? 0)));
  return Math.min(...points.slice(1).map((point, k) => toSegment(points[k], point)));
}

/** From the origin to a segment. @param {Point | null} a @param {Point | null} b */
export function toSegment(a, b) {
  if (!a || !b) return Infinity;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.min(Math.max(-(a.x * dx + a.y * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(a.x + share * dx, a.y + share * dy);
}
