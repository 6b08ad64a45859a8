/** One quiet line where something could not be had, with a way to ask for it again. */
/** @import { Speaker } from "./types.js" */
import { button, h } from "../page/dom.js";

/** What passes by itself, and is said only where it takes long. */
export const DRAWING = "vast.drawing";

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
  let said = "";
  return {
    /** @param {boolean} isThere @param {string} note key of what is said where asking again is in vain */
    show(isThere, note) {
      const now = note || (isThere ? "vast.missing" : "");
      if (now === said) return;
      said = now;
      line.hidden = !now;
      line.classList.toggle("later", now === DRAWING);
      line.replaceChildren(...(now ? [h("span", {}, t(now)), ...(note ? [] : [" ", way])] : []));
    },
  };
}
