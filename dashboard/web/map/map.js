/** One map of a page: still at first, live once its painter is ready. */
/** @import { MapDeps, MapHandle, MapListeners, Painter, PlotElement, Scene, Selection, ViewState } from "../view/types.js" */
import { target } from "../model/camera.js";
import { when } from "../page/wait.js";
import { createLive } from "./live.js";
import { createScene } from "./scene.js";
import { createStill } from "./still.js";
import { near } from "./subplot.js";
import { filled } from "./traces.js";

/**
 * @typedef {object} Stage
 * @property {Painter} painter that is seen
 * @property {Painter[]} drawing all that draw, also one that is not seen yet
 * @property {{selection: Selection, view: ViewState} | null} last
 * @property {Scene | null} first what the live map's figure was filled with
 * @property {boolean} yielding
 */

/**
 * @param {HTMLElement} element holds the still map
 * @param {MapDeps & {view: ViewState, picture: SVGSVGElement | null}} deps
 * @param {MapListeners} on
 * @returns {MapHandle}
 */
export function createMap(element, { view, picture, ...deps }, on) {
  const still = createStill(element, picture, target(deps.atlas.numbers, view), deps, on);
  /** @type {Stage} */
  const stage = { painter: still, drawing: [still], last: null, first: null, yielding: false };
  const observer = new ResizeObserver(() => stage.painter.resize());
  observer.observe(element.parentElement ?? element);

  return {
    ...following(stage),
    destroy() { observer.disconnect(); stage.drawing.forEach((one) => one.destroy()); },
    figure(empty) {
      const { painter, last } = stage;
      if (!last) throw new Error("nothing is shown yet");
      const camera = painter.camera();
      stage.first = createScene(deps.atlas, last.selection, last.view, camera.zoom);
      return filled(empty, deps.atlas, stage.first, camera);
    },
    goLive: (plot) => goLive(stage, plot, deps, on),
  };
}

/**
 * Whoever paints does what the map is asked.
 * @param {Stage} stage
 * @returns {Omit<Painter, "destroy">}
 */
const following = (stage) => ({
  show(selection, view) {
    stage.last = { selection, view };
    stage.drawing.forEach((one) => one.show(selection, view));
  },
  layers(view) { stage.drawing.forEach((one) => one.layers(view)); },
  flyTo: (to) => stage.painter.flyTo(to),
  zoomBy: (steps) => stage.painter.zoomBy(steps),
  resize: () => stage.painter.resize(),
  camera: () => stage.painter.camera(),
  moving: () => stage.painter.moving(),
  yieldScroll() { stage.yielding = true; stage.painter.yieldScroll(); },
});

/**
 * Go over to the live map, at the camera of the still one, once it has drawn the same.
 * @param {Stage} stage
 * @param {PlotElement} plot
 * @param {MapDeps} deps
 * @param {MapListeners} on
 * @returns {Promise<boolean>} false when the map cannot be drawn
 */
async function goLive(stage, plot, deps, on) {
  const still = stage.painter;
  const live = stage.first && createLive(plot, stage.first, deps, on);
  if (!live) return false;
  await live.atRest();
  stage.drawing = [still, live];
  if (stage.last) {
    live.layers(stage.last.view);
    live.show(stage.last.selection, stage.last.view);
  }
  // MapLibre may hold a camera back at the edge of the world: what was asked for is compared.
  let asked;
  do {
    await when(() => !still.moving());
    asked = still.camera();
    live.lookFrom(asked);
    await live.atRest();
  } while (still.moving() || !near(still.camera(), asked));
  [stage.painter, stage.drawing] = [live, [live]];
  if (stage.yielding) live.yieldScroll();
  still.destroy();
  return true;
}
