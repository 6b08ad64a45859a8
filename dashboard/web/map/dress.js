/** What Plotly has no attribute for: halos, numbers that always show, where names may stand. */
/** @import { Atlas, MapLibreMap, PlotElement } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { nameOffset } from "./traces.js";
import { layerOf } from "./subplot.js";

/** @param {string} colour @param {number} width */
const halo = (colour, width) => ({ "text-halo-color": colour, "text-halo-width": width });
const LIGHT = halo(look.map.halo, 1.3);
/** @type {Record<string, {paint?: Record<string, unknown>, layout: Record<string, unknown>}>} */
const DRESS = {
  names: {
    paint: LIGHT,
    layout: {
      "text-variable-anchor": ["center", "top", "bottom", "left", "right", "top-left", "top-right"],
      "text-radial-offset": 1.8,
      "text-max-width": 8,
    },
  },
  places: {
    paint: LIGHT,
    layout: { "text-variable-anchor": ["left", "bottom", "top", "right"], "text-justify": "auto" },
  },
  numbers: { paint: halo(look.map["number-halo"], 0.8), layout: { "text-allow-overlap": true } },
  doubts: { layout: { "text-allow-overlap": true } },
};

/** Pixels of a place's name. @param {PlotElement} plot */
const sizeOf = (plot) => plot._fullData.find(({ name }) => name === "places")?.textfont?.size ?? look.marks.text;

/**
 * Dress the layers once they are all there.
 * @param {MapLibreMap} map
 * @param {PlotElement} plot
 * @param {Atlas} atlas
 * @returns {boolean} whether they are
 */
export function dress(map, plot, atlas) {
  const layers = Object.keys(DRESS).map((name) => layerOf(plot, name, "symbol"));
  if (!layers.every((layer) => map.getLayer(layer))) return false;
  map._fadeDuration = 0;
  Object.values(DRESS).forEach(({ paint = {}, layout }, k) => {
    Object.entries(paint).forEach(([property, value]) => map.setPaintProperty(layers[k], property, value));
    Object.entries(layout).forEach(([property, value]) => map.setLayoutProperty(layers[k], property, value));
  });
  map.setLayoutProperty(layerOf(plot, "places", "symbol"), "text-radial-offset", nameOffset(atlas, sizeOf(plot)));
  return true;
}
