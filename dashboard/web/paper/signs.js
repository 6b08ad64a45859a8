/** What the signs of maps and timelines mean, each by its shape. */
/** @import { Atlas, Child, Speaker, ViewState } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { isDated } from "../model/dated.js";
import { badge, h, svg } from "../page/dom.js";
import { laidOn } from "./laidon.js";
import { shape } from "./shapes.js";

const [WIDTH, HEIGHT, SIZE] = [30, 18, 9];
const INK = look.page.quiet;
const MIDDLE = { cx: WIDTH / 2, cy: HEIGHT / 2 };

/** @param {...Element} parts */
const icon = (...parts) => svg("svg", { class: "paper-icon", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, "aria-hidden": "true" }, ...parts);

/** A date on the timeline. @param {"day" | "lasted" | "once"} kind */
const dated = (kind) => icon(svg("g", { stroke: INK, fill: INK },
  ...shape({ kind, left: kind === "day" ? 10 : 2, right: kind === "day" ? 19 : 28, core: [9, 21], open: false, caps: [true, true] }, (HEIGHT - SIZE) / 2, SIZE, false)));

/** @param {boolean} hasDates @returns {[string, SVGElement][]} */
const ofMaps = (hasDates) => [
  ["paper.sign.certain", icon(svg("circle", { ...MIDDLE, r: 7, fill: INK }))],
  .../** @type {[string, SVGElement][]} */ (hasDates ? [["paper.sign.possible", icon(svg("circle", { ...MIDDLE, r: 7, class: "paper-possible" }), svg("circle", { ...MIDDLE, r: 3, fill: INK }))]] : []),
  ["legend.town", icon(svg("circle", { ...MIDDLE, r: 8.5, fill: INK, opacity: 0.3 }), svg("circle", { ...MIDDLE, r: 4, fill: INK }))],
  ["legend.area", icon(svg("rect", { x: 4, y: 3, width: 22, height: 12, fill: INK, "fill-opacity": 0.35, stroke: INK }))],
];

/** @returns {[string, SVGElement][]} */
const ofTime = () => [["paper.sign.day", dated("day")], ["paper.sign.lasted", dated("lasted")], ["paper.sign.once", dated("once")]];

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 */
export function signs(atlas, { t, list }, view) {
  const themes = atlas.numbers.themes.id.flatMap((id, k) => (view.themes.includes(id) ? [k] : []));
  const all = [...atlas.numbers.places.id.length ? ofMaps(isDated(atlas.numbers)) : [], ...isDated(atlas.numbers) ? ofTime() : []];
  const under = laidOn(atlas, view.files);
  const item = (/** @type {Child[]} */ ...parts) => h("li", {}, parts);
  return h("ul", { class: "paper-signs" },
    themes.map((theme) => item(badge(atlas, theme), " ", h("bdi", {}, atlas.texts.themes.title[theme]))),
    all.map(([key, own]) => item(own, " ", t(key))),
    under.length > 0 && item(icon(svg("circle", { ...MIDDLE, r: 4, fill: "none", stroke: INK, "stroke-width": look.marks.hollow.line })), " ", t("legend.context", { names: list(under) })));
}
