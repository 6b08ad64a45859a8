/** What the sheet of a tour is made of. */
/** @import { Child, Page } from "../../view/types.js" */
import { placeOf, rowsOf } from "../../model/tours.js";
import { badge, button, h } from "../../page/dom.js";
import { toEvent } from "../../page/links.js";
import { sourceLine } from "../../page/source.js";
import { explained } from "../../page/terms.js";
import { patchOf } from "./looking.js";

/**
 * A link to a step, as its address opens it.
 * @param {Page} page
 * @param {number} step
 * @param {...Child} said
 */
export function toStep({ atlas: { numbers }, links }, step, ...said) {
  const patch = patchOf(numbers, step);
  return h("a", { href: links.hrefOf(patch), "data-tour": patch.tour }, said);
}

/**
 * The page that a tour begins with: its aims, how long it takes, and its steps.
 * @param {Page} page
 * @param {number} step
 * @returns {Child[]}
 */
export function startPage(page, step) {
  const { atlas, speaker: { t } } = page;
  const { numbers, texts: { steps } } = atlas;
  const { tour } = placeOf(numbers, step);
  const minutes = numbers.tours.minutes[tour];
  const [, ...rows] = rowsOf(numbers, tour);
  return [
    h("h2", { tabindex: "-1", dir: "auto" }, steps.title[step]),
    minutes !== null && h("p", { class: "quiet small" }, t("tour.minutes", { n: minutes })),
    h("p", { dir: "auto" }, explained(atlas, steps.text[step])),
    h("p", {}, button("button tour-start", { "data-lesson": "next" }, t("tour.start"))),
    h("h3", {}, t("tour.steps")),
    h("ol", { class: "tour-steps" }, rows.map((row) => h("li", {}, toStep(page, row, h("bdi", {}, steps.title[row]))))),
    h("p", { class: "quiet small" }, t("tour.keys")),
  ];
}

/**
 * One step: what to see, the event that it is about, and a question.
 * @param {Page} page
 * @param {number} step
 * @returns {Child[]}
 */
export function stepPage({ atlas, speaker }, step) {
  const { texts: { steps } } = atlas;
  return [
    h("h2", { tabindex: "-1", dir: "auto" }, steps.title[step]),
    h("p", { dir: "auto" }, explained(atlas, steps.text[step])),
    eventLink({ atlas, speaker }, step),
    question({ atlas, speaker }, step),
  ];
}

/** @param {Pick<Page, "atlas" | "speaker">} page @param {number} step */
function eventLink({ atlas, speaker }, step) {
  const { numbers: { events, steps }, texts } = atlas;
  const event = steps.event[step];
  return event !== null && h("p", {}, toEvent("tour-event", events.id[event],
    badge(atlas, events.theme[event]), h("span", {}, h("bdi", {}, texts.events.title[event]), " ",
      h("span", { class: "quiet small" }, speaker.when(event)))));
}

/** @param {Pick<Page, "atlas" | "speaker">} page @param {number} step */
function question({ atlas, speaker }, step) {
  const { numbers, texts: { steps } } = atlas;
  const [asked, answer, sources] = [steps.question[step], steps.answer[step], numbers.steps.sources[step]];
  return asked && h("section", { class: "tour-question" },
    h("h3", {}, speaker.t("tour.question")),
    h("p", { dir: "auto" }, explained(atlas, asked)),
    answer && h("details", {},
      h("summary", {}, speaker.t("tour.answer")),
      h("p", { dir: "auto" }, explained(atlas, answer)),
      sources.length > 0 && [
        h("h4", {}, speaker.t("tour.sources")),
        h("ul", { class: "small" }, sources.map((s) => h("li", {}, sourceLine(atlas, speaker, s, true)))),
      ]));
}
