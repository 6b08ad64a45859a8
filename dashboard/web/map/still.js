/** The still map: the picture of the first response, filtered and moved as the live map is. */
/** @import { MapDeps, MapListeners, Point, StillPainter, Target } from "../view/types.js" */
import { camera as cameraFor, zoomed } from "../model/camera.js";
import { addZoomButtons } from "./buttons.js";
import { createGestures, pointOf } from "./gestures.js";
import { between, createGlide } from "./glide.js";
import { showLayers } from "./picture.js";
import { createPointing } from "./pointing.js";
import { createSheet, draw, frameOf, lookFrom } from "./sheet.js";

const FLIGHT_MS = 600;
const STEP_MS = 250;

/**
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} picture
 * @param {Target} target what it shows at first
 * @param {MapDeps} deps
 * @param {MapListeners} on
 * @returns {StillPainter}
 */
export function createStill(holder, picture, target, deps, on) {
  const sheet = createSheet(holder, picture, target, deps.atlas);
  const frame = () => frameOf(holder);
  const pointing = createPointing(holder, deps, on, () => sheet.painted, () => []);
  const glide = createGlide((camera) => { lookFrom(sheet, camera); gestures.follow(camera); });
  const { fly, zoomBy } = createFlights(sheet, glide, on);
  const gestures = createGestures(holder, frame, {
    start() { glide.stop(); pointing.hide(); },
    move(camera) { sheet.wanted = camera; lookFrom(sheet, camera); on.move(camera); },
    closer: (point) => zoomBy(1, point),
  });
  const buttons = addZoomButtons(holder, deps.speaker, (steps) => zoomBy(steps));
  listenToPicture(sheet, pointing, gestures);
  lookFrom(sheet, sheet.camera);
  gestures.follow(sheet.camera);

  return {
    show(selection, view) { sheet.last = { selection, view }; draw(sheet); },
    layers(view) { showLayers(sheet.picture, view.layers); },
    flyTo: (to) => fly(to, FLIGHT_MS),
    zoomBy: (steps) => zoomBy(steps),
    resize() {
      if (!frame().width || !frame().height) return;
      lookFrom(sheet, cameraFor(sheet.wanted, frame()));
      gestures.follow(sheet.camera);
    },
    camera: () => sheet.camera,
    lookFrom(camera) { sheet.wanted = camera; lookFrom(sheet, camera); gestures.follow(camera); },
    moving: () => gestures.busy() || glide.flying(),
    yieldScroll: gestures.yieldScroll,
    destroy() {
      glide.stop();
      [gestures, buttons, pointing, sheet.picture].forEach((part) => part.remove());
    },
  };
}

/**
 * @param {import("./sheet.js").Sheet} sheet
 * @param {ReturnType<typeof createGlide>} glide
 * @param {MapListeners} on
 */
function createFlights(sheet, glide, on) {
  /** @param {Target} target @param {number} duration */
  function fly(target, duration) {
    const frame = frameOf(sheet.holder);
    sheet.wanted = target;
    glide.go(between(sheet.camera, cameraFor(target, frame), frame), duration, () => on.move(sheet.camera));
  }

  return {
    fly,
    /** @param {number} steps @param {Point} [point] that keeps its place */
    zoomBy: (steps, point) => fly(zoomed(sheet.camera, steps, frameOf(sheet.holder), point), STEP_MS),
  };
}

/**
 * @param {import("./sheet.js").Sheet} sheet
 * @param {ReturnType<typeof createPointing>} pointing
 * @param {ReturnType<typeof createGestures>} gestures
 */
function listenToPicture({ atlas, holder, picture }, pointing, gestures) {
  /** A mark's name means it too. @param {MouseEvent} event */
  function named({ target }) {
    const mark = target instanceof Element ? target.closest(".mark") : null;
    return mark ? atlas.numbers.places.id.indexOf(mark.getAttribute("data-place") ?? "") : null;
  }

  picture.addEventListener("click", (event) => pointing.choose(pointOf(holder, event), named(event)));
  picture.addEventListener("pointerleave", pointing.hide);
  picture.addEventListener("pointermove", (event) => {
    if (gestures.busy()) return;
    picture.style.cursor = pointing.say(pointOf(holder, event), named(event)) ? "pointer" : "";
  });
}
