/** Pointing at a map of cells: a click on one place chooses it, one on several goes closer. */
/** @import { MapListeners, PainterDeps, Point } from "../../../view/types.js" */
/** @import { Painted } from "../../../map/hit.js" */
import { createPointing as usual } from "../../../map/pointing.js";
import { vastOf } from "../../vast.js";

/**
 * @param {HTMLElement} holder
 * @param {PainterDeps} deps
 * @param {MapListeners} on
 * @param {() => Painted | null} painted
 * @param {import("../../../map/hit.js").Grounds} grounds
 */
export function createPointing(holder, deps, on, painted, grounds) {
  const { atlas } = deps;
  const vast = vastOf(atlas);

  /** @param {string[]} ids of the places of a mark, its own first */
  function place([id]) {
    const mark = vast.shown.get(atlas.numbers.places.id.indexOf(id));
    if (mark && mark.places > 1) vast.closer(mark);
    else on.place([id]);
  }

  return usual(holder, deps, { ...on, place }, painted, grounds);
}
