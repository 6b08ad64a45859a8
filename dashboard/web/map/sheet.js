/** The still map's sheet: the picture, where it looks from, and what it shows. */
/** @import { Atlas, Camera, Scene, Selection, Size, Target, ViewState } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */
import { boxOf, camera as cameraFor } from "../model/camera.js";
import { radius } from "../model/marks.js";
import { project } from "../model/mercator.js";
import { areasTake, eye, marksTake } from "./context.js";
import { createDrawing } from "./drawing.js";
import { adopt } from "./picture.js";
import { createScene } from "./scene.js";

/** The picture reaches so far beyond its frame that most moves need no new drawing. */
const MARGIN_PX = 256;
/** A layer of its own makes moves cheap, and every change of a mark dear where software draws. */
const AT_REST = { transform: "", willChange: "" };
/** After so long at rest the picture is drawn where it stands. */
const REST_MS = 150;

/**
 * @typedef {object} Sheet
 * @property {HTMLElement} holder
 * @property {SVGElement} picture
 * @property {ReturnType<typeof createDrawing>} drawing
 * @property {Atlas} atlas
 * @property {Size} frame in pixels
 * @property {Target} wanted what the viewer last asked to see; a frame of another size shows it too
 * @property {Camera} camera
 * @property {Camera | null} settled where the picture was last drawn from; it is shifted from there
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 * @property {string[]} layers that are on
 * @property {ReturnType<typeof import("./context.js").createContext> | null} context
 * @property {{selection: Selection, view: ViewState} | null} last
 * @property {Painted | null} painted
 */

/**
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} first the picture of the first response
 * @param {Target} target
 * @param {Atlas} atlas
 * @returns {Sheet}
 */
export function createSheet(holder, first, target, atlas) {
  const [picture, frame] = [adopt(holder, first, MARGIN_PX), frameOf(holder)];
  return {
    holder, picture, atlas, frame, drawing: createDrawing(picture, atlas),
    wanted: target, camera: cameraFor(target, frame), settled: null, timer: undefined, layers: [], context: null, last: null, painted: null,
  };
}

/** @param {HTMLElement} holder @returns {Size} */
export function frameOf(holder) {
  const { width, height } = holder.getBoundingClientRect();
  return { width, height };
}

/** @param {Sheet} sheet @param {Camera} camera */
export function lookFrom(sheet, camera) {
  const refold = Math.floor(camera.zoom) !== Math.floor(sheet.camera.zoom);
  sheet.camera = camera;
  if (!shift(sheet)) settle(sheet);
  if (refold) draw(sheet);
  if (sheet.painted) sheet.painted = { ...sheet.painted, camera, frame: sheet.frame };
  restLater(sheet);
}

/**
 * Move the picture as it is, if it reaches that far: this costs no drawing.
 * @param {Sheet} sheet
 */
function shift(sheet) {
  const { settled, camera, picture } = sheet;
  if (!settled || settled.zoom !== camera.zoom) return false;
  const [from, to] = [settled, camera].map(({ lon, lat }) => project(lon, lat));
  const [dx, dy] = [0, 1].map((axis) => (from[axis] - to[axis]) * 2 ** camera.zoom);
  if (Math.max(Math.abs(dx), Math.abs(dy)) > MARGIN_PX) return false;
  const moved = { transform: `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px)`, willChange: "transform" };
  Object.assign(picture.style, dx || dy ? moved : AT_REST);
  return true;
}

/** Draw the picture where it stands. @param {Sheet} sheet */
function settle(sheet) {
  const { camera, context, drawing, frame, picture, settled } = sheet;
  if (settled === camera) return;
  const around = { width: frame.width + 2 * MARGIN_PX, height: frame.height + 2 * MARGIN_PX };
  picture.setAttribute("viewBox", boxOf(camera, around).map((side) => side.toFixed(3)).join(" "));
  Object.assign(picture.style, AT_REST);
  if (settled?.zoom !== camera.zoom) [drawing, context].forEach((part) => part?.scale(camera.zoom));
  sheet.settled = camera;
}

/** @param {Sheet} sheet */
function restLater(sheet) {
  clearTimeout(sheet.timer);
  sheet.timer = setTimeout(() => rest(sheet), REST_MS);
}

/** What a move or a step need not wait for. @param {Sheet} sheet */
export function rest(sheet) {
  clearTimeout(sheet.timer);
  settle(sheet);
  const { atlas, camera, context, frame, layers, painted } = sheet;
  if (!context || !painted) return;
  const { places } = atlas.numbers;
  const { scene } = painted;
  const named = [...scene.named, ...scene.areas.filter((area) => area.named).map(({ place }) => place)];
  context.set({
    camera, frame, taken: taken(sheet, scene),
    on: (kind) => kind === "countries" || layers.includes(kind),
    silent: new Set(named.map((place) => places.id[place])),
  });
}

/** Rooms of marks and of the names of areas. @param {Sheet} sheet @param {Scene} scene */
function taken({ atlas: { numbers: { places }, texts }, camera, frame }, scene) {
  const { at } = eye(camera, frame);
  const label = (/** @type {number} */ place) => at(places.label[place][0], places.label[place][1]);
  const reach = (/** @type {number} */ place) => radius(scene.counts.total[place]);
  const name = (/** @type {number} */ place) => texts.places.name[place];
  return [...marksTake(scene, label, reach, name), ...areasTake(scene.areas.filter(({ named }) => named), label)];
}

/** @param {Sheet} sheet */
export function draw(sheet) {
  const { atlas, camera, frame, last } = sheet;
  if (!last) return;
  const scene = createScene(atlas, last.selection, last.view, camera.zoom);
  sheet.drawing.show(scene);
  sheet.painted = { scene, camera, frame, copies: false };
  restLater(sheet);
}
