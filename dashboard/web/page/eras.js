/** The eras over the lanes: each a band of the axis, named as its width allows. */
/** @import { ViewState } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { dayScale } from "../model/axis.js";
import { SMALLER, fitted } from "../model/erafit.js";
import { change, find, findAll, h } from "./dom.js";
import { createRuler } from "./measure.js";

/**
 * @param {HTMLElement} host
 */
export function createEras(host) {
  host.style.setProperty("--smaller", `${SMALLER}em`);
  const eras = findAll("[data-from]", host).map((band) => {
    const [title, years] = [find(".era-title", band), find(".era-years", band)];
    return {
      band, title, text: { title: title.textContent ?? "", years: years.textContent ?? "" },
      days: [Number(band.dataset.from), Number(band.dataset.to)], bold: createRuler(title), plain: createRuler(years),
    };
  });

  /** How much a band has for its text, and how wide that is, as long as nothing makes it smaller. */
  function room() {
    const [{ band, bold, plain }] = eras;
    band.removeAttribute("data-fit");
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(band);
    const edges = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].reduce((all, side) => all + parseFloat(side), 0);
    const width = host.clientWidth;
    return { rulers: { bold: bold(), plain: plain() }, inside: (/** @type {number} */ share) => (share / 100) * width - edges };
  }

  return {
    /** @param {Days} axis */
    draw(axis) {
      const percent = dayScale(axis);
      if (!eras.length) return;
      const { rulers, inside } = room();
      for (const { band, title, text, days: [from, to] } of eras) {
        band.hidden = to < axis[0] || from > axis[1];
        const [left, right] = [percent(from), percent(to + 1)];
        band.style.left = `${left.toFixed(3)}%`;
        band.style.width = `${(right - left).toFixed(3)}%`;
        const { fit, lines } = fitted(text, inside(right - left), rulers);
        change(band, "data-fit", fit);
        title.replaceChildren(...lines.flatMap((line, k) => (k ? [" ", h("br"), line] : [line])));
      }
    },

    /** An era is pressed when the window is exactly its years. @param {ViewState} view */
    press(view) {
      for (const { band, days: [from, to] } of eras) change(band, "aria-pressed", String(from === view.from && to === view.to));
    },
  };
}
