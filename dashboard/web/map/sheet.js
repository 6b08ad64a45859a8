/** The still map's sheet: the picture, where it looks from, and what it shows. */
/** @import { Atlas, Bounds, Camera, Names, PainterDeps, Selection, Size, Target, ViewState } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */
import look from "../../contract/look.json" with { type: "json" };
import { boxOf, camera as cameraFor, offset } from "../model/camera.js";
import { level } from "../model/marks.js";
import { unproject } from "../model/mercator.js";
import { createDrawing } from "./drawing.js";
import { createFiner } from "./finer.js";
import { adopt, repeat } from "./picture.js";
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
 * @property {Names} names
 * @property {ReturnType<typeof createFiner>} finer
 * @property {{selection: Selection, view: ViewState} | null} last
 * @property {Painted | null} painted
 */

/**
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} first the picture of the first response
 * @param {Target} target
 * @param {PainterDeps} deps
 * @returns {Sheet}
 */
export function createSheet(holder, first, target, { atlas, speaker, names, pieces }) {
  const [picture, frame] = [adopt(holder, first, MARGIN_PX), frameOf(holder)];
  return {
    holder, picture, atlas, names, frame, drawing: createDrawing(picture, atlas, speaker), finer: createFiner(picture, pieces),
    wanted: target, camera: cameraFor(target, frame), settled: null, timer: undefined, last: null, painted: null,
  };
}

/** @param {HTMLElement} holder @returns {Size} */
export function frameOf(holder) {
  const { width, height } = holder.getBoundingClientRect();
  return { width, height };
}

/** @param {Sheet} sheet @param {Camera} camera */
export function lookFrom(sheet, camera) {
  const refold = level(camera.zoom) !== level(sheet.camera.zoom);
  sheet.camera = camera;
  if (!shift(sheet)) settle(sheet);
  sheet.names.follow(camera, sheet.frame);
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
  const [dx, dy] = offset(settled, camera);
  if (Math.max(Math.abs(dx), Math.abs(dy)) > MARGIN_PX) return false;
  const moved = { transform: `translate(${dx.toFixed(2)}px, ${dy.toFixed(2)}px)`, willChange: "transform" };
  Object.assign(picture.style, dx || dy ? moved : AT_REST);
  return true;
}

/** Draw the picture where it stands. @param {Sheet} sheet */
function settle(sheet) {
  const { camera, drawing, frame, picture, settled } = sheet;
  if (settled === camera) return;
  picture.setAttribute("viewBox", boxOf(camera, reach(frame)).map((side) => side.toFixed(3)).join(" "));
  const [left, , width] = boxOf(camera, frame);
  repeat(picture, left, left + width);
  Object.assign(picture.style, AT_REST);
  if (settled?.zoom !== camera.zoom) drawing.scale(camera.zoom);
  sheet.settled = camera;
}

/** The frame with its margin. @param {Size} frame @returns {Size} */
const reach = ({ width, height }) => ({ width: width + 2 * MARGIN_PX, height: height + 2 * MARGIN_PX });

/** What the picture reaches. @param {Sheet} sheet @returns {Bounds} */
function around({ camera, frame }) {
  const [x, y, width, height] = boxOf(camera, reach(frame)).map((side) => side / 2 ** look.picture.zoom);
  const [[west, north], [east, south]] = [unproject(x, y), unproject(x + width, y + height)];
  return [west, south, east, north];
}

/** @param {Sheet} sheet */
function restLater(sheet) {
  clearTimeout(sheet.timer);
  sheet.timer = setTimeout(() => rest(sheet), REST_MS);
}

/** What a move need not wait for. @param {Sheet} sheet */
export function rest(sheet) {
  clearTimeout(sheet.timer);
  settle(sheet);
  sheet.finer.look(sheet.camera.zoom, around(sheet));
  if (sheet.painted) sheet.names.show(sheet.painted);
}

/** @param {Sheet} sheet */
export function draw(sheet) {
  const { atlas, camera, frame, last } = sheet;
  if (!last) return;
  const scene = createScene(atlas, last.selection, last.view, camera.zoom);
  sheet.drawing.show(scene);
  sheet.painted = { scene, camera, frame, copies: true };
  sheet.names.show(sheet.painted);
}
