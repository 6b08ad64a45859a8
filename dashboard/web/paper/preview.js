/** The pack as it will be printed, on the screen, with what chooses its parts. */
/** @import { Page, ViewState } from "../view/types.js" */
import { button, closest, h } from "../page/dom.js";
import { isBoxed } from "../page/save.js";
import { isLetter, offered, wanted } from "./pack.js";

const SIZES = ["A4", "Letter"];

/**
 * @param {Page} page
 * @param {{choose: (paper: string[]) => void, print: () => void, close: () => void}} on
 */
export function createBar(page, on) {
  const { t } = page.speaker;
  const status = h("span", { role: "status" });
  const parts = h("fieldset", {}, h("legend", { class: "sr-only" }, t("paper.contents")));
  const size = h("select", { "aria-label": t("paper.size") }, SIZES.map((name) => h("option", { value: name }, name)));
  const print = button("button primary", { "data-paper": "print" }, t("paper.print"));
  const bar = h("div", { class: "paper-bar", role: "region", tabindex: "-1", "aria-label": t("paper.bar") }, parts, h("span", { class: "paper-ways" }, size, print,
      button("button", { "data-paper": "close" }, t("paper.close"))), status, isBoxed() && h("p", { class: "small" }, t("paper.boxed")));

  function chosen() {
    const boxes = [...parts.querySelectorAll("input")];
    const on = boxes.filter((box) => box.checked).map((box) => box.name);
    return [...on.length === boxes.length ? ["all"] : on, ...size.value === SIZES[1] ? ["letter"] : []];
  }

  bar.addEventListener("change", (event) => {
    const box = closest(event, "input[type=checkbox]");
    if (box instanceof HTMLInputElement && !parts.querySelector("input:checked")) box.checked = true;
    on.choose(chosen());
  });
  bar.addEventListener("click", (event) => {
    const way = closest(event, "[data-paper]")?.dataset.paper;
    if (way === "print") on.print();
    if (way === "close") on.close();
  });

  return {
    bar,
    /** @param {ViewState} view */
    show(view) {
      const [all, on] = [offered(page, view), wanted(page, view)];
      if (!parts.querySelector("input")) parts.append(...all.map((part) => h("label", {}, h("input", { type: "checkbox", name: part }), ` ${t(`paper.part.${part}`)}`)));
      parts.querySelectorAll("input").forEach((box) => { box.checked = on.includes(box.name); });
      size.value = SIZES[Number(isLetter(view))];
    },
    /** @param {string} said */
    say(said) { status.textContent = said; },
    /** @param {boolean} busy */
    busy(busy) { print.disabled = busy; },
  };
}
