/** What each of two maps shows, said over it; and how to change sides or to close the second. */
/** @import { Beside, Speaker } from "../view/types.js" */
import { byId, button, find, h } from "../page/dom.js";
import { saySure, sayCount } from "../model/preview.js";
import { nameOf } from "./words.js";

/** @typedef {import("./session.js").Side} Side */

/**
 * @param {Speaker} speaker of the page
 * @param {{swap: () => void, close: () => void}} on
 */
export function createHeads({ t }, on) {
  const hosts = { here: byId("here"), there: byId("there") };
  const regions = { here: find(".map-box"), there: byId("beside") };
  const swap = button("button", { "aria-label": t("compare.swap"), title: t("compare.swap") }, "⇄");
  const close = button("button", { "aria-label": t("compare.close"), title: t("compare.close") }, "×");
  swap.addEventListener("click", on.swap);
  close.addEventListener("click", on.close);
  regions.there.setAttribute("role", "region");
  for (const side of /** @type {const} */ (["here", "there"])) {
    hosts[side].hidden = false;
    regions[side].setAttribute("aria-labelledby", `${side}-title`);
  }

  /** @param {"here" | "there"} id @param {Beside["kind"]} kind @param {Side} side @param {Node[]} ways */
  function say(id, kind, { atlas, speaker, view, selection }, ways) {
    const { certain, possible } = selection;
    const title = h("h2", { id: `${id}-title`, dir: "auto", lang: atlas.texts.lang },
      speaker.t("compare.heading", { side: nameOf(kind, { atlas, speaker, view }), events: sayCount(speaker, selection) }));
    const sure = h("span", { class: "quiet small", lang: atlas.texts.lang }, certain + possible > 0 && saySure(speaker, { certain, possible }));
    const [before] = hosts[id].children;
    if (before) before.replaceWith(h("div", { class: "side-title" }, title, sure));
    else hosts[id].append(h("div", { class: "side-title" }, title, sure), ...ways);
  }

  return {
    /** @param {Beside["kind"]} kind @param {Side} first @param {Side} second */
    show(kind, first, second) {
      say("here", kind, first, []);
      say("there", kind, second, [swap, close]);
    },
    remove() {
      for (const side of /** @type {const} */ (["here", "there"])) {
        hosts[side].replaceChildren();
        hosts[side].hidden = true;
        regions[side].removeAttribute("aria-labelledby");
      }
    },
  };
}
