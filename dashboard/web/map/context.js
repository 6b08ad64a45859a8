/** Names around the events on the still map: as many as have room beside marks and each other. */
/** @import { Camera, Context, Point, Scene, Size } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { resize, svg } from "../page/dom.js";
import { project } from "../model/mercator.js";
import { pixel, units } from "./picture.js";

/** @typedef {{left: number, top: number, right: number, bottom: number}} Room in pixels of the frame */
/** @typedef {{from: number, size: number[][], ink: string, spacing?: number, beside?: number, dot?: {from: number, radius: number[][]}}} Kind */

const KINDS = /** @type {Record<string, Kind>} */ (look.context);
const PADDING_PX = 4;

/**
 * A value between two stops of zoom.
 * @param {number[][]} stops
 * @param {number} zoom
 */
export function atZoom([[z0, v0], [z1, v1]], zoom) {
  const share = Math.min(Math.max((zoom - z0) / (z1 - z0), 0), 1);
  return v0 + (v1 - v0) * share;
}

/** @param {Room} one @param {Room} other */
const meet = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * @typedef {object} Where
 * @property {Camera} camera
 * @property {Size} frame
 * @property {Room[]} taken
 * @property {(kind: string) => boolean} on
 * @property {Set<string>} silent ids of what is named already
 * @property {(text: string, size: number) => number} width in pixels
 */

/** @param {Point} at @param {Size} frame */
const isIn = ({ x, y }, { width, height }) => x > 0 && y > 0 && x < width && y < height;

/**
 * Which names have room, in the order of their rank.
 * @param {Context} context
 * @param {Where} where
 * @returns {{row: number, named: boolean}[]} `named` is false for a dot alone
 */
export function placed({ kind, id, name, lon, lat }, { camera, frame, taken, on, silent, width }) {
  const { at } = eye(camera, frame);
  const rooms = [...taken];

  /** @param {number} row @param {Point} point */
  function hasRoom(row, point) {
    const { from, size, beside } = KINDS[kind[row]];
    if (camera.zoom < from) return false;
    const pixels = atZoom(size, camera.zoom);
    const room = roomOf(point, width(name[row], pixels), pixels, beside);
    if (rooms.some((other) => meet(room, other))) return false;
    rooms.push(room);
    return true;
  }

  return kind.flatMap((own, row) => {
    const point = at(lon[row], lat[row]);
    if (!on(own) || silent.has(id[row]) || !isIn(point, frame)) return [];
    const named = hasRoom(row, point);
    return named || isDotted(own, camera.zoom) ? [{ row, named }] : [];
  });
}

/** @param {string} kind @param {number} zoom */
const isDotted = (kind, zoom) => zoom >= (KINDS[kind].dot?.from ?? Infinity);

/**
 * Where a place stands in a frame.
 * @param {Camera} camera
 * @param {Size} frame
 */
export function eye({ lon, lat, zoom }, { width, height }) {
  const [cx, cy] = project(lon, lat);
  return {
    /** @param {number} east @param {number} north @returns {Point} */
    at(east, north) {
      const [x, y] = project(east, north);
      return { x: (x - cx) * 2 ** zoom + width / 2, y: (y - cy) * 2 ** zoom + height / 2 };
    },
  };
}

/**
 * @param {Point} at
 * @param {number} width
 * @param {number} size
 * @param {number} [beside] ems between a dot and its name; without it the name stands on its place
 * @returns {Room}
 */
function roomOf({ x, y }, width, size, beside) {
  const left = beside === undefined ? x - width / 2 : x + beside * size;
  return { left: left - PADDING_PX, right: left + width + PADDING_PX, top: y - size / 2 - PADDING_PX, bottom: y + size / 2 + PADDING_PX };
}

/** @returns {(text: string, size: number) => number} pixels; measured once a text */
function createRuler() {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = `100px ${look.font}`;
  /** @type {Map<string, number>} */
  const known = new Map();
  return (text, size) => {
    const ems = known.get(text) ?? (pen ? pen.measureText(text).width / 100 : text.length / 2);
    known.set(text, ems);
    return ems * size;
  };
}

/**
 * @param {Element} picture
 * @param {Context} context
 */
export function createContext(picture, context) {
  const group = svg("g", { class: "context", "aria-hidden": "true" });
  picture.insertBefore(group, picture.querySelector(".area-names"));
  const width = createRuler();

  return {
    /** Set the names anew. @param {Omit<Where, "width">} where */
    set(where) {
      const { zoom } = where.camera;
      group.replaceChildren(...placed(context, { ...where, width }).map(({ row, named }) => item(context, row, named, zoom)));
    },
    /** Names keep their size until they are set anew. @param {number} zoom */
    scale(zoom) {
      for (const node of group.children) resize(node, pixel(zoom));
    },
  };
}

/**
 * @param {Context} context
 * @param {number} row
 * @param {boolean} named
 * @param {number} zoom
 */
function item({ kind, name, lon, lat }, row, named, zoom) {
  const { size, ink, spacing, beside, dot } = KINDS[kind[row]];
  const [x, y] = units(lon[row], lat[row]);
  const pixels = atZoom(size, zoom);
  const colour = /** @type {Record<string, string>} */ (/** @type {unknown} */ (look.map))[ink];
  const anchor = beside === undefined ? "middle" : "start";
  const style = `font-size:${pixels.toFixed(1)}px;fill:${colour};text-anchor:${anchor};letter-spacing:${spacing ?? 0}em`;
  return svg("g", { class: kind[row], transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${pixel(zoom)})` },
    ...(isDotted(kind[row], zoom) ? [svg("circle", { r: atZoom(dot?.radius ?? [], zoom).toFixed(1), fill: colour })] : []),
    ...(named ? [svg("text", { x: ((beside ?? 0) * pixels).toFixed(1), dy: ".36em", style }, name[row])] : []));
}

/** Room that is kept for a letter of a name, in ems. */
const LETTER_EMS = 0.62;

/**
 * Where marks and their names stand.
 * @param {Scene} scene
 * @param {(place: number) => Point} at pixels of the frame
 * @param {(place: number) => number} reach radius of a mark in pixels
 * @param {(place: number) => string} name
 * @returns {Room[]}
 */
export function marksTake({ points, named }, at, reach, name) {
  const isNamed = new Set(named);
  return points.map((place) => {
    const [{ x, y }, r] = [at(place), reach(place) + PADDING_PX];
    const beside = isNamed.has(place) ? name(place).length * look.marks.name * LETTER_EMS : 0;
    return { left: x - r, right: x + r + beside, top: y - r, bottom: y + r };
  });
}

/**
 * Where the names of areas stand.
 * @param {Scene["areas"]} areas that are named
 * @param {(place: number) => Point} at
 * @returns {Room[]}
 */
export const areasTake = (areas, at) => areas.map(({ place, label }) => {
  const [{ x, y }, half] = [at(place), (label.length * look.marks.name * LETTER_EMS) / 2];
  return { left: x - half, right: x + half, top: y - look.marks.name, bottom: y + look.marks.name };
});

