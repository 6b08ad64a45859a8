/** What the shapes and colours of a picture mean. */
/** @import { Atlas, Speaker, ViewState } from "../view/types.js" */
/** @import { Writer } from "./writer.js" */
import look from "../../contract/look.json" with { type: "json" };
import { isDated } from "../model/dated.js";
import { svg } from "../page/dom.js";
import { laidOn } from "../paper/laidon.js";
import { badge } from "../paper/strip.js";

export const ROW = 19;
const ICON = 24;
const STYLE = { size: 12.5, most: 1 };

/** @typedef {{text: string, icon: (x: number, y: number) => SVGElement}} Item */

/**
 * Themes that are shown, and how sure what is shown is.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @returns {Item[]}
 */
export function legendOf(atlas, { t, list }, view) {
  const themes = atlas.numbers.themes.id.flatMap((id, k) => (view.themes.includes(id) ? [k] : []));
  const { possible } = look.marks.colours;
  const under = laidOn(atlas, view.files);
  return [
    ...themes.map((theme) => ({ text: atlas.texts.themes.title[theme], icon: (/** @type {number} */ x, /** @type {number} */ y) => badge(atlas, theme, x, y) })),
    .../** @type {Item[]} */ (isDated(atlas.numbers) ? [
      { text: t("pictures.certain"), icon: (x, y) => disc(x, y, look.page.quiet, "") },
      { text: t("pictures.possible"), icon: (x, y) => disc(x, y, look.page.paper, possible) },
    ] : []),
    ...under.length ? [{ text: t("pictures.context", { names: list(under) }), icon: hollow }] : [],
  ];
}

/** @param {number} x @param {number} y */
const hollow = (x, y) => svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: look.marks.hollow.radius, fill: "none", stroke: look.marks.colours.context, "stroke-width": look.marks.hollow.line });

/** @param {number} x @param {number} y @param {string} fill @param {string} ring */
const disc = (x, y, fill, ring) => svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: ring ? 5.5 : 7, fill, ...ring ? { stroke: ring, "stroke-width": 3 } : {} });

/**
 * One below the other, or as many beside each other as there is room for.
 * @param {Item[]} items
 * @param {Writer} writer
 * @param {{left: number, width: number}} room
 * @param {number} top
 * @param {boolean} isFlowing
 */
export function legend(items, writer, { left, width }, top, isFlowing) {
  let [x, row] = [0, 0];
  const nodes = items.flatMap(({ text, icon }, k) => {
    const wide = isFlowing ? Math.min(ICON + writer.wide(text, STYLE.size) + 20, width) : width;
    if (k && (!isFlowing || x + wide > width)) [x, row] = [0, row + 1];
    const own = { left: writer.isLeft ? left + width - x - wide : left + x, width: wide };
    x += wide;
    const at = writer.isLeft ? own.left + own.width - ICON / 2 : own.left + ICON / 2 - 3;
    const words = writer.paragraph(text, { left: writer.isLeft ? own.left : own.left + ICON, width: own.width - ICON }, top + row * ROW, STYLE);
    return [icon(at, top + row * ROW + ROW / 2 - 1.5), ...words.nodes];
  });
  return { nodes, bottom: top + (items.length ? row + 1 : 0) * ROW };
}
