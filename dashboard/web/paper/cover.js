/** The first sheet of a pack: what it is, what the signs mean, what the lessons are for, and what is in it. */
/** @import { Child, Page, ViewState } from "../view/types.js" */
import { sayStatus } from "../model/preview.js";
import { rowsOf } from "../model/tours.js";
import { select } from "../model/selection.js";
import { h } from "../page/dom.js";
import { head } from "./foot.js";
import { signs } from "./signs.js";

/** @param {Page} page @param {ViewState} view @param {string[]} parts @returns {Child[]} */
export function cover(page, view, parts) {
  const { atlas, speaker } = page;
  const { numbers, texts } = atlas;
  const tours = numbers.tours.id.map((_, tour) => rowsOf(numbers, tour)[0]);
  const { t } = speaker;
  return [
    head(page, view, texts.title, sayStatus(atlas, speaker, view, select(atlas, view))),
    texts.description && h("p", { class: "paper-description", dir: "auto" }, texts.description),
    h("h2", {}, t("paper.contents")),
    h("ul", { class: "paper-contents" }, parts.map((part) => h("li", {}, h("a", { href: `#paper-${part}` }, t(`paper.part.${part}`))))),
    h("h2", {}, t("paper.signs")),
    signs(atlas, speaker, view),
    h("p", { class: "paper-meanings" }, numbers.statuses.flatMap((status, k) => (numbers.events.status.includes(k)
      ? [h("span", {}, h("strong", {}, t(`status.${status}`)), `: ${t(`status.${status}.means`)}. `)] : []))),
    parts.includes("questions") && tours.length > 0 && h("h2", {}, t("paper.aims")),
    parts.includes("questions") && tours.map((row) => [h("h3", { dir: "auto" }, texts.steps.title[row]), h("p", { dir: "auto" }, texts.steps.text[row])]).flat(),
  ].flat();
}
