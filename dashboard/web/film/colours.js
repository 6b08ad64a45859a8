/** A drawing of the page made one of its own: light colours in place of variables, and lines as wide as they are drawn. */
import look from "../../contract/look.json" with { type: "json" };
import { SCALE } from "../model/pieces.js";
import { h } from "../page/dom.js";

const VARIABLE = /var\(--([\w-]+)(?:,([^()]*))?\)/g;

/** The light colours by the names of their variables. @param {unknown} part @param {string} name @returns {[string, string][]} */
const named = (part, name) => (typeof part === "string" ? [[name, part]]
  : Object.entries(part ?? {}).flatMap(([key, own]) => named(own, `${name}-${key}`)));

/** @param {string} text @returns {string} with every variable's light colour */
export function light(text) {
  const known = new Map(named(look, "look"));
  return text.replace(VARIABLE, (_, name, own) => own ?? known.get(name) ?? look.map.ink);
}

/**
 * Give what is drawn the light colours of themes, which a page knows in both lights.
 * @template {Element} T
 * @param {T} drawing
 * @returns {T}
 */
export function lit(drawing) {
  const lamp = document.body.appendChild(h("span", { class: "in-light", hidden: true }));
  const colours = getComputedStyle(lamp);
  drawing.querySelectorAll("[style*='var(']").forEach((node) => {
    const style = node.getAttribute("style") ?? "";
    node.setAttribute("style", style.replace(VARIABLE, (_, name) => colours.getPropertyValue(`--${name}`)));
  });
  lamp.remove();
  return drawing;
}

const RULE = /([^{}]+)\{([^{}]*)\}/g;
const WIDTHS = /(stroke-width:|stroke-dasharray:)([\d. ]+)/g;

/**
 * Lines of the world as wide as they are on a page, for programs that scale them with everything else.
 * @param {string} style
 * @param {number} pen units of a pixel
 */
export const rigid = (style, pen) => style.replaceAll("vector-effect:non-scaling-stroke;", "").replace(RULE, (rule, selector, body) => {
  if (selector.includes(".names")) return rule;
  const own = selector.includes(".pieces") ? pen / SCALE : pen;
  const scaled = (/** @type {string} */ values) => values.trim().split(" ").map((value) => String(Number((Number(value) * own).toPrecision(4)))).join(" ");
  return `${selector}{${body.replace(WIDTHS, (/** @type {string} */ _, /** @type {string} */ name, /** @type {string} */ values) => name + scaled(values))}}`;
});
