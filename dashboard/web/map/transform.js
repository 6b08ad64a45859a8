/** d3's transform of a frame and the camera that sees the same; the world is 512 pixels wide at scale 1. */
/** @import { ZoomTransform } from "d3-zoom" */
/** @import { Camera, Size } from "../view/types.js" */
import { zoomIdentity } from "d3-zoom";
import { wrapped } from "../model/camera.js";
import { project, unproject } from "../model/mercator.js";

/** The middle of the frame stays between these latitudes. */
const LATITUDES = [84, -80];

/**
 * @param {Camera} camera
 * @param {Size} frame
 * @returns {ZoomTransform}
 */
export function transformOf({ lon, lat, zoom }, { width, height }) {
  const [x, y] = project(lon, lat);
  return zoomIdentity.translate(width / 2, height / 2).scale(2 ** zoom).translate(-x, -y);
}

/**
 * @param {ZoomTransform} transform
 * @param {Size} frame
 * @returns {Camera}
 */
export function cameraOfTransform(transform, { width, height }) {
  const [lon, lat] = unproject(...transform.invert([width / 2, height / 2]));
  return wrapped({ lon, lat, zoom: Math.log2(transform.k) });
}

/**
 * The transform moved so that its middle stays on the map.
 * @param {ZoomTransform} transform
 * @param {[[number, number], [number, number]]} extent of the frame in pixels
 * @returns {ZoomTransform}
 */
export function constrained(transform, [[left, top], [right, bottom]]) {
  const [, y] = transform.invert([(left + right) / 2, (top + bottom) / 2]);
  const [north, south] = LATITUDES.map((lat) => project(0, lat)[1]);
  return transform.translate(0, y - Math.max(north, Math.min(y, south)));
}
