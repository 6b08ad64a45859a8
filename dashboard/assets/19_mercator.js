/** Web Mercator in pixels, 512 at zoom 0; the twin of dashboard/mercator.py. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const TILE = 512;
  const LATITUDE_LIMIT = 85.051129;
  const PADDING_PX = 60;
  const CLOSEST_ZOOM = 8;

  /** @returns {[number, number]} pixels at zoom 0 */
  function project(lon, lat) {
    const phi = (Math.max(-LATITUDE_LIMIT, Math.min(LATITUDE_LIMIT, lat)) * Math.PI) / 180;
    return [TILE * (lon / 360 + 0.5), TILE * (0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI))];
  }

  /** @returns {[number, number]} longitude and latitude of a pixel at zoom 0 */
  function unproject(x, y) {
    const lat = Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / TILE)));
    return [(x / TILE - 0.5) * 360, (lat * 180) / Math.PI];
  }

  /**
   * The camera that shows bounds in a frame, never closer than a town's surroundings.
   * @param {[number, number, number, number]} bounds west, south, east, north
   * @returns {{lon: number, lat: number, zoom: number}}
   */
  function fit([west, south, east, north], width, height, padding = PADDING_PX) {
    const [x0, y1] = project(west, south);
    const [x1, y0] = project(east, north);
    const room = (size) => Math.max(size - 2 * Math.min(padding, size / 6), 1);
    const zoom = Math.log2(Math.min(room(width) / (x1 - x0), room(height) / (y1 - y0)));
    const [lon, lat] = unproject((x0 + x1) / 2, (y0 + y1) / 2);
    return { lon, lat, zoom: Math.max(0, Math.min(zoom, CLOSEST_ZOOM)) };
  }

  /** A target is a camera {lon, lat, zoom} or bounds [west, south, east, north]. */
  const camera = (target, width, height) =>
    (Array.isArray(target) ? fit(target, width, height) : target);

  Atlas.mercator = { TILE, project, unproject, fit, camera };
  if (typeof module === "object") module.exports = Atlas.mercator;
})();
