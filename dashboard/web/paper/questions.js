/** Questions of the lessons and of tasks, to be answered on paper; and what answers them. */
/** @import { Child, Page, Row, ViewState } from "../view/types.js" */
/** @import { Choice, Question, Round } from "../lesson/tasks/types.js" */
import { rowsOf } from "../model/tours.js";
import { read } from "../lesson/tasks/code.js";
import { fullName } from "../model/former.js";
import { cited } from "../lesson/tasks/play/citing.js";
import { asked, named, optionLines } from "../lesson/tasks/play/telling.js";
import { reasons } from "../lesson/tasks/play/verdict.js";
import { poolOf } from "../lesson/tasks/pool.js";
import { isOffered, roundOf } from "../lesson/tasks/round.js";
import { h } from "../page/dom.js";
import { sourceLine } from "../page/source.js";
import { plain } from "./plain.js";

/** Tasks that can be done with a pencil. */
const KINDS = ["order", "match", "find"];
const CODE = "paper";

/** The rounds that a view has enough for, with the code of its own task. @param {Page} page @param {ViewState} view @returns {Round[]} */
export function rounds({ atlas }, view) {
  const pool = poolOf(atlas, view);
  const code = (view.task && read(view.task).code) || CODE;
  return KINDS.filter((kind) => isOffered(pool, kind)).map((kind) => roundOf(pool, kind, code));
}

/** Steps of tours that ask something, by tour. @param {Page["atlas"]} atlas */
export const askedIn = ({ numbers, texts: { steps } }) => numbers.tours.id.flatMap((_, tour) => {
  const [first, ...rows] = rowsOf(numbers, tour);
  const asking = rows.filter((row) => steps.question[row]);
  return asking.length ? [{ first, asking }] : [];
});

const lines = (n = 3) => Array.from({ length: n }, () => h("span", { class: "paper-line" }));

/**
 * @param {Page} page
 * @param {Round[]} all
 * @param {Child} map to write letters on
 * @returns {Child[]}
 */
export function questions(page, all, map) {
  const { atlas, speaker: { t } } = page;
  const { steps } = atlas.texts;
  return [
    h("p", { class: "paper-name" }, t("paper.name")),
    ...askedIn(atlas).map(({ first, asking }) => h("section", {}, h("h3", { dir: "auto" }, steps.title[first]),
      h("ol", { class: "paper-asked" }, asking.map((row) => h("li", {}, h("p", { dir: "auto" }, steps.question[row]), lines()))))),
    ...all.map((round) => plain(h("section", { class: `paper-task paper-task-${round.kind}` }, h("h3", {}, t(`task.${round.kind}`)),
      h("p", { class: "quiet" }, t("paper.code", { code: round.code })),
      round.kind === "find" ? found(page, round, map) : h("ol", { class: "paper-asked" }, round.questions.map((question) => h("li", {}, form(page, question))))))),
  ];
}

/** @param {Page} page @param {Round} round @param {Child} map @returns {Child[]} */
const found = (page, round, map) => [
  h("p", {}, page.speaker.t("paper.find.asks")),
  h("ol", { class: "paper-letters", type: "A" }, round.questions.map((question) => h("li", {}, "event" in question && named(page, question.event)))),
  map,
];

/** @param {Page} page @param {Question} question @returns {Child[]} */
function form(page, question) {
  if (question.kind === "order") {
    return [h("p", {}, page.speaker.t("paper.order.asks")), h("ul", { class: "paper-boxes" }, question.events.map((event) => h("li", {}, named(page, event))))];
  }
  return [
    ...asked(page, question, [0, 0, 0, 0]),
    "options" in question && h("ul", { class: "paper-boxes" }, question.options.map((option) => h("li", {}, optionLines(page, question, option).map((line, k) => [k > 0 && " · ", h("bdi", {}, line)]).flat()))),
  ];
}

/**
 * @param {Page} page
 * @param {Round[]} all
 * @returns {Child[]}
 */
export function answers(page, all) {
  const { atlas, speaker } = page;
  const { numbers, texts: { steps } } = atlas;
  const rests = (/** @type {Row} */ row) => numbers.steps.sources[row].length > 0 && h("p", { class: "quiet" }, speaker.t("tour.sources"), ": ",
    numbers.steps.sources[row].flatMap((s, k) => [k > 0 && "; ", sourceLine(atlas, speaker, s, true)]));
  return [
    ...askedIn(atlas).map(({ first, asking }) => plain(h("section", {}, h("h3", { dir: "auto" }, steps.title[first]),
      h("ol", {}, asking.map((row) => h("li", {}, h("p", { dir: "auto" }, h("em", {}, steps.question[row])), h("p", { dir: "auto" }, steps.answer[row]), rests(row))))))),
    ...all.map((round) => withoutWays(plain(h("section", {}, h("h3", {}, speaker.t(`task.${round.kind}`)),
      h("ol", { type: round.kind === "find" ? "A" : "1" }, round.questions.map((question) => h("li", {}, solved(page, question)))))))),
  ];
}

/** @param {Page} page @param {Question} question @returns {Child[]} */
function solved(page, question) {
  if (question.kind === "find") return [h("p", {}, named(page, question.event), ": ", h("strong", {}, h("bdi", {}, fullName(page.atlas, page.speaker, question.place)))), cited(page, question.event)];
  return reasons(page, question, { answer: 0, isRight: true }, null);
}

/** No card can be opened from paper. @param {HTMLElement} section */
function withoutWays(section) {
  section.querySelectorAll(".task-cites > span:last-child").forEach((way) => way.remove());
  return section;
}
