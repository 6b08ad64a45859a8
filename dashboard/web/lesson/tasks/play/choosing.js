/** One of several is chosen. */
/** @import { Choice } from "../types.js" */
/** @import { Said } from "./telling.js" */
/** @import { Work } from "./ordering.js" */
import { findAll, h } from "../../../page/dom.js";
import { optionLines } from "./telling.js";

/**
 * @param {Said} said
 * @param {Choice} question
 * @param {() => void} told when one is chosen
 * @returns {Work}
 */
export function createChoosing(said, question, told) {
  const element = h("div", { class: "task-options", role: "radiogroup", "aria-label": said.speaker.t("task.answers") },
    question.options.map((option) => {
      const [name, ...more] = optionLines(said, question, option);
      return h("label", { class: "task-option" },
        h("input", { type: "radio", name: "task", value: option }),
        h("span", {}, h("bdi", {}, name), more.map((line) => h("bdi", { class: "quiet small" }, line))));
    }));
  const chosen = () => element.querySelector("input:checked");
  element.addEventListener("change", told);

  return {
    element,
    answer() {
      const input = chosen();
      return input instanceof HTMLInputElement ? Number(input.value) : null;
    },
    settle() {
      findAll("input", element).forEach((input) => {
        input.toggleAttribute("disabled", input !== chosen());
        if (input.getAttribute("value") === String(question.right)) input.closest("label")?.classList.add("right");
      });
    },
    stop() {},
  };
}
