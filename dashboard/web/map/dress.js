/** What Plotly has no attribute for: numbers that always show, and marks in one order on all tiles. */
/** @import { MapLibreMap, PlotElement } from "../view/types.js" */
import { paint } from "./hues.js";
import { layerOf } from "./subplot.js";

/** @type {Record<string, {kind: string, paint?: Record<string, unknown>, layout: Record<string, unknown>}>} */
const DRESS = {
  // MapLibre draws tile by tile: without an order the larger mark of the next tile lies on top.
  marks: { kind: "circle", layout: { "circle-sort-key": ["id"] } },
  numbers: {
    kind: "symbol",
    paint: { "text-halo-width": 0.8 },
    layout: { "text-allow-overlap": true },
  },
  doubts: { kind: "symbol", layout: { "text-allow-overlap": true } },
};

/**
 * Dress the layers once they are all there.
 * @param {MapLibreMap} map
 * @param {PlotElement} plot
 * @returns {boolean} whether they are
 */
export function dress(map, plot) {
  const layers = Object.entries(DRESS).map(([name, { kind }]) => layerOf(plot, name, kind));
  if (!layers.every((layer) => map.getLayer(layer))) return false;
  map._fadeDuration = 0;
  map.setPaintProperty(layerOf(plot, "numbers", "symbol"), "text-halo-color", paint().map["number-halo"]);
  Object.values(DRESS).forEach(({ paint = {}, layout }, k) => {
    Object.entries(paint).forEach(([property, value]) => map.setPaintProperty(layers[k], property, value));
    Object.entries(layout).forEach(([property, value]) => map.setLayoutProperty(layers[k], property, value));
  });
  return true;
}
