/** Pointing at a map: a tip says what is there, a click opens it. Both mean what was last painted. */
/** @import { MapListeners, PainterDeps, Point } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */
import { members } from "../model/marks.js";
import { describe } from "./describe.js";
import { createHit } from "./hit.js";
import { createTip } from "./tip.js";

/**
 * @param {HTMLElement} holder
 * @param {PainterDeps} deps
 * @param {MapListeners} on
 * @param {() => Painted | null} painted the same object as long as the same is painted
 * @param {import("./hit.js").Grounds} grounds
 */
export function createPointing(holder, { atlas, speaker, names }, on, painted, grounds) {
  const { numbers } = atlas;
  const tip = createTip(holder);
  /** @type {{painted: Painted, at: ReturnType<typeof createHit>} | null} */
  let looked = null;

  /** @param {Point} point */
  function look(point) {
    const now = painted();
    if (!now) return null;
    if (looked?.painted !== now) looked = { painted: now, at: createHit(numbers, grounds, now) };
    const place = looked.at(point, names.at(point));
    return place === null ? null : { place, scene: now.scene };
  }

  return {
    /** @param {Point} point @returns {boolean} whether something is there */
    say(point) {
      const found = look(point);
      if (found) tip.show(describe(atlas, speaker, found.scene, found.place), point);
      else tip.hide();
      return found !== null;
    },
    /** @param {Point} point */
    choose(point) {
      const found = look(point);
      if (found) on.place(members(numbers, found.scene.zoom, found.place).map((i) => numbers.places.id[i]));
    },
    hide: tip.hide,
    remove: tip.remove,
  };
}
