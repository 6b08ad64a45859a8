/** What stands in the panel while a task is open. */
/** @import { Child } from "../../../view/types.js" */
/** @import { Question, Round } from "../types.js" */
/** @import { Said } from "./telling.js" */
import { button, h } from "../../../page/dom.js";

/**
 * @param {Said} said
 * @param {Round} round
 * @param {number} at number of the question, or of questions at the end
 * @param {Child[]} body
 */
export function sheet({ speaker: { t } }, round, at, body) {
  const of = round.questions.length;
  return [
    h("p", { class: "task-back" }, button("button", { "data-act": "close" }, t("task.back"))),
    h("header", { class: "task-head" },
      h("h2", { tabindex: "-1" }, heading({ t }, round, at)),
      button("button", { "data-task": "close", "aria-label": t("task.close") }, "×")),
    h("p", { class: "quiet small task-code" }, t("task.code", { code: round.code }), at === 0 && of > 0 && ` · ${t("task.veiled")}`),
    h("div", { class: "task-body" }, body),
  ];
}

/** @param {Pick<Said["speaker"], "t">} speaker @param {Round} round @param {number} at */
export const heading = ({ t }, { kind, questions }, at) =>
  (at < questions.length ? t("task.number", { task: t(`task.${kind}`), k: at + 1, of: questions.length }) : t("task.end", { task: t(`task.${kind}`) }));

/** The one button below a question. @param {Said} said @param {"check" | "next"} way @param {boolean} isLast @param {boolean} isReady */
export const wayOn = ({ speaker: { t } }, way, isLast, isReady) =>
  h("p", { class: "task-ways" }, button("button primary", { "data-task": way, "aria-disabled": !isReady && "true" },
    t(way === "check" ? "task.check" : isLast ? "task.finish" : "task.next")));

/** Whether an answer can be missing: events always lie in some order. @param {Question} question */
export const isReadyAtOnce = ({ kind }) => kind === "order";
