/** The end of a round: how many were right, and the result to take home; nothing of it is sent. */
/** @import { Answered, Question, Round } from "../types.js" */
/** @import { Child, Page } from "../../../view/types.js" */
/** @import { Said } from "./telling.js" */
import { button, h } from "../../../page/dom.js";
import { toEvent } from "../../../page/links.js";
import { isBoxed, saveFile } from "../../../page/save.js";
import { score } from "../judge.js";
import { eventsOf } from "../pool.js";

const WHOLE = 100;

/** A learning platform that listens is told of the score. @param {Round} round @param {Answered[]} answered */
export function report({ questions }, answered) {
  const { right, of } = score(questions, answered);
  document.dispatchEvent(new CustomEvent("atlas:score", { detail: { raw: Math.round((WHOLE * right) / of) } }));
}

/** @param {Said} said @param {Round} round @param {Answered[]} answered */
export function sayScore({ speaker: { t } }, { questions }, answered) {
  const { right, of } = score(questions, answered);
  return t("task.score", { n: right, of });
}

/** @param {Said} said @param {Round} round @param {Answered[]} answered @returns {Child[]} */
export function ending(said, round, answered) {
  const { t } = said.speaker;
  return [
    h("p", { class: "task-score" }, sayScore(said, round, answered)),
    h("ol", { class: "task-reasons" }, round.questions.map((question, k) => h("li", {},
      h("strong", {}, t(answered[k].isRight ? "task.right" : "task.wrong")), " ", links(said, question)))),
    h("p", { class: "task-ways" },
      button("button", { "data-task": "save" }, t("task.save")), button("button", { "data-task": "again" }, t("task.again")),
      button("button", { "data-task": "other" }, t("task.anew"))),
    h("p", { class: "quiet small" }, t(isBoxed() ? "task.save.boxed" : "task.save.help")),
  ];
}

/** @param {Said} said @param {Question} question */
const links = ({ atlas: { numbers, texts } }, question) => eventsOf(question).flatMap((event, k) =>
  [k > 0 && " · ", toEvent("link", numbers.events.id[event], h("bdi", {}, texts.events.title[event]))]);

/**
 * @param {Page} page
 * @param {Round} round
 * @param {Answered[]} answered
 * @param {string} address of the task
 */
export function save({ atlas, speaker }, round, answered, address) {
  const { t } = speaker;
  const { title } = atlas.texts.events;
  const lines = round.questions.map((question, k) =>
    `${k + 1}. ${eventsOf(question).map((event) => title[event]).join(" · ")}: ${t(answered[k].isRight ? "task.right" : "task.wrong")}`);
  const head = [atlas.texts.title, t(`task.${round.kind}`), t("task.code", { code: round.code }), address];
  saveFile(`${atlas.numbers.name}-${round.kind}-${round.code}.txt`, "text/plain", `${[...head, "", ...lines, "", sayScore({ atlas, speaker }, round, answered)].join("\n")}\n`);
}
