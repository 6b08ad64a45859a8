/** The live map's own layers below the events: switched by the reader, silent where events speak. */
/** @import { MapLibreMap } from "../view/types.js" */

const SWITCHED = ["regions", "rivers", "towns", "airfields"];
const LABELS = ["regions-label", "countries-label", "towns-label", "airfields-label"];
const GROUND = "regions-ground";

/** @param {MapLibreMap} map @param {string[]} on */
export function switchLayers(map, on) {
  for (const { id } of map.getStyle().layers) {
    const [owner] = id.split("-");
    if (id !== GROUND && SWITCHED.includes(owner)) {
      map.setLayoutProperty(id, "visibility", on.includes(owner) ? "visible" : "none");
    }
  }
}

/** The base map does not name what the events' own labels name. @param {MapLibreMap} map @param {string[]} ids */
export function unname(map, ids) {
  const others = ["!", ["in", ["get", "id"], ["literal", ids]]];
  for (const layer of LABELS) {
    if (map.getLayer(layer)) map.setFilter(layer, others);
  }
}
