/** The panel while two maps stand beside each other: what changed, and the list of either map. */
/** @import { Beside, Child, Page } from "../view/types.js" */
import { byId, button, closest, h, nodes } from "../page/dom.js";
import { isPlain } from "../page/links.js";
import { changes } from "./changes.js";
import { form } from "./form.js";
import { nameOf, summary } from "./words.js";

/** @typedef {"changes" | "here" | "there"} Tab */
/** @typedef {import("./session.js").Side} Side */

const TABS = /** @type {Tab[]} */ (["changes", "here", "there"]);

/**
 * @param {Page} page
 * @param {(host: HTMLElement) => void} enter puts the list of the second map into its room
 * @param {import("./form.js").Choose} choose
 */
export function createPanel(page, enter, choose) {
  const host = byId("compare");
  const root = document.documentElement;
  const tabs = TABS.map((tab) => button("button", { "data-side": tab, "aria-pressed": String(tab === "changes") }));
  const fields = h("div", { class: "side-form" });
  const body = h("div", { class: "changes" });
  const list = h("div", { class: "side-list", hidden: true });
  const rooms = { changes: h("div", {}, fields, body), there: list };
  enter(list);
  host.hidden = false;
  host.replaceChildren(h("div", { class: "side-tabs", role: "group", "aria-label": page.speaker.t("compare") }, tabs), rooms.changes, list);

  /** @param {Tab} tab */
  function turn(tab) {
    tabs.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.side === tab)));
    rooms.changes.hidden = tab !== "changes";
    list.hidden = tab !== "there";
    root.classList.toggle("beside-here", tab === "here");
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const tab = closest(event, "[data-side]")?.dataset.side;
    if (tab) turn(/** @type {Tab} */ (tab));
    const place = closest(event, ".changes [data-place]")?.dataset.place;
    if (!place || !isPlain(event)) return;
    event.preventDefault();
    page.actions.place([place]);
  }
  host.addEventListener("click", click);

  return {
    turn,
    /** Where a card was opened from, which has closed. @param {string} id of its event */
    focus(id) {
      const link = host.querySelector(`[data-event="${CSS.escape(id)}"]:not([hidden]) > a, a[data-goto="${CSS.escape(id)}"]`);
      const own = link instanceof HTMLElement && link.getClientRects().length > 0 ? link : tabs.find((tab) => tab.getAttribute("aria-pressed") === "true");
      own?.focus();
    },
    /** @param {Beside} beside @param {Side} first @param {Side} second @param {import("./words.js").Pair} pair @param {import("../view/types.js").Differences} found */
    show(beside, first, second, pair, found) {
      const { t } = page.speaker;
      const faces = [t(`compare.changes.${beside.kind}`), ...[first, second].map((side) => t("compare.list", { side: nameOf(beside.kind, side) }))];
      tabs.forEach((tab, k) => { tab.textContent = faces[k]; });
      if (!fields.contains(document.activeElement)) fields.replaceChildren(...nodes(form(page, beside, choose)));
      body.replaceChildren(...nodes(/** @type {Child[]} */ ([h("p", { class: "side-summary" }, summary(page.speaker, pair, found)), ...changes(page.atlas, page.speaker, pair, found)])));
    },
    remove() {
      host.removeEventListener("click", click);
      host.replaceChildren();
      host.hidden = true;
      root.classList.remove("beside-here");
    },
  };
}
