/** The tasks of a view as the way to lessons offers them: a code for the class, the kinds, and a link to each. */
/** @import { Child, Page } from "../../view/types.js" */
import { byId, button, closest, find, h } from "../../page/dom.js";
import { isPlain } from "../../page/links.js";
import { copyFrom } from "../../page/save.js";
import { address, forLink } from "../../share/link.js";
import { asCode, newCode, written } from "./code.js";
import { offered } from "./round.js";

const LONGEST = 16;

/** Nothing where no kind has enough. @param {Page} page @returns {Child[]} */
export function taskOffers(page) {
  const { atlas, store, speaker: { t } } = page;
  if (!offered(atlas, store.view()).length) return [];
  const kinds = h("ul", { class: "task-kinds" });
  const code = h("input", { id: "task-code", class: "task-code-box", maxlength: LONGEST, value: newCode(), autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  const link = h("input", { class: "task-link", readonly: true, "aria-label": t("task.link") });
  const box = h("section", { class: "tasks" },
    h("h2", {}, t("tasks")), h("p", { class: "small" }, t("tasks.means")),
    h("p", {}, h("label", { for: "task-code" }, t("tasks.code")), " ", code, " ", button("button", { "data-code": true }, t("tasks.new"))),
    kinds, h("p", { class: "task-linked", hidden: true }, link, h("span", { role: "status" })));

  const fill = () => kinds.replaceChildren(...items(page, asCode(code.value)));
  const details = byId("lessons");
  const open = () => { if (details.hasAttribute("open")) fill(); };
  details.addEventListener("toggle", open);
  open();
  code.addEventListener("input", fill);
  box.addEventListener("keydown", (event) => { if (event.key !== "Escape") event.stopPropagation(); });
  box.addEventListener("click", (event) => {
    if (closest(event, "[data-code]")) {
      code.value = newCode();
      fill();
    }
    const [start, copied] = [closest(event, "[data-start]"), closest(event, "[data-copy]")];
    if (copied) copy(page, box, link, copied.dataset.copy ?? "");
    if (!start || !isPlain(event)) return;
    event.preventDefault();
    details.removeAttribute("open");
    store.set({ task: start.dataset.start ?? null, event: null });
  });
  return [box];
}

/** @param {Page} page @param {string} task */
const addressOf = ({ atlas: { numbers }, store }, task) =>
  address(window.location.href.replace(/[?#].*/, ""), { ...forLink(store.view(), store.view().pin), task, event: null, tour: null, beside: null, view: null }, numbers);

/** The kinds that the view has enough for; without a code none can begin. @param {Page} page @param {string} code */
function items(page, code) {
  const { atlas, store, speaker: { t } } = page;
  const kinds = code ? offered(atlas, store.view()) : [];
  if (!kinds.length) return [h("li", { class: "quiet" }, t(code ? "tasks.none" : "tasks.no-code"))];
  return kinds.map((kind) => {
    const task = written(kind, code);
    return h("li", {},
      h("a", { href: addressOf(page, task), "data-start": task }, h("strong", {}, t(`task.${kind}`)), h("span", { class: "quiet small" }, t(`task.${kind}.means`))),
      button("button", { "data-copy": task, "aria-label": t("tasks.copy", { task: t(`task.${kind}`) }) }, t("share.copy")));
  });
}

/** @param {Page} page @param {HTMLElement} box @param {HTMLInputElement} link @param {string} task */
async function copy(page, box, link, task) {
  const line = find(".task-linked", box);
  line.hidden = false;
  link.value = addressOf(page, task);
  const isCopied = await copyFrom(link);
  find("[role=status]", line).textContent = page.speaker.t(isCopied ? "share.copied" : "share.marked");
}
