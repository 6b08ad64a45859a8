/** Signs of what differs between two maps, with the look of the page's style written on them. */
/** @import { Beside } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { sign } from "../compare/signs.js";

/** @typedef {import("../compare/signs.js").Sign} Sign */
/** @typedef {Record<string, string | number>} Look */

const { ink, paper } = look.map;
const DISC = { fill: paper, stroke: ink, "stroke-width": 1.2 };
const GLYPH = { fill: ink, "font-weight": 700, "font-size": 11, "text-anchor": "middle" };
/** @type {[string, Look, Look][]} the looks of discs and glyphs of some */
const OTHERS = [
  [".sign-more, .sign-fewer", {}, { "font-size": 7 }],
  [".sign-gone", { "stroke-dasharray": "3 2" }, {}],
  [".sign-new, .sign-only", { fill: ink }, { fill: paper }],
];
/** @type {Record<Beside["kind"], Sign[]>} */
const KINDS = { years: ["new", "gone", "more", "fewer"], source: ["only", "more", "fewer"], lang: [] };

/** @param {Element} node a sign @returns {SVGElement} the same */
export function dressed(node) {
  const others = OTHERS.filter(([selector]) => node.matches(selector));
  dress(node, "circle", Object.assign({}, DISC, ...others.map(([, disc]) => disc)));
  dress(node, "text", Object.assign({}, GLYPH, ...others.map(([, , glyph]) => glyph)));
  return /** @type {SVGElement} */ (node);
}

/** @param {Element} node @param {string} part @param {Look} style */
function dress(node, part, style) {
  const own = node.querySelector(part);
  Object.entries(style).forEach(([name, value]) => own?.setAttribute(name, String(value)));
}

/** What the signs of a comparison mean. @param {(key: string) => string} t @param {Beside["kind"]} kind @returns {import("./legend.js").Item[]} */
export const meanings = (t, kind) => KINDS[kind].map((one) => ({ text: t(`compare.sign.${kind}.${one}`), icon: (x, y) => {
  const own = dressed(sign(one));
  own.setAttribute("transform", `translate(${x} ${y})`);
  return own;
} }));
