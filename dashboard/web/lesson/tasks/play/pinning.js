/** A pin set on the map by a click, a tap or a key. */
/** @import { Page, Row } from "../../../view/types.js" */
/** @import { Find } from "../types.js" */
/** @import { Pin } from "../judge.js" */
/** @import { Work } from "./ordering.js" */
import look from "../../../../contract/look.json" with { type: "json" };
import { project } from "../../../model/mercator.js";
import { byId, button, h } from "../../../page/dom.js";
import { middle } from "../judge.js";
import { createOverlay } from "./overlay.js";

/** A pointer that goes farther moves the map. */
const STILL_PX = 6;
const PRESSING = ["Enter", " "];

/**
 * @param {Page} page
 * @param {Find} question
 * @param {(message: string) => void} told when the pin is set
 * @returns {Work}
 */
export function createPinning({ atlas, speaker: { t, number }, map }, question, told) {
  const host = byId("map");
  const overlay = createOverlay(host, map);
  const listening = new AbortController();
  const where = h("p", { class: "quiet small", "data-pin": true }, t("task.find.how"));
  /** @type {Pin | null} */
  let pin = null;

  /** @param {Pin} at */
  function set(at) {
    pin = at;
    overlay.set(at);
    where.textContent = t("task.find.set", { lat: number(at.lat, 1), lon: number(at.lon, 1) });
    told(where.textContent);
  }

  const inMiddle = button("button", {}, t("task.find.middle"));
  inMiddle.addEventListener("click", () => set(overlay.middle()));
  listenToMap(host, listening.signal, (x, y) => set(overlay.at(x, y)), () => set(overlay.middle()));
  const stop = () => listening.abort();

  return {
    element: h("div", { class: "task-find" }, where, inMiddle),
    answer: () => pin,
    settle() {
      stop();
      inMiddle.remove();
      overlay.reveal({ name: atlas.texts.places.name[question.place], at: middle(atlas.numbers, question.place) });
    },
    stop() {
      stop();
      overlay.remove();
    },
  };
}

/**
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 * @param {(x: number, y: number) => void} at pixels of the host
 * @param {() => void} pressed by a key
 */
function listenToMap(host, signal, at, pressed) {
  let from = { x: 0, y: 0 };
  const isMap = (/** @type {Event} */ { target }) => target instanceof Element && !target.closest("button, a[href]:not(.mark)");
  host.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => { from = { x, y }; }, { signal, capture: true });
  host.addEventListener("click", (event) => {
    if (!isMap(event) || Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) return;
    const { left, top } = host.getBoundingClientRect();
    at(event.clientX - left, event.clientY - top);
  }, { signal });
  host.addEventListener("keydown", (event) => {
    if (!isMap(event) || !PRESSING.includes(event.key)) return;
    event.preventDefault();
    pressed();
  }, { signal });
}

/**
 * Whether an area of the picture holds a point; its bounds stand for one that is not drawn.
 * @param {Page} page
 * @returns {(place: Row, pin: Pin) => boolean}
 */
export const inPicture = ({ atlas: { numbers: { places } } }) => (place, { lon, lat }) => {
  const path = byId("poster").querySelector(`.areas path[data-place="${CSS.escape(places.id[place])}"]`);
  const [west, south, east, north] = places.bounds[place];
  if (!(path instanceof SVGPathElement)) return lon >= west && lon <= east && lat >= south && lat <= north;
  const [x, y] = project(lon, lat).map((side) => side * 2 ** look.picture.zoom);
  return path.isPointInFill(new DOMPoint(x, y));
};
