/** What Plotly keeps to itself of the live map: its MapLibre map, its layers and sources. */
/** @import { Camera, MapLibreMap, PlotElement } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };

/** @param {PlotElement} plot @returns {MapLibreMap | null} null when the map cannot be drawn, or not yet */
export const mapOf = (plot) => plot._fullLayout?.map?._subplot?.map ?? null;

/** @param {PlotElement} plot */
export const tracesOf = (plot) => plot._fullData.map(({ name }) => name);

/** @param {PlotElement} plot @param {string} name */
const uidOf = (plot, name) => plot._fullData[tracesOf(plot).indexOf(name)].uid;

/** @param {PlotElement} plot @param {string} trace @param {string} kind */
export const layerOf = (plot, trace, kind) => `plotly-trace-layer-${uidOf(plot, trace)}-${kind}`;

/** @param {PlotElement} plot @param {string} trace @param {string} kind */
export const sourceOf = (plot, trace, kind) => `source-${uidOf(plot, trace)}-${kind}`;

/**
 * Plotly puts its own camera back at every restyle, unless it knows the map was moved by hand.
 * @param {PlotElement} plot
 */
export function keepCamera(plot) {
  const subplot = plot._fullLayout.map?._subplot;
  if (subplot) subplot.wheeling = true;
}

/**
 * Plotly compares the style by its JSON at every step; the base map's data says itself in a word
 * there, instead of half a megabyte.
 * @param {PlotElement} plot
 */
export function muteStyle(plot) {
  for (const [name, { data }] of Object.entries(plot.layout.map.style.sources)) {
    if (data && typeof data === "object") Object.defineProperty(data, "toJSON", { value: () => name });
  }
}

/** @param {MapLibreMap} map @returns {Camera} */
export function cameraOfMap(map) {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

/**
 * The map comes no closer than its lines look true, or than it is led or stands already.
 * @param {MapLibreMap} map
 * @param {number} [zoom] where it is led
 */
export function admit(map, zoom = 0) {
  map.setMaxZoom(Math.max(look.picture.zooms[1], zoom, map.getZoom()));
}

const SAME = 1e-6;

/** @param {Camera} one @param {Camera} other */
export const near = (one, other) =>
  Math.abs(one.lon - other.lon) < SAME && Math.abs(one.lat - other.lat) < SAME && Math.abs(one.zoom - other.zoom) < SAME;

/** Whether the map shows all marks that it was given. @param {PlotElement} plot */
export function isLoaded(plot) {
  const [map, source] = [mapOf(plot), sourceOf(plot, "marks", "circle")];
  return Boolean(map?.getSource(source) && map.isSourceLoaded(source));
}
