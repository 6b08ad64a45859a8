/** Where a place stands in a frame; the world goes on over 180 degrees. */
/** @import { Camera, Point, Size } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "../model/mercator.js";

const WORLD = look.camera.tile;

/**
 * @param {Camera} camera
 * @param {Size} frame
 * @returns {(lon: number, lat: number) => Point} pixels of the copy that is nearest to the middle
 */
export function eye({ lon, lat, zoom }, { width, height }) {
  const [cx, cy] = project(lon, lat);
  const scale = 2 ** zoom;
  return (east, north) => {
    const [x, y] = project(east, north);
    const across = x - cx - WORLD * Math.round((x - cx) / WORLD);
    return { x: across * scale + width / 2, y: (y - cy) * scale + height / 2 };
  };
}
