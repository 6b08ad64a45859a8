/** Pointing at the live map, and whose the wheel is. */
/** @import { MapLibreMap, PlotElement, Speaker } from "../view/types.js" */
import { pointOf } from "./gestures.js";

const TOLD_MS = 2500;

/**
 * North stays up: an address holds no bearing.
 * @param {MapLibreMap} map
 */
function keepNorthUp(map) {
  map.dragRotate.disable();
  map.touchZoomRotate.disableRotation();
  map.touchPitch.disable();
  map.keyboard.disableRotation();
}

/**
 * @param {MapLibreMap} map
 * @param {PlotElement} plot
 * @param {ReturnType<typeof import("./pointing.js").createPointing>} pointing
 * @param {(around: {lng: number, lat: number}) => void} closer
 */
export function listenToMap(map, plot, pointing, closer) {
  keepNorthUp(map);
  map.on("click", ({ point }) => pointing.choose(point));
  map.on("mousemove", ({ point }) => {
    map.getCanvas().style.cursor = pointing.say(point) ? "pointer" : "";
  });
  map.on("mouseout", pointing.hide);
  map.on("movestart", pointing.hide);
  plot.addEventListener("dblclick", (event) => {
    event.stopPropagation();
    const { x, y } = pointOf(map.getCanvas(), event);
    closer(map.unproject([x, y]));
  }, true);
}

/**
 * The wheel and one finger scroll the page around; the map says once how to move it.
 * @param {MapLibreMap} map
 * @param {PlotElement} plot
 * @param {Speaker} speaker
 */
export function createYielding(map, plot, { t }) {
  Object.assign(map._locale, {
    "CooperativeGesturesHandler.WindowsHelpText": t("gesture.wheel"),
    "CooperativeGesturesHandler.MacHelpText": t("gesture.wheel.mac"),
    "CooperativeGesturesHandler.MobileHelpText": t("gesture.touch"),
  });
  map.once("cooperativegestureprevented", () => setTimeout(() => plot.classList.add("told"), TOLD_MS));

  /** @param {boolean} on */
  return (on) => (on ? map.cooperativeGestures.enable() : map.cooperativeGestures.disable());
}
