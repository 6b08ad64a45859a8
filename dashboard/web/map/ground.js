/** The live map's own layers below the events, switched and coloured as the reader wants the ground. */
/** @import { MapLibreMap, ViewState } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { isOn } from "../model/look.js";

/** Layers of the style that a switch of the page owns, by the first word of their ids. */
const SWITCHED = ["borders", "regions", "rivers", "lakes"];
const GROUND = "regions-ground";
/** Paints that take their colour from the ground: layer, property, colour. */
const PAINTS = [
  ["water", "background-color", "water"], ["land", "fill-color", "land"], ["focus", "fill-color", "focus"],
  ["regions-line", "line-color", "region-border"], ["rivers-line", "line-color", "river"], ["borders-line", "line-color", "border"],
  ["sea-fine", "fill-color", "water"], ["land-fine", "fill-color", "land"], ["focus-fine", "fill-color", "focus"],
  ["lakes-ice-fine", "fill-color", "ice"], ["lakes-fine", "fill-color", "water"], ["rivers-fine", "line-color", "river"],
  ["regions-fine", "line-color", "region-border"], ["borders-fine", "line-color", "border"], ["borders-disputed-fine", "line-color", "border"],
];

/** @param {MapLibreMap} map @param {ViewState} view @param {typeof look.grounds} [grounds] */
export function switchLayers(map, view, grounds = look.grounds) {
  for (const { id } of map.getStyle().layers) {
    const [owner] = id.split("-");
    if (id !== GROUND && SWITCHED.includes(owner)) {
      map.setLayoutProperty(id, "visibility", isOn(view, owner) ? "visible" : "none");
    }
  }
  /** @type {Record<string, string>} */
  const colours = grounds[view.ground];
  for (const [layer, property, colour] of PAINTS) map.setPaintProperty(layer, property, colours[colour]);
}
