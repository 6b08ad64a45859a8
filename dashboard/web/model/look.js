/** What a view leaves on the map besides its events: names, dots and the parts of the ground. */
/** @import { ViewState } from "../types.js" */

/** @typedef {{events: boolean, kinds: string[], dots: string[]}} Said kinds of names, and of dots, around the events */

/** @param {Pick<ViewState, "layers" | "without" | "ground">} view @returns {Said} */
export function said({ layers, without, ground }) {
  if (ground === "blank") return { events: false, kinds: [], dots: [] };
  const kinds = ["countries", ...layers, ...(without.includes("lakes") ? [] : ["lakes"])];
  return { events: true, kinds: without.includes("names") ? [] : kinds, dots: layers };
}

/** Whether a layer of the map is on, whichever key of an address tells of it. @param {Pick<ViewState, "layers" | "without">} view @param {string} layer */
export const isOn = ({ layers, without }, layer) => layers.includes(layer) || (SUBTRACTED.includes(layer) && !without.includes(layer));

/** Layers that an address names when they are off. */
export const SUBTRACTED = ["borders", "lakes", "names"];
