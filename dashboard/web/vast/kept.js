/** A line over the map where the counts of before stand in for those that could not be made. */
/** @import { Page } from "../view/types.js" */
import { button, byId, h } from "../page/dom.js";

/** @param {Page} page @param {{counted?: string, failed?: string}} told day on which the table was counted, and why it was not counted since */
export function sayKept({ speaker }, { counted, failed }) {
  if (failed === undefined) return;
  const { t } = speaker;
  const day = Number(counted);
  const close = button("button", { "aria-label": t("close") }, "×");
  const [before, after] = t("vast.kept", { date: speaker.window(day, day), why: "\n" }).split("\n");
  const box = h("div", { class: "vast-kept", role: "status" }, close, h("p", {}, before, h("bdi", {}, failed), after));
  close.addEventListener("click", () => box.remove());
  byId("notice").before(box);
}
