/** The still map: the picture of the first response, filtered and moved as the live map is. */
/** @import { Camera, MapListeners, PainterDeps, Point, StillPainter, Target } from "../view/types.js" */
/** @import { Sheet } from "./sheet.js" */
import { camera as cameraFor, panned, zoomed } from "../model/camera.js";
import { isPlain } from "../page/links.js";
import { reducedMotion } from "../page/wait.js";
import { addZoomButtons } from "./buttons.js";
import { createGestures, pointOf } from "./gestures.js";
import { between, createGlide } from "./glide.js";
import { createHint } from "./hint.js";
import { createThrow } from "./inertia.js";
import { createKeyboard } from "./keyboard.js";
import { showLayers } from "./picture.js";
import { createPictureGrounds } from "./picturegrounds.js";
import { createPointing } from "./pointing.js";
import { createWalking } from "./walking.js";
import { createSheet, draw, frameOf, lookFrom, rest } from "./sheet.js";

const FLIGHT_MS = 600;
const STEP_MS = 250;
const THROW_MS = 700;

/**
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} picture
 * @param {Target} target what it shows at first
 * @param {PainterDeps} deps
 * @param {MapListeners} on
 * @returns {StillPainter}
 */
export function createStill(holder, picture, target, deps, on) {
  const sheet = createSheet(holder, picture, target, deps);
  const grounds = createPictureGrounds(sheet.picture, deps.atlas.numbers.places);
  const pointing = createPointing(holder, deps, on, () => sheet.painted, grounds);
  const look = (/** @type {Camera} */ camera) => { lookFrom(sheet, camera); gestures.follow(camera); };
  const glide = createGlide(look);
  const { fly, zoomBy, pan } = createFlights(sheet, glide, on);
  const gestures = listenToHand(sheet, { glide, pointing, hint: createHint(holder, deps.speaker), fly, zoomBy }, on);
  const keyboard = createKeyboard(holder, deps.speaker.t("map.keys"), { pan, zoomBy });
  const walking = createWalking(holder, sheet.picture, pointing);
  const buttons = addZoomButtons(holder, deps.speaker, (steps) => zoomBy(steps));
  listenToPicture(sheet, pointing, gestures);
  look(sheet.camera);

  return {
    show(selection, view) { sheet.last = { selection, view }; draw(sheet); },
    layers(view) { showLayers(sheet.picture, view); },
    flyTo: (to) => fly(to, FLIGHT_MS),
    zoomBy: (steps) => zoomBy(steps),
    resize() {
      sheet.frame = frameOf(holder);
      if (!sheet.frame.width || !sheet.frame.height) return;
      sheet.settled = null;
      look(cameraFor(sheet.wanted, sheet.frame));
      rest(sheet);
    },
    camera: () => sheet.camera,
    lookFrom(camera) { glide.stop(); sheet.wanted = camera; look(camera); },
    moving: () => gestures.busy() || glide.flying(),
    yieldScroll: gestures.yieldScroll,
    destroy() {
      glide.stop();
      clearTimeout(sheet.timer);
      [gestures, keyboard, walking, buttons, pointing, sheet.finer, sheet.picture].forEach((part) => part.remove());
    },
  };
}

/**
 * @param {Sheet} sheet
 * @param {ReturnType<typeof createGlide>} glide
 * @param {MapListeners} on
 */
function createFlights(sheet, glide, on) {
  /** @param {Target} target @param {number} duration */
  function fly(target, duration) {
    sheet.wanted = target;
    glide.go(between(sheet.camera, cameraFor(target, sheet.frame), sheet.frame), duration, () => on.move(sheet.camera));
  }

  return {
    fly,
    /** @param {number} steps @param {Point} [point] that keeps its place */
    zoomBy: (steps, point) => fly(zoomed(sheet.camera, steps, sheet.frame, point), STEP_MS),
    /** @param {number} dx @param {number} dy pixels by which the picture is pulled */
    pan: (dx, dy) => fly(panned(sheet.camera, dx, dy), STEP_MS),
  };
}

/**
 * @param {Sheet} sheet
 * @param {{glide: ReturnType<typeof createGlide>, pointing: ReturnType<typeof createPointing>, hint: ReturnType<typeof createHint>} & Pick<ReturnType<typeof createFlights>, "fly" | "zoomBy">} parts
 * @param {MapListeners} on
 */
function listenToHand(sheet, { glide, pointing, hint, fly, zoomBy }, on) {
  const thrown = createThrow();
  return createGestures(sheet.holder, () => sheet.frame, {
    start() { glide.stop(); pointing.hide(); thrown.start(); },
    move(camera) {
      sheet.wanted = camera;
      lookFrom(sheet, camera);
      thrown.move(camera);
      on.move(camera);
    },
    end() {
      const goal = reducedMotion() ? null : thrown.end();
      if (goal) fly(goal, THROW_MS);
    },
    closer: (point) => zoomBy(1, point),
    refused: hint.tell,
  });
}

/**
 * @param {Sheet} sheet
 * @param {ReturnType<typeof createPointing>} pointing
 * @param {ReturnType<typeof createGestures>} gestures
 */
function listenToPicture({ holder, picture }, pointing, gestures) {
  picture.addEventListener("click", (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    pointing.choose(pointOf(holder, event));
  });
  picture.addEventListener("pointerleave", pointing.hide);
  picture.addEventListener("pointermove", (event) => {
    if (gestures.busy()) return;
    picture.style.cursor = pointing.say(pointOf(holder, event)) ? "pointer" : "";
  });
}
