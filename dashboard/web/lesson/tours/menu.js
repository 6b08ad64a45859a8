/** The tours of a collection in the sheet of lessons. */
/** @import { Child, Page } from "../../view/types.js" */
import { h } from "../../page/dom.js";
import { toStep } from "./parts.js";

/**
 * @param {Page} page
 * @returns {Child[]}
 */
export function tourRoom(page) {
  const { atlas: { numbers, texts }, speaker: { t } } = page;
  if (!numbers.tours.id.length) return [];
  const items = numbers.tours.id.map((_, tour) => {
    const [first, minutes] = [numbers.steps.tour.indexOf(tour), numbers.tours.minutes[tour]];
    return h("li", {}, toStep(page, first, h("bdi", {}, texts.steps.title[first])),
      minutes !== null && h("span", { class: "quiet small" }, ` ${t("tour.minutes", { n: minutes })}`));
  });
  return [h("section", { class: "tours" }, h("h2", {}, t("tours")), h("ul", {}, items))];
}
