/** The live map's finer ground: the same pieces, and finer outlines of the events' areas. */
/** @import { Bounds, Ground, MapLibreMap, Outline, PlotElement } from "../view/types.js" */
/** @import { Held, Supply } from "./pieces.js" */
import { geometry, meets } from "../model/outlines.js";
import { features } from "../model/pieces.js";
import { whenIdle } from "../page/wait.js";
import { keepCamera, tracesOf } from "./subplot.js";

/** Of the style. */
const SOURCE = "pieces";

/** @typedef {{features: {properties: {id: string}, geometry: object}[]}} Areas */

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {object} areas GeoJSON of the events' areas
 * @param {ReturnType<typeof import("./pieces.js").createPieces>} pieces
 * @returns {() => void} ends it
 */
export function refineLater(plot, map, areas, pieces) {
  const shapes = createShapes();
  /** @type {{supply: Supply, ground: Ground} | null} */
  let last = null;
  let isRefined = false;
  let [shown, level] = ["", -1];

  function draw() {
    if (!last) return;
    const { supply, ground } = last;
    if (!isRefined) refine(plot, areas, ground.outlines);
    isRefined = true;
    // What was drawn stays until all of another level is there.
    if (supply.isWhole || level < 0) level = supply.level;
    const chosen = atop(supply.held, level);
    const now = chosen.map(({ id }) => id).join();
    if (now !== shown) map.getSource(SOURCE)?.setData({ type: "FeatureCollection", features: shapes(chosen, ground.focus?.id) });
    shown = now;
  }

  const look = () => pieces.look(map.getZoom(), boundsOf(map));
  map.on("moveend", look);
  look();
  return pieces.follow((supply, ground) => {
    last = { supply, ground };
    whenIdle(draw);
  });
}

/** @param {MapLibreMap} map @returns {Bounds} */
function boundsOf(map) {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/**
 * The pieces that are drawn, none of them below another: of a level, and coarser ones where it has none.
 * @param {Held[]} held the finest first
 * @param {number} level
 * @returns {Held[]}
 */
export function atop(held, level) {
  /** @type {Held[]} */
  const chosen = [];
  for (const own of held) {
    if (own.level <= level && !chosen.some(({ level: above, piece }) => above > own.level && meets(piece.box, own.piece.box))) chosen.push(own);
  }
  return chosen;
}

/** Features of pieces, made once. */
function createShapes() {
  /** @type {WeakMap<object, object[]>} */
  const made = new WeakMap();
  return (/** @type {Held[]} */ chosen, /** @type {string} */ focus = "") => chosen.flatMap(({ piece, level }) => {
    const own = made.get(piece) ?? features(piece, level, focus);
    made.set(piece, own);
    return own;
  });
}

/** @param {PlotElement} plot @param {object} areas @param {Record<string, Outline>} outlines */
function refine(plot, areas, outlines) {
  if (!Object.keys(outlines).length) return;
  keepCamera(plot);
  window.Plotly?.restyle(plot, { geojson: [refined(areas, outlines)] }, [tracesOf(plot).indexOf("areas")]);
}

/** @param {unknown} geojson @param {Record<string, Outline>} outlines */
export function refined(geojson, outlines) {
  const whole = /** @type {Areas} */ (geojson);
  return { ...whole, features: whole.features.map((one) => finer(one, outlines[one.properties.id])) };
}

/** @param {Areas["features"][number]} feature @param {Outline} [outline] */
const finer = (feature, outline) => (outline ? { ...feature, geometry: geometry(outline) } : feature);
