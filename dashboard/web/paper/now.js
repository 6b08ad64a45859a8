/** The view that is open, on paper: what the browser's own Print gives. */
/** @import { Child, Context, Page } from "../view/types.js" */
import { besideOf, compared, viewsOf, windowsOf } from "../compare/pair.js";
import { sayStatus } from "../model/preview.js";
import { select } from "../model/selection.js";
import { read } from "../lesson/tasks/code.js";
import { stepOf } from "../model/tours.js";
import { h } from "../page/dom.js";
import { card, leftOut, rows, CARDS, ROWS } from "./cards.js";
import { mapFigure, timeFigure } from "./figures.js";
import { head } from "./foot.js";
import { cameraHere, createGround } from "./ground.js";
import { signs } from "./signs.js";
import { sourceList, sourcesOf } from "./sources.js";

const FRAME = { width: 680, height: 400 };
const TIME = { width: 680, height: 190 };
/** More events have a line each. */
const FEW = 12;

/**
 * @param {Page} page
 * @param {Context | null} context
 * @returns {Child[]}
 */
export function viewSheets(page, context) {
  const { atlas, speaker, results, store, timeline } = page;
  const { numbers, texts } = atlas;
  const view = store.view();
  if (view.task !== null) return whileAsked(page, view, view.task);
  const selection = results.inWindow(view);
  const event = view.event === null ? null : numbers.events.id.indexOf(view.event);
  const shown = { selection: view.place.length ? results.onMap(view) : selection, view, camera: cameraHere(page, view, FRAME), event };
  const told = event === null ? selection.order.slice(0, selection.order.length > FEW ? ROWS : CARDS) : [event];
  const used = sourcesOf(atlas, told);
  return [
    head(page, view, texts.title, sayStatus(atlas, speaker, view, selection)),
    ...stepParts(page, view),
    ...mapsOf(page, createGround(page, FRAME, context), shown),
    timeFigure(page, view, { passes: results.inTime(), axis: timeline.axis(), windows: windowsOf(page, view) }, TIME),
    signs(atlas, speaker, view),
    ...eventParts(page, selection, event),
    used.length > 0 && h("section", { class: "paper-end" }, h("h2", {}, speaker.t("paper.sources")), sourceList(page, used)),
  ];
}

/** What a step of a tour says and asks. @param {Page} page @param {import("../view/types.js").ViewState} view @returns {Child[]} */
function stepParts({ atlas: { numbers, texts: { steps } } }, view) {
  const step = stepOf(numbers, view.tour);
  if (step === null) return [];
  const question = steps.question[step];
  return [h("section", { class: "paper-step" }, h("h2", { dir: "auto" }, steps.title[step]), h("p", { dir: "auto" }, steps.text[step]),
    question && h("p", { dir: "auto" }, h("strong", {}, question)))];
}

/** While a task is open, nothing that would give an answer away. @param {Page} page @param {import("../view/types.js").ViewState} view @param {string} task @returns {Child[]} */
const whileAsked = (page, view, task) => [
  head(page, view, page.atlas.texts.title, page.speaker.t("task.code", { code: read(task).code })),
  h("p", {}, page.speaker.t("paper.task")),
];

/**
 * The map; of a comparison what differs in a sentence, and both maps. A language beside it has not been fetched for paper.
 * @param {Page} page
 * @param {import("./figures.js").Ground} ground
 * @param {Parameters<typeof mapFigure>[2]} shown
 * @returns {Child[]}
 */
function mapsOf(page, ground, shown) {
  const pair = besideOf(page, shown.view)?.kind === "lang" ? null : compared([page, page], shown.view);
  if (!pair) return [mapFigure(page, ground, shown)];
  const second = viewsOf(page, shown.view)[1];
  const both = [shown, { ...shown, view: second, selection: select(page.atlas, second) }];
  return [
    h("p", {}, pair.words),
    ...both.map((one, k) => h("section", { class: "paper-map-part" }, h("h2", {}, pair.names[k]), mapFigure(page, ground, one))),
  ];
}

/** The open event, a few whole, or many in a line each. @param {Page} page @param {import("../view/types.js").Selection} selection @param {number | null} event @returns {Child[]} */
function eventParts(page, selection, event) {
  const { order, flag } = selection;
  if (event !== null) return [card(page, event, flag[event], "h2")];
  const title = h("h2", {}, page.speaker.t("paper.events"));
  if (!order.length) return [];
  if (order.length > FEW) return [h("section", {}, title, leftOut(page, ROWS, order.length), rows(page, selection))];
  return [h("section", {}, title, ...order.map((one) => card(page, one, flag[one])))];
}
