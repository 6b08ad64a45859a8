/** What a task draws over the map: a cross in its middle, the reader's pin, and where the place is. */
/** @import { MapHandle } from "../../../view/types.js" */
/** @import { Pin } from "../judge.js" */
import look from "../../../../contract/look.json" with { type: "json" };
import { project, unproject } from "../../../model/mercator.js";
import { svg } from "../../../page/dom.js";

const WORLD = look.camera.tile;
const CROSS = "M-14 0H-4M4 0H14M0 -14V-4M0 4V14";
const PIN = "M0 0C-4 -9 -9 -12 -9 -18A9 9 0 1 1 9 -18C9 -12 4 -9 0 0Z";
const NAME_PX = 12;

/** @typedef {{name: string, at: [number, number]}} Goal in degrees */

/**
 * @param {HTMLElement} host of the map
 * @param {MapHandle} map
 */
export function createOverlay(host, map) {
  const cross = svg("path", { class: "task-cross", d: CROSS });
  const [pin, line] = [svg("path", { class: "task-pin", d: PIN }), svg("path", { class: "task-way" })];
  const [ring, name] = [svg("circle", { class: "task-goal", r: 10 }), svg("text", { class: "task-goal-name" })];
  const sheet = svg("svg", { class: "task-map", "aria-hidden": "true" }, line, ring, name, pin, cross);
  /** @type {{pin: Pin | null, goal: Goal | null}} */
  const shown = { pin: null, goal: null };
  host.append(sheet);
  let frame = requestAnimationFrame(draw);

  function draw() {
    frame = requestAnimationFrame(draw);
    const [at, to] = [shown.pin && pixels(host, map, [shown.pin.lon, shown.pin.lat]), shown.goal && pixels(host, map, shown.goal.at)];
    move(cross, shown.goal ? null : [host.clientWidth / 2, host.clientHeight / 2]);
    move(pin, at);
    move(ring, to);
    move(name, to && [to[0], to[1] - NAME_PX]);
    line.setAttribute("d", at && to ? `M${at}L${to}` : "");
  }

  return {
    /** @param {Pin} at */
    set(at) { shown.pin = at; },
    /** @param {Goal} goal */
    reveal(goal) {
      shown.goal = goal;
      name.textContent = goal.name;
    },
    /** What is under a point of the host. @param {number} x @param {number} y pixels @returns {Pin} */
    at: (x, y) => degrees(host, map, x, y),
    /** @returns {Pin} */
    middle: () => degrees(host, map, host.clientWidth / 2, host.clientHeight / 2),
    remove() {
      cancelAnimationFrame(frame);
      sheet.remove();
    },
  };
}

/** @param {Element} node @param {number[] | null} at */
function move(node, at) {
  node.setAttribute("visibility", at ? "visible" : "hidden");
  if (at) node.setAttribute("transform", `translate(${at.map((side) => side.toFixed(1)).join(" ")})`);
}

/** On the copy of the world that is nearest to the middle. @param {HTMLElement} host @param {MapHandle} map @param {[number, number]} at */
export function pixels(host, map, at) {
  const { lon, lat, zoom } = map.camera();
  const [[x, y], [cx, cy]] = [project(...at), project(lon, lat)];
  const away = x - cx - WORLD * Math.round((x - cx) / WORLD);
  return [away * 2 ** zoom + host.clientWidth / 2, (y - cy) * 2 ** zoom + host.clientHeight / 2];
}

/** @param {HTMLElement} host @param {MapHandle} map @param {number} x @param {number} y @returns {Pin} */
function degrees(host, map, x, y) {
  const camera = map.camera();
  const [cx, cy] = project(camera.lon, camera.lat);
  const [lon, lat] = unproject(cx + (x - host.clientWidth / 2) / 2 ** camera.zoom, cy + (y - host.clientHeight / 2) / 2 ** camera.zoom);
  return { lon: lon - 360 * Math.round(lon / 360), lat };
}
