/** The live map: the figure's traces follow the view; MapLibre moves the camera. */
/** @import { LiveFile, LivePainter, MapLibreMap, MapListeners, PainterDeps, PlotElement, Scene } from "../view/types.js" */
import { camera as cameraFor } from "../model/camera.js";
import { reducedMotion } from "../page/wait.js";
import { addZoomButtons } from "./buttons.js";
import { dress } from "./dress.js";
import { refineLater } from "./finerlive.js";
import { paint } from "./hues.js";
import { createGrounds } from "./grounds.js";
import { switchLayers } from "./ground.js";
import { createYielding, listenToMap } from "./livegestures.js";
import { createPlates } from "./plates.js";
import { createPainted } from "./painted.js";
import { createPointing } from "./pointing.js";
import { admit, cameraOfMap, isLoaded, keepCamera, mapOf, muteStyle, near } from "./subplot.js";

const FLIGHT_MS = 900;
const STEP_MS = 250;

/**
 * @param {PlotElement} plot
 * @param {Scene} first what its figure was filled with
 * @param {LiveFile} file
 * @param {PainterDeps} deps
 * @param {MapListeners} on
 * @returns {LivePainter | null} null when the map cannot be drawn
 */
export function createLive(plot, first, file, deps, on) {
  const map = mapOf(plot);
  if (!map) return null;
  muteStyle(plot);
  admit(map);
  const unfollow = refineLater(plot, map, file.areas, deps.pieces);
  return createPainter(plot, map, first, file, deps, on, unfollow);
}

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {Scene} first
 * @param {LiveFile} file
 * @param {PainterDeps} deps
 * @param {MapListeners} on
 * @param {() => void} unfollow
 * @returns {LivePainter}
 */
function createPainter(plot, map, first, { areas }, deps, on, unfollow) {
  const holder = plot.parentElement ?? plot;
  const frame = () => ({ width: map.getCanvas().clientWidth, height: map.getCanvas().clientHeight });
  const painted = createPainted(true);
  const plates = createPlates(plot, map, deps.atlas, painted, first);
  const pointing = createPointing(holder, deps, on, painted.now, createGrounds(areas, deps.atlas.numbers.places));
  const { glide, zoomBy, lookFrom } = createFlights(plot, map, on);
  const buttons = addZoomButtons(holder, deps.speaker, (steps) => zoomBy(steps));
  listenToMap(map, plot, pointing, (around) => zoomBy(1, around));
  map.on("render", () => {
    const before = painted.now();
    painted.paint(cameraOfMap(map), frame(), isLoaded(plot));
    const now = painted.now();
    if (now && !sameSight(before, now)) {
      deps.names.follow(now.camera, now.frame);
      deps.names.show(now);
    }
  });

  return {
    show: plates.show,
    layers(view) {
      switchLayers(map, view, paint().grounds);
      plates.rehue();
      dress(map, plot);
    },
    flyTo(target) {
      const { lon, lat, zoom } = cameraFor(target, frame());
      admit(map, zoom);
      glide({ center: [lon, lat], zoom });
    },
    zoomBy: (steps) => zoomBy(steps),
    resize() { window.Plotly?.Plots.resize(plot); },
    camera: () => cameraOfMap(map),
    moving: () => map.isMoving(),
    yieldScroll: createYielding(map, plot, deps.speaker),
    destroy() { unfollow(); [pointing, buttons].forEach((part) => part.remove()); },
    atRest: createRest(map, () => dress(map, plot)),
    lookFrom,
    focus: () => map.getCanvas().focus(),
    onLost(lost) { map.getCanvas().addEventListener("webglcontextlost", lost, { once: true }); },
  };
}

/** @param {import("./hit.js").Painted | null} before @param {import("./hit.js").Painted} now */
const sameSight = (before, now) =>
  before?.scene === now.scene && near(before.camera, now.camera) && before.frame.width === now.frame.width && before.frame.height === now.frame.height;

/**
 * All is drawn, placed and dressed.
 * @param {MapLibreMap} map
 * @param {() => boolean} dressUp
 */
function createRest(map, dressUp) {
  let dressed = false;
  const idle = () => new Promise((resolve) => {
    map.once("idle", () => resolve(true));
    map.triggerRepaint();
  });

  return async () => {
    await idle();
    while (!dressed) {
      dressed = dressUp();
      await idle();
    }
  };
}

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {MapListeners} on
 */
function createFlights(plot, map, on) {
  let told = cameraOfMap(map);
  let isQuiet = false;

  // Plotly puts the same camera back at every restyle: that is no move.
  map.on("moveend", () => {
    const camera = cameraOfMap(map);
    if (isQuiet || near(camera, told)) return;
    told = camera;
    on.move(camera);
  });

  /** @param {import("../view/types.js").MapLibreCamera} options */
  function glide(options) {
    keepCamera(plot);
    map.easeTo({ duration: FLIGHT_MS, ...options, ...(reducedMotion() ? { duration: 0 } : {}) });
  }

  return {
    glide,
    /** @param {number} steps @param {{lng: number, lat: number}} [around] that keeps its place */
    zoomBy: (steps, around) =>
      glide({ zoom: map.getZoom() + steps, duration: STEP_MS, ...(around ? { around } : {}) }),
    /** At once, and without telling. @param {import("../view/types.js").Camera} camera */
    lookFrom(camera) {
      if (near(camera, cameraOfMap(map))) return;
      keepCamera(plot);
      isQuiet = true;
      admit(map, camera.zoom);
      map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
      isQuiet = false;
      told = cameraOfMap(map);
    },
  };
}
