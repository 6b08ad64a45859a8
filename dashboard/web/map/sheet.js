/** The still map's sheet: the picture, where it looks from, and what it shows. */
/** @import { Atlas, Camera, Selection, Size, Target, ViewState } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */
import { boxOf, camera as cameraFor } from "../model/camera.js";
import { adopt, drawScene, keepSizes } from "./picture.js";
import { createScene } from "./scene.js";

/**
 * @typedef {object} Sheet
 * @property {HTMLElement} holder
 * @property {SVGElement} picture
 * @property {Atlas} atlas
 * @property {Target} wanted what the viewer last asked to see; a frame of another size shows it too
 * @property {Camera} camera
 * @property {{selection: Selection, view: ViewState} | null} last
 * @property {Painted | null} painted
 */

/**
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} picture
 * @param {Target} target
 * @param {Atlas} atlas
 * @returns {Sheet}
 */
export const createSheet = (holder, picture, target, atlas) => ({
  holder, picture: adopt(holder, picture), atlas,
  wanted: target, camera: cameraFor(target, frameOf(holder)), last: null, painted: null,
});

/** @param {HTMLElement} holder @returns {Size} */
export function frameOf(holder) {
  const { width, height } = holder.getBoundingClientRect();
  return { width, height };
}

/** @param {Sheet} sheet @param {Camera} camera */
export function lookFrom(sheet, camera) {
  const refold = Math.floor(camera.zoom) !== Math.floor(sheet.camera.zoom);
  const frame = frameOf(sheet.holder);
  sheet.camera = camera;
  sheet.picture.setAttribute("viewBox", boxOf(camera, frame).map((side) => side.toFixed(2)).join(" "));
  if (refold) draw(sheet);
  keepSizes(sheet.picture, camera.zoom);
  if (sheet.painted) sheet.painted = { ...sheet.painted, camera, frame };
}

/** @param {Sheet} sheet */
export function draw(sheet) {
  const { atlas, camera, holder, last, picture } = sheet;
  if (!last) return;
  const scene = createScene(atlas, last.selection, last.view, camera.zoom);
  drawScene(picture, atlas, scene);
  keepSizes(picture, camera.zoom);
  sheet.painted = { scene, camera, frame: frameOf(holder), copies: false };
}
