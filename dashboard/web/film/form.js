/** The part of the share dialog that makes pictures and films. */
/** @import { Speaker } from "../view/types.js" */
import { button, h } from "../page/dom.js";
import { FINE, SHAPES } from "./shapes.js";

/** What can be made, and the ending of its file; which of two a film has is the browser's choice. */
export const FORMATS = [["png", ".png"], ["svg", ".svg"], ["film", ".mp4, .webm"], ["gif", ".gif"]];

/**
 * @param {Speaker["t"]} t
 * @param {string[]} formats that are there
 */
export function form(t, formats) {
  const offers = FORMATS.filter(([id]) => formats.includes(id)).map(([id, own]) => h("option", { value: id }, `${t(`pictures.${id}`)} (${own})`));
  const shapes = SHAPES.map(({ id, width, height }) => h("option", { value: id }, `${t(`pictures.${id}`)} (${width * FINE} × ${height * FINE})`));
  const format = h("select", { name: "picture" }, offers);
  const shape = h("select", { name: "shape" }, shapes);
  const sizes = h("label", { class: "choice" }, t("share.embed.size"), shape);
  const save = button("button", {}, t("share.download.save"));
  const cancel = button("button", { hidden: true }, t("pictures.cancel"));
  const progress = h("progress", { hidden: true, value: 0, max: 1, "aria-label": t("pictures.progress") });
  const note = h("p", { class: "quiet small" });
  const parts = [
    h("p", { class: "quiet small" }, t("pictures.help")),
    h("div", { class: "choices" },
      h("label", { class: "choice" }, t("share.download.format"), format),
      sizes,
      h("span", { class: "choice" }, save, cancel, progress)),
    note,
  ];
  return { parts, format, shape, sizes, save, cancel, progress, note };
}
