/** Web Mercator in pixels: the world is a square from the north-west corner, y down. */
import look from "../../contract/look.json" with { type: "json" };

const { tile: TILE, latitude: LIMIT } = look.camera;

/**
 * @param {number} lon
 * @param {number} lat
 * @returns {[number, number]} pixels at zoom 0
 */
export function project(lon, lat) {
  const phi = (Math.max(-LIMIT, Math.min(LIMIT, lat)) * Math.PI) / 180;
  return [TILE * (lon / 360 + 0.5), TILE * (0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI))];
}

/**
 * @param {number} x pixels at zoom 0
 * @param {number} y
 * @returns {[number, number]} longitude and latitude
 */
export function unproject(x, y) {
  const lat = Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / TILE)));
  return [(x / TILE - 0.5) * 360, (lat * 180) / Math.PI];
}
