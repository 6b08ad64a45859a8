/** One quiet line where something could not be had, with a way to ask for it again. */
/** @import { Speaker } from "./types.js" */
import { button, h } from "../page/dom.js";

/**
 * @param {HTMLElement} host
 * @param {Speaker} speaker
 * @param {() => void} again
 */
export function createTrouble(host, { t }, again) {
  const way = button("link", {}, t("vast.again"));
  const line = h("div", { class: "vast-trouble", role: "status", hidden: true });
  way.addEventListener("click", again);
  host.append(line);
  return {
    /** @param {boolean} isThere */
    show(isThere) {
      if (line.hidden === !isThere) return;
      line.hidden = !isThere;
      line.replaceChildren(...(isThere ? [h("span", {}, t("vast.missing")), " ", way] : []));
    },
  };
}
