/** The live map's finer lines, in place of its own once a reader looks closely. */
/** @import { Ground, MapLibreMap, Outline, PlotElement } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { borders, geometry } from "../model/outlines.js";
import { createRequest } from "./finer.js";
import { keepCamera, tracesOf } from "./subplot.js";

/** @typedef {{features: {properties: {id: string}, geometry: object}[]}} Areas */

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {object} areas GeoJSON of the events' areas
 * @param {() => Promise<Ground>} ask
 */
export function refineLater(plot, map, areas, ask) {
  const request = createRequest(ask, (ground) => refine(plot, map, areas, ground));
  const look = () => request(isClose(map));
  map.on("moveend", look);
  look();
}

/** @param {MapLibreMap} map */
const isClose = (map) => map.getZoom() > look.picture.finer;

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {object} areas
 * @param {Ground} ground
 */
function refine(plot, map, areas, { outlines: { countries, regions, former } }) {
  for (const [name, outlines] of Object.entries({ countries, regions })) {
    map.getSource(name)?.setData(refined(plot.layout.map.style.sources[name].data, outlines));
  }
  map.getSource("borders")?.setData(lines(borders(Object.values(countries))));
  keepCamera(plot);
  window.Plotly?.restyle(plot, { geojson: [refined(areas, { ...countries, ...regions, ...former })] }, [tracesOf(plot).indexOf("areas")]);
}

/** @param {unknown} geojson @param {Record<string, Outline>} outlines */
export function refined(geojson, outlines) {
  const whole = /** @type {Areas} */ (geojson);
  return { ...whole, features: whole.features.map((one) => finer(one, outlines[one.properties.id])) };
}

/** @param {Areas["features"][number]} feature @param {Outline} [outline] */
const finer = (feature, outline) => (outline ? { ...feature, geometry: geometry(outline) } : feature);

/** @param {object[]} coordinates */
const lines = (coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } });
