/** The still map's picture: adopted from the first response, in units that are pixels at its zoom. */
/** @import { ViewState } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { svg } from "../page/dom.js";
import { project } from "../model/mercator.js";

/** Groups that the painter fills, from the bottom. */
const GROUPS = ["areas", "arcs", "marks"];

/** @param {number} lon @param {number} lat */
export const units = (lon, lat) => project(lon, lat).map((v) => v * 2 ** look.picture.zoom);

/** Units of a pixel at a zoom. @param {number} zoom */
export const pixel = (zoom) => Number((2 ** (look.picture.zoom - zoom)).toPrecision(6));

/**
 * The picture of the first response becomes the holder's own; without one it is an empty sheet.
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} picture
 * @param {number} margin pixels that it reaches beyond the holder on each side
 */
export function adopt(holder, picture, margin) {
  const own = picture ?? svg("svg", { class: "poster", role: "group" }, svg("g", { id: `world-${holder.id}`, class: "world" }, ...GROUPS.map((name) => svg("g", { class: name }))));
  own.classList.remove("fixed");
  ["width", "height"].forEach((name) => own.removeAttribute(name));
  Object.assign(own.style, {
    inset: `${-margin}px`, width: `calc(100% + ${2 * margin}px)`, height: `calc(100% + ${2 * margin}px)`,
  });
  holder.prepend(own);
  return own;
}

/** Units of the picture from one copy of the world to the next. */
const WORLD = look.camera.tile * 2 ** look.picture.zoom;

/**
 * The world goes on over its edge: as many copies as a frame shows.
 * @param {Element} picture
 * @param {number} left in units of the picture
 * @param {number} right
 */
export function repeat(picture, left, right) {
  const world = picture.querySelector(".world")?.id;
  const wanted = [];
  for (let k = Math.floor(left / WORLD); k <= Math.ceil(right / WORLD) - 1; k += 1) if (k !== 0) wanted.push(k);
  const copies = [...picture.querySelectorAll("use.copy")];
  if (copies.map((copy) => copy.getAttribute("data-copy")).join() === wanted.join()) return;
  copies.forEach((copy) => copy.remove());
  picture.append(...wanted.map((k) => svg("use", { class: "copy", href: `#${world}`, x: k * WORLD, "data-copy": k })));
}

/** Layers of the picture that an address names when they are on. */
const CONTEXT = ["regions", "rivers"];
const LOOK = /^(ground|without)-/;

/**
 * The picture's style knows by classes what is shown.
 * @param {Element} picture
 * @param {ViewState} view
 */
export function showLayers(picture, { layers: on, without, ground }) {
  // A copy of the world does not know what the picture around it is.
  for (const { classList } of [picture, ...picture.querySelectorAll(".world")]) {
    classList.remove(...[...classList].filter((name) => LOOK.test(name)));
    classList.add(`ground-${ground}`, ...[...without, ...CONTEXT.filter((name) => !on.includes(name))].map((part) => `without-${part}`));
  }
  // What the first response left out may be wanted now.
  for (const layer of picture.querySelectorAll(CONTEXT.map((name) => `.${name}`).join())) layer.removeAttribute("style");
}
