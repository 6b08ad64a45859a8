/** The live map's own layers below the events, switched by the reader. */
/** @import { MapLibreMap } from "../view/types.js" */

const SWITCHED = ["regions", "rivers", "towns", "airfields"];
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
