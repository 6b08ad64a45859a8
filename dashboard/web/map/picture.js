/** The still map's picture: adopted from the first response, its parts redrawn from a scene. */
/** @import { Atlas, Scene } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { radius } from "../model/marks.js";
import { project } from "../model/mercator.js";
import { centre } from "./scene.js";

const SVG = "http://www.w3.org/2000/svg";
/** Groups that the painter fills, from the bottom. */
const GROUPS = ["areas", "arcs", "area-names", "marks"];
const STATES = ["out", "possible", "certain"];
const NO_AREA = { opacity: 0, ringed: false, named: false, label: "" };
const SIZED = ".mark, .area-name";

/** Units of the picture are pixels at its zoom. @param {number} lon @param {number} lat */
export const units = (lon, lat) => project(lon, lat).map((v) => v * 2 ** look.picture.zoom);

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
export function svg(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

/**
 * The picture of the first response becomes the holder's own; without one it is an empty sheet.
 * @param {HTMLElement} holder
 * @param {SVGSVGElement | null} picture
 */
export function adopt(holder, picture) {
  const own = picture ?? svg("svg", { class: "poster", role: "img" }, ...GROUPS.map((name) => svg("g", { class: name })));
  own.classList.remove("fixed");
  ["width", "height"].forEach((name) => own.removeAttribute(name));
  holder.prepend(own);
  return own;
}

/** Marks and names keep their size in pixels. @param {Element} picture @param {number} zoom */
export function keepSizes(picture, zoom) {
  const scale = (2 ** (look.picture.zoom - zoom)).toFixed(4);
  for (const node of picture.querySelectorAll(SIZED)) {
    const place = (node.getAttribute("transform") ?? "").replace(/ ?scale\(.*/, "");
    node.setAttribute("transform", `${place} scale(${scale})`);
  }
}

/**
 * @param {Element} picture
 * @param {Atlas} atlas
 * @param {Scene} scene
 */
export function drawScene(picture, atlas, scene) {
  const within = (/** @type {string} */ name) => picture.querySelector(`.${name}`);
  within("marks")?.replaceChildren(...scene.points.map((place) => mark(atlas, scene, place)));
  drawAreas(picture, atlas, scene);
  picture.querySelectorAll(".arcs path").forEach((path, k) => {
    const { state, chosen } = scene.arcs[k] ?? { state: 0, chosen: false };
    path.setAttribute("class", chosen ? `${STATES[state]} chosen` : STATES[state]);
  });
}

/**
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {number} place
 */
function mark({ numbers: { places }, texts }, scene, place) {
  const [x, y] = units(places.lon[place] ?? 0, places.lat[place] ?? 0);
  const name = texts.places.name[place];
  const { text, sure } = centre(scene, place);
  const beside = radius(scene.counts.total[place]) + look.marks.gap;
  const circles = scene.circles.filter((circle) => circle.place === place);
  const parts = [
    svg("title", {}, name),
    ...circles.map(({ kind, radius: r }) => svg("circle", { class: kind, r: r.toFixed(1) })),
    ...(text ? [svg("text", { class: sure ? "number" : "unsure", dy: ".36em" }, text)] : []),
    ...(scene.named.includes(place) ? [svg("text", { class: "name", dy: ".36em", x: beside.toFixed(1) }, name)] : []),
  ];
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(1)`;
  return svg("g", { class: "mark", "data-place": places.id[place], tabindex: "-1", transform }, ...parts);
}

/**
 * @param {Element} picture
 * @param {Atlas} atlas
 * @param {Scene} scene
 */
function drawAreas(picture, { numbers: { places } }, scene) {
  const states = new Map(scene.areas.map((area) => [places.id[area.place], area]));
  const stateOf = (/** @type {Element} */ node) => states.get(node.getAttribute("data-place") ?? "") ?? NO_AREA;
  for (const path of picture.querySelectorAll(".areas path")) {
    const { opacity, ringed } = stateOf(path);
    path.setAttribute("fill-opacity", opacity.toFixed(3));
    path.setAttribute("class", ringed ? "chosen" : "");
  }
  for (const name of picture.querySelectorAll(".area-name")) {
    const { named, label } = stateOf(name);
    name.setAttribute("display", named ? "inline" : "none");
    name.textContent = label;
  }
}

/** Regions and rivers are the context that the picture has. @param {Element} picture @param {string[]} on */
export function showLayers(picture, on) {
  for (const name of ["regions", "rivers"]) {
    const layer = picture.querySelector(`.${name}`);
    if (layer instanceof SVGElement) layer.style.display = on.includes(name) ? "" : "none";
  }
}
