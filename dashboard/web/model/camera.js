/**
 * Where the map looks: from bounds over a box in the world to a camera in a frame.
 * A frame shows a box whole, as an SVG with that `viewBox` does: picture and map look alike.
 */
/** @import { Bounds, Box, Camera, Payload, Point, Size, Target, ViewState } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import table from "../../contract/view.json" with { type: "json" };
import { project, unproject } from "./mercator.js";
import { bounds as reach } from "./reach.js";
import { focus } from "./tours.js";

const { padding, closest, zooms } = look.camera;
const PICTURE = 2 ** look.picture.zoom;
const [SOUTH] = table.keys.find(({ key }) => key === "view")?.least ?? [];
const [NORTH] = table.keys.find(({ key }) => key === "view")?.most ?? [];

/** @param {number} value @param {number[]} limits */
const within = (value, [least, most]) => Math.min(Math.max(value, least), most);

/**
 * The padded box of bounds in pixels at zoom 0, never closer than a town's surroundings.
 * @param {Bounds} bounds
 * @returns {Box}
 */
export function box([west, south, east, north]) {
  const [x0, y1] = project(west, south);
  const [x1, y0] = project(east, north);
  const share = 1 - 2 * padding;
  const [width, height] = [x1 - x0, y1 - y0].map((side, axis) => Math.max(side, closest[axis]) / share);
  return [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2, width, height];
}

/**
 * The camera of a frame that shows a box whole.
 * @param {Box} box
 * @param {Size} frame
 * @returns {Camera}
 */
export function meet([x, y, width, height], frame) {
  const zoom = Math.log2(Math.min(frame.width / width, frame.height / height));
  const [lon, lat] = unproject(x + width / 2, y + height / 2);
  return { lon: lon > 180 ? lon - 360 * Math.ceil((lon - 180) / 360) : lon, lat, zoom: within(zoom, zooms) };
}

/** @param {Target} target @returns {target is Bounds} */
export const isBounds = (target) => Array.isArray(target);

/**
 * The camera that a target means in a frame.
 * @param {Target} target
 * @param {Size} frame
 */
export const camera = (target, frame) => (isBounds(target) ? meet(box(target), frame) : target);

/**
 * What a view looks at: its own camera, its open event, its step's, or the whole story.
 * @param {Payload} numbers
 * @param {ViewState} view
 * @returns {Target}
 */
export function target(numbers, view) {
  if (view.view) return view.view;
  const event = focus(numbers, view);
  if (event !== null) return reach(numbers, numbers.events.id.indexOf(event));
  return /** @type {Bounds} */ (numbers.home);
}

/**
 * The viewBox, in units of the picture, that a frame fills at a camera.
 * @param {Camera} camera
 * @param {Size} frame
 * @returns {Box}
 */
export function boxOf({ lon, lat, zoom }, frame) {
  const [x, y] = project(lon, lat).map((v) => v * PICTURE);
  const [width, height] = [frame.width, frame.height].map((side) => (side * PICTURE) / 2 ** zoom);
  return [x - width / 2, y - height / 2, width, height];
}

/**
 * The camera of a viewBox, in units of the picture, that a frame shows whole.
 * @param {Box} box
 * @param {Size} frame
 */
export function cameraOf([x, y, width, height], frame) {
  return meet([x / PICTURE, y / PICTURE, width / PICTURE, height / PICTURE], frame);
}

/** The same place with its longitude within the limits of an address. @param {Camera} camera @returns {Camera} */
export const wrapped = (camera) => ({ ...camera, lon: camera.lon - 360 * Math.round(camera.lon / 360) });

/**
 * The camera after the picture was pulled by pixels.
 * @param {Camera} camera
 * @param {number} dx
 * @param {number} dy
 * @returns {Camera}
 */
export function panned({ lon, lat, zoom }, dx, dy) {
  const [x, y] = project(lon, lat);
  const [west, north] = unproject(x - dx / 2 ** zoom, y - dy / 2 ** zoom);
  return { lon: west, lat: within(north, [SOUTH, NORTH]), zoom };
}

/**
 * The camera after a zoom that keeps what is under a pixel in its place.
 * @param {Camera} camera
 * @param {number} steps
 * @param {Size} frame
 * @param {Point} [point]
 * @returns {Camera}
 */
export function zoomed(camera, steps, { width, height }, point = { x: width / 2, y: height / 2 }) {
  const [dx, dy] = [width / 2 - point.x, height / 2 - point.y];
  const [farthest, closest] = look.picture.zooms;
  const zoom = within(camera.zoom + steps, [farthest, Math.max(closest, camera.zoom)]);
  return panned({ ...panned(camera, dx, dy), zoom }, -dx, -dy);
}

/**
 * How far what one camera shows lies from where another one, of the same zoom, shows it: pixels across and down.
 * @param {Camera} from
 * @param {Camera} to
 * @returns {[number, number]}
 */
export function offset(from, to) {
  const [[x0, y0], [x1, y1]] = [from, to].map(({ lon, lat }) => project(lon, lat));
  return [(x0 - x1) * 2 ** to.zoom, (y0 - y1) * 2 ** to.zoom];
}
