/** What is under a pixel of a painted map: the topmost mark, else a name, a line, or the smallest area with events. */
/** @import { Camera, Payload, Point, Scene, Size } from "../view/types.js" */
import Flatbush from "flatbush";
import look from "../../contract/look.json" with { type: "json" };
import { project, unproject } from "../model/mercator.js";
import { lineAt } from "./linehit.js";

/** So far beside a mark a click still means it. */
const REACH_PX = 4;
const WORLD_PX = look.camera.tile;
/** Circles that are about a mark, not it. */
const AROUND = ["halo", "chosen"];

/** @typedef {ReturnType<typeof import("./grounds.js").createGrounds>} Grounds */
/** @typedef {{camera: Camera, scene: Scene, frame: Size, copies: boolean}} Painted `copies`: the world repeats sideways */
/** @typedef {{place: number, x: number, y: number, body: number, reach: number}} Disc in pixels of the frame */

/**
 * The marks of a scene, from the bottom to the top.
 * @param {Scene["circles"]} circles
 */
function bodies(circles) {
  /** @type {Map<number, {place: number, body: number, outer: number}>} */
  const found = new Map();
  for (const { place, kind, radius } of circles) {
    const { body, outer } = found.get(place) ?? { body: 0, outer: 0 };
    const grown = AROUND.includes(kind) ? body : Math.max(body, radius);
    found.set(place, { place, body: grown, outer: Math.max(outer, radius) });
  }
  return [...found.values()];
}

/**
 * Where the marks stand in a painted map, in all copies of the world that its frame shows.
 * @param {Payload} numbers
 * @param {Painted} painted
 * @returns {Disc[]}
 */
function discs({ places }, { camera, scene, frame, copies }) {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = project(camera.lon, camera.lat);
  return bodies(scene.circles).flatMap(({ place, body, outer }) => {
    const [x, y] = project(places.lon[place] ?? 0, places.lat[place] ?? 0);
    const reach = Math.max(outer, body + REACH_PX);
    const at = { place, body, reach, x: (x - cx) * scale + frame.width / 2, y: (y - cy) * scale + frame.height / 2 };
    return copies ? repeated(at, WORLD_PX * scale, frame.width) : [at];
  });
}

/**
 * @param {Disc} disc
 * @param {number} world width of the world
 * @param {number} width of the frame
 * @returns {Disc[]}
 */
function repeated(disc, world, width) {
  const first = Math.ceil((-disc.reach - disc.x) / world);
  const last = Math.floor((width + disc.reach - disc.x) / world);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => ({ ...disc, x: disc.x + (first + k) * world }));
}

/**
 * @param {Disc[]} found discs whose boxes hold the point, from the bottom to the top
 * @param {Point} point
 * @returns {number | null}
 */
function topmost(found, { x, y }) {
  const near = found.map((disc) => ({ ...disc, beside: Math.hypot(x - disc.x, y - disc.y) - disc.body }))
    .filter((disc) => disc.beside <= disc.reach - disc.body);
  const on = near.filter((disc) => disc.beside <= 0).pop();
  const [closest] = near.reverse().sort((a, b) => a.beside - b.beside);
  return (on ?? closest)?.place ?? null;
}

/**
 * @param {Payload} numbers
 * @param {Grounds} grounds
 * @param {Painted} painted
 * @returns {(point: Point, named?: number | null) => number | null} the place whose mark or area is there;
 *   `named` is the place whose written name is there
 */
export function createHit(numbers, grounds, painted) {
  const all = discs(numbers, painted);
  const index = all.length ? new Flatbush(all.length) : null;
  all.forEach(({ x, y, reach }) => index?.add(x - reach, y - reach, x + reach, y + reach));
  index?.finish();

  return (point, named = null) => {
    const found = index ? index.search(point.x, point.y, point.x, point.y) : [];
    return topmost(found.sort((a, b) => a - b).map((k) => all[k]), point) ?? named ?? lineAt(numbers, painted, point) ?? area(grounds, painted, point);
  };
}

/**
 * @param {Grounds} grounds
 * @param {Painted} painted
 * @param {Point} point
 */
function area(grounds, { camera, scene, frame }, { x, y }) {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = project(camera.lon, camera.lat);
  const [lon, lat] = unproject(cx + (x - frame.width / 2) / scale, cy + (y - frame.height / 2) / scale);
  const there = grounds([lon - 360 * Math.floor((lon + 180) / 360), lat]);
  const smallest = (/** @type {Scene["areas"]} */ areas) => there.find((place) => areas.some((one) => one.place === place));
  return smallest(scene.areas.filter(({ place, opacity }) => opacity > 0 && scene.counts.total[place] > 0))
    ?? smallest(scene.areas.filter(({ context }) => context)) ?? null;
}
