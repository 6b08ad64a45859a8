/** One map of a page: still at first, live once its painter is ready, still again if that is lost. */
/** @import { Camera, GroundDeps, LiveFile, LivePainter, MapHandle, MapListeners, Names, Painter, PainterDeps, PlotElement, PlotlyLibrary, Scene, Selection, StillPainter, ViewState } from "../view/types.js" */
import { target } from "../model/camera.js";
import { said } from "../model/look.js";
import { find } from "../page/dom.js";
import { watchPanel } from "../page/panel.js";
import { when } from "../page/wait.js";
import { fills, hued } from "./hues.js";
import { createLive } from "./live.js";
import { createNames } from "./names.js";
import { createPieces } from "./pieces.js";
import { createScene } from "./scene.js";
import { createOutside } from "./outside.js";
import { createStill } from "./still.js";
import { mapOf, near } from "./subplot.js";
import { filled } from "./traces.js";

/** After so long a plot that has no map will have none. */
const PATIENCE_MS = 5000;
/** What lies over a map: no name is written below it. */
const OVER = ".views .button, #layers summary, .zoom-buttons, [data-act=panel], #full-atlas, #notice:not(.hidden), .beyond, #map .sign, #beside-map .sign, #panel";

/**
 * @typedef {object} Stage
 * @property {HTMLElement} holder of the still map
 * @property {StillPainter} still
 * @property {StillPainter | LivePainter} painter that is seen
 * @property {Painter[]} drawing all that draw, also one that is not seen yet
 * @property {{selection: Selection, view: ViewState} | null} last
 * @property {boolean} yielding
 * @property {ReturnType<typeof createNames>} names
 * @property {string[]} events ids
 * @property {Set<(camera: Camera) => void>} followers told of every move, by whichever painter
 */

/**
 * @param {HTMLElement} element holds both maps
 * @param {GroundDeps & {view: ViewState, picture: SVGSVGElement | null}} deps
 * @param {MapListeners} on
 * @returns {MapHandle}
 */
export function createMap(element, { view, picture, ground, piece, ...own }, on) {
  const holder = find(".still", element);
  const pieces = createPieces(ground, piece);
  const deps = { ...own, pieces };
  const beyond = createOutside(element.parentElement ?? element, deps.atlas.numbers, deps.speaker, (bounds) => stage.painter.flyTo(bounds));
  /** @type {Stage["followers"]} */
  const followers = new Set();
  const names = told(createNames(element, deps.atlas, picture?.querySelector(".names") ?? null, {
    covered: () => coverings(element), rested: (seen) => beyond.say(seen, isNarrowed(stage.last?.view)),
  }), followers);
  const still = createStill(holder, picture, target(deps.atlas.numbers, view), { ...deps, names }, on);
  /** @type {Stage} */
  const stage = { holder, still, painter: still, drawing: [still], last: null, yielding: false, names, events: deps.atlas.numbers.events.id, followers };
  const unfollow = pieces.follow((supply, found) => names.near(namesOf(supply), found.focus?.country));
  const observer = new ResizeObserver(() => stage.painter.resize());
  observer.observe(element);
  const unwatch = watchPanel(names.write);

  return {
    ...following(stage),
    surround: names.surround,
    lookFrom(camera) { stage.painter.lookFrom(camera); },
    follow(follower) { followers.add(follower); return () => followers.delete(follower); },
    destroy() { observer.disconnect(); unwatch(); unfollow(); new Set([still, ...stage.drawing, { destroy: names.remove }, { destroy: beyond.remove }]).forEach((one) => one.destroy()); },
    goLive: (host, plotly, file, lost) => goLive(stage, { host, plotly, file, deps, on, lost }),
  };
}

/**
 * The names stand where the map looks from, and so may others.
 * @param {ReturnType<typeof createNames>} names
 * @param {Stage["followers"]} followers
 */
const told = (names, followers) => ({
  ...names,
  /** @type {Names["follow"]} */
  follow(camera, frame) {
    names.follow(camera, frame);
    followers.forEach((follower) => follower(camera));
  },
});

/**
 * Whoever paints does what the map is asked.
 * @param {Stage} stage
 * @returns {Omit<Painter, "destroy">}
 */
const following = (stage) => ({
  show(selection, view) {
    stage.last = { selection, view };
    stage.drawing.forEach((one) => one.show(selection, view));
    stage.names.tie(rowOf(stage, view.event));
  },
  layers(view) {
    stage.names.say(said(view));
    stage.drawing.forEach((one) => one.layers(view));
    stage.names.write();
  },
  flyTo: (to) => stage.painter.flyTo(to),
  zoomBy: (steps) => stage.painter.zoomBy(steps),
  resize: () => stage.painter.resize(),
  camera: () => stage.painter.camera(),
  moving: () => stage.painter.moving(),
  yieldScroll(on) { stage.yielding = on; stage.painter.yieldScroll(on); },
});

/** @typedef {{host: HTMLElement, plotly: PlotlyLibrary, file: LiveFile, deps: Omit<PainterDeps, "names">, on: MapListeners, lost: () => void}} Upgrade */

/**
 * Go over to the live map, at the camera of the still one, once it has drawn the same.
 * @param {Stage} stage
 * @param {Upgrade} upgrade
 * @returns {Promise<boolean>} false when the map cannot be drawn
 */
async function goLive(stage, upgrade) {
  const { host, plotly } = upgrade;
  const live = await createPlot(stage, upgrade);
  if (!live) {
    plotly.purge(/** @type {PlotElement} */ (host));
    return false;
  }
  await live.atRest();
  stage.drawing = [stage.still, live];
  showLast(stage, live);
  await meet(stage.still, live);
  [stage.painter, stage.drawing] = [live, [live]];
  if (stage.yielding) live.yieldScroll(true);
  if (stage.holder.contains(document.activeElement)) live.focus();
  live.onLost(() => goBack(stage, live, upgrade));
  return true;
}

/**
 * @param {Stage} stage
 * @param {Upgrade} upgrade
 * @returns {Promise<LivePainter | null>}
 */
async function createPlot(stage, { host, plotly, file, deps, on }) {
  const { painter, last } = stage;
  if (!last) throw new Error("nothing is shown yet");
  const camera = painter.camera();
  const first = createScene(deps.atlas, last.selection, last.view, camera.zoom);
  const plot = await plotly.newPlot(host, filled({ ...file, data: file.data.map(hued) }, deps.atlas, first, camera, fills(deps.atlas.numbers)));
  const since = performance.now();
  await when(() => mapOf(plot) || performance.now() - since > PATIENCE_MS);
  return createLive(plot, first, file, { ...deps, names: whenSeen(stage) }, on);
}

/**
 * The names hear of the live map only while it is seen.
 * @param {Stage} stage
 * @returns {Names}
 */
function whenSeen(stage) {
  const isSeen = () => stage.painter !== stage.still;
  return {
    follow(camera, frame) { if (isSeen()) stage.names.follow(camera, frame); },
    show(seen) { if (isSeen()) stage.names.show(seen); },
    at: stage.names.at,
  };
}

/** What the pieces name that are wanted, and those that stand in for them. @param {import("./pieces.js").Supply} supply */
export const namesOf = ({ wanted, isWhole, level, held }) =>
  held.filter(({ id, level: own }) => wanted.includes(id) || (!isWhole && own < level)).map(({ piece }) => piece.names);

/** @param {Stage} stage @param {string | null} event */
const rowOf = ({ events }, event) => (event === null ? null : events.indexOf(event));

/** Whether a reader has looked for something, or chosen who speaks. @param {ViewState} [view] */
const isNarrowed = (view) => Boolean(view && (view.q || view.sources.length));

/** What lies over a map, in its pixels. @param {HTMLElement} element */
function coverings(element) {
  const { left, top } = element.getBoundingClientRect();
  return [...element.closest(".stage")?.querySelectorAll(OVER) ?? []].map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map((box) => ({ left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }));
}

/**
 * The live map looks from where the still one does, once that rests.
 * @param {Painter} still
 * @param {LivePainter} live
 */
async function meet(still, live) {
  // MapLibre may hold a camera back at the edge of the world: what was asked for is compared.
  let asked;
  do {
    await when(() => !still.moving());
    asked = still.camera();
    live.lookFrom(asked);
    await live.atRest();
  } while (still.moving() || !near(still.camera(), asked));
}

/**
 * The live map can be drawn no longer: the still one takes over where it was.
 * @param {Stage} stage
 * @param {LivePainter} live
 * @param {Upgrade} upgrade
 */
function goBack(stage, live, { host, plotly, lost }) {
  const camera = live.camera();
  [stage.painter, stage.drawing] = [stage.still, [stage.still]];
  stage.still.lookFrom(camera);
  stage.still.resize();
  showLast(stage, stage.still);
  stage.still.yieldScroll(stage.yielding);
  live.destroy();
  plotly.purge(/** @type {PlotElement} */ (host));
  lost();
}

/** @param {Stage} stage @param {Painter} painter */
function showLast({ last }, painter) {
  if (!last) return;
  painter.layers(last.view);
  painter.show(last.selection, last.view);
}
