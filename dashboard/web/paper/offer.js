/** The way to the pack for a class in the sheet of lessons. */
/** @import { Child, Page } from "../view/types.js" */
import { select } from "../model/selection.js";
import { button, h } from "../page/dom.js";
import { closePopovers } from "../page/popovers.js";

/** Nothing where the view has no event. @param {Page} page @returns {Child[]} */
export function paperRoom({ atlas, store, speaker: { t } }) {
  if (!select(atlas, store.view()).order.length) return [];
  const open = button("button", { "data-paper-open": true }, t("paper.open"));
  open.addEventListener("click", () => { closePopovers(() => true); store.set({ paper: ["all"] }); });
  return [h("section", { class: "paper-room" }, h("h2", {}, t("paper")), h("p", { class: "quiet small" }, t("paper.help")), open)];
}
