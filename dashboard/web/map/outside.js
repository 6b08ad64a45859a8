/** What a search, a choice of sources or of places finds outside the map's frame, and the way there. */
/** @import { Bounds, Camera, Payload, Scene, Size, Speaker } from "../view/types.js" */
import { around } from "../model/bounds.js";
import { button } from "../page/dom.js";
import { eye } from "./eye.js";

/**
 * Places with events that the frame does not show.
 * @param {Payload} numbers
 * @param {{scene: Scene, camera: Camera, frame: Size}} seen
 * @returns {number[]}
 */
export function outside({ places }, { scene, camera, frame }) {
  const at = eye(camera, frame);
  return found(scene).filter((place) => {
    const { x, y } = at(places.label[place][0], places.label[place][1]);
    return x < 0 || y < 0 || x > frame.width || y > frame.height;
  });
}

/** Marks and areas that have events. @param {Scene} scene */
const found = ({ areas, beside, counts, points }) => [...points, ...areas.map(({ place }) => place).filter((place) => counts.total[place] > 0 || beside[place] > 0)];

/**
 * @param {HTMLElement} holder
 * @param {Payload} numbers
 * @param {Speaker} speaker
 * @param {(bounds: Bounds) => void} fly
 */
export function createOutside(holder, numbers, { t }, fly) {
  /** @type {Bounds | null} */
  let goal = null;
  const line = button("button beyond", { hidden: true });
  line.addEventListener("click", () => { if (goal) fly(goal); });
  holder.append(line);

  return {
    /** @param {{scene: Scene, camera: Camera, frame: Size}} seen @param {boolean} isNarrowed */
    say(seen, isNarrowed) {
      const hidden = isNarrowed ? outside(numbers, seen) : [];
      line.hidden = hidden.length === 0;
      if (!hidden.length) return;
      goal = around(found(seen.scene).map((place) => core(numbers, place)));
      line.textContent = t("outside", { n: hidden.length });
    },
    remove: () => line.remove(),
  };
}

/** Of an area, where its name is. @param {Payload} numbers @param {number} place */
function core({ places }, place) {
  if (places.lon[place] !== null) return places.bounds[place];
  const [lon, lat] = places.label[place];
  return [lon, lat, lon, lat];
}
