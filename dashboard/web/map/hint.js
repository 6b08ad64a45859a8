/** In another page's frame the map says once how to move it, as the wheel and one finger are that page's. */
/** @import { Speaker } from "../view/types.js" */
import { h } from "../page/dom.js";

const TOLD_MS = 2500;

/**
 * @param {HTMLElement} holder
 * @param {Speaker} speaker
 */
export function createHint(holder, { t }) {
  let told = false;
  const isMac = /mac/i.test(navigator.platform);

  return {
    /** @param {boolean} byTouch */
    tell(byTouch) {
      if (told) return;
      told = true;
      const words = byTouch ? "gesture.touch" : `gesture.wheel${isMac ? ".mac" : ""}`;
      const hint = h("p", { class: "map-hint", role: "status" }, t(words));
      holder.append(hint);
      setTimeout(() => { hint.remove(); holder.classList.add("told"); }, TOLD_MS);
    },
  };
}
