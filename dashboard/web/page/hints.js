/** Three short hints for a first visit, one after the other; nothing of them is stored. */
/** @import { Page, ViewState } from "../view/types.js" */
import { button, byId, h } from "./dom.js";

const HINTS = ["hint.years", "hint.map", "hint.sources"];

/**
 * To a reader who begins at the beginning: whoever follows a link has been told where to look.
 * @param {Page} page
 */
export function startHints({ store, speaker: { t }, actions }) {
  const box = byId("hints");
  if (!isFirst(store.view())) return;
  let at = 0;

  function show() {
    const isLast = at === HINTS.length - 1;
    box.replaceChildren(
      h("p", {}, h("strong", {}, t("hint", { k: at + 1, of: HINTS.length })), " ", t(HINTS[at])),
      h("p", { class: "hint-ways" },
        !isLast && button("button", { "data-hint": "next" }, t("hint.next")),
        button("button", { "data-hint": "end" }, t("hint.end"))));
    box.hidden = false;
  }

  box.addEventListener("click", ({ target }) => {
    const way = target instanceof Element ? target.closest("[data-hint]")?.getAttribute("data-hint") : null;
    if (way === "end") end();
    if (way === "next") next();
  });

  function next() {
    at += 1;
    show();
    box.querySelector("button")?.focus();
  }

  function end() {
    box.hidden = true;
    actions.skip();
  }

  show();
}

/** @param {ViewState} view */
const isFirst = ({ embed, tour, task, beside, event, place, actor, q }) =>
  !embed && !tour && !task && !beside && event === null && !place.length && !actor.length && !q;
