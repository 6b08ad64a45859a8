/** The names that a map would write, the foremost first: chosen places, places with events, then what helps to find them. */
/** @import { Atlas, Camera, Context, Point, Scene, Size } from "../view/types.js" */
/** @import { Room, Wish } from "../model/labels.js" */
import { descending } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };
import { reach } from "../model/marks.js";
import { eye } from "./eye.js";

/** @typedef {{from: number, ranks?: number[], size: number[][], ink: string, slant?: boolean, spacing?: number, beside?: number, dot?: {from: number, alone?: number, radius: number[][]}}} Kind dots of a rank beyond `alone` want their name */
/** @typedef {Wish & {key: string, id: string, place: number | null, kind: string, lon: number, lat: number}} Named */

export const KINDS = /** @type {Record<string, Kind>} */ (look.context);
/** No name comes so near to the mark of another place: the text itself stands a little off its room. */
const AROUND_PX = look.marks.apart - look.labels.pad;

/**
 * A value between two stops of zoom.
 * @param {number[][]} stops
 * @param {number} zoom
 */
export function atZoom([[z0, v0], [z1, v1]], zoom) {
  const share = Math.min(Math.max((zoom - z0) / (z1 - z0), 0), 1);
  return v0 + (v1 - v0) * share;
}

/**
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {(lon: number, lat: number) => Point} at
 * @param {number} larger times the usual size
 * @returns {Named[]}
 */
export function wishesOfEvents({ numbers: { places }, texts }, scene, at, larger) {
  const { counts: { total }, beside } = scene;
  const counts = (/** @type {number} */ place) => total[place] > 0 || scene.ringed.has(place);
  const points = scene.points.map((place, own) => ({ place, own, kind: counts(place) ? "point" : "beneath", text: texts.places.name[scene.named.get(place) ?? place], gap: reach(scene.counts, place) + look.marks.gap }));
  const areas = scene.areas.filter(({ label, place }) => label && (counts(place) || beside[place] > 0))
    .map(({ place, label }) => ({ place, kind: counts(place) ? "area" : "beneath", text: label, gap: null }));
  return [...points, ...areas].map(({ place, ...own }) => {
    const [lon, lat] = places.label[place];
    return { key: `p${place}`, id: places.id[place], place, lon, lat, ...own, ...at(lon, lat), size: look.marks.name * larger, must: scene.ringed.has(place) };
  }).sort((a, b) => descending(Number(a.must), Number(b.must)) || descending(weight(total, a), weight(total, b)));
}

/**
 * The name of a mark weighs more than that of an area, which the map may name without it.
 * @param {ArrayLike<number>} total events by place
 * @param {{place: number, gap: number | null}} wish
 */
const weight = (total, { place, gap }) => total[place] * (gap === null ? 1 : look.labels.point);

/**
 * @param {Context} context
 * @param {Camera} camera
 * @param {(lon: number, lat: number) => Point} at
 * @param {string[]} kinds that are named
 * @param {number} larger times the usual size
 * @returns {Named[]}
 */
export function wishesAround({ kind, id, name, lon, lat, rank }, { zoom, ...middle }, at, kinds, larger) {
  const centre = at(middle.lon, middle.lat);
  /** A river has many places for its name: the nearest to the middle. @type {Map<string, Named & {far: number}>} */
  const found = new Map();
  kind.forEach((own, row) => {
    if (!kinds.includes(own) || !Object.hasOwn(KINDS, own) || zoom < fromOf(own, rank[row])) return;
    const { beside, size } = KINDS[own];
    const [pixels, point, key] = [atZoom(size, zoom) * larger, at(lon[row], lat[row]), keyOf(own, id[row])];
    const far = Math.hypot(point.x - centre.x, point.y - centre.y);
    if (far >= (found.get(key)?.far ?? Infinity)) return;
    found.set(key, {
      key, id: id[row], place: null, kind: own, text: name[row], size: pixels, lon: lon[row], lat: lat[row], ...point,
      gap: beside === undefined ? null : beside * pixels, far,
    });
  });
  return [...found.values()];
}

/** @param {string} kind @param {number} rank */
const fromOf = (kind, rank) => Math.max(KINDS[kind].from, KINDS[kind].ranks?.[rank - 1] ?? 0);

/**
 * The dots of towns and airfields, which need no room.
 * @param {Context} context
 * @param {Camera} camera
 * @param {string[]} layers
 * @param {Set<string>} named keys of the names that are written: what ranks low has no dot without its name
 * @returns {number[]} rows
 */
export function dots({ kind, id, rank }, { zoom }, layers, named = new Set()) {
  return kind.flatMap((own, row) => {
    const { dot, ranks } = KINDS[own] ?? {};
    if (!dot || !layers.includes(own) || zoom < Math.max(dot.from, ranks?.[rank[row] - 1] ?? 0)) return [];
    return rank[row] <= (dot.alone ?? Infinity) || named.has(keyOf(own, id[row])) ? [row] : [];
  });
}

/** @param {string} kind @param {string} id */
const keyOf = (kind, id) => `${kind}/${id}`;

/**
 * Whether a place lies on the disc of a mark.
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {(lon: number, lat: number) => Point} at
 * @returns {(lon: number, lat: number) => boolean}
 */
export function onMarks({ numbers: { places } }, scene, at) {
  const discs = scene.points.map((place) => ({ ...at(places.label[place][0], places.label[place][1]), r: reach(scene.counts, place) + look.marks.outline }));
  return (lon, lat) => {
    const point = at(lon, lat);
    return discs.some(({ x, y, r }) => Math.hypot(x - point.x, y - point.y) < r);
  };
}

/**
 * Rooms of the marks of a scene, those nearest to the middle first, then those of the world's other copies in the frame.
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {Camera} camera
 * @param {Size} frame
 * @returns {Room[]}
 */
export function roomsOfMarks({ numbers: { places } }, scene, camera, frame) {
  const at = eye(camera, frame);
  const rooms = scene.points.map((place) => {
    const { x, y } = at(places.label[place][0], places.label[place][1]);
    const r = reach(scene.counts, place) + AROUND_PX;
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  return [...rooms, ...copies(camera, frame).flatMap((by) => rooms.map((room) => ({ ...room, left: room.left + by, right: room.right + by })))];
}

/** How far off the world's other copies stand that a frame shows. @param {Camera} camera @param {Size} frame */
function copies({ zoom }, { width }) {
  const world = look.camera.tile * 2 ** zoom;
  const most = Math.floor((width / 2 + look.marks.largest) / world + 0.5);
  return Array.from({ length: most }, (_, k) => [-(k + 1) * world, (k + 1) * world]).flat();
}
