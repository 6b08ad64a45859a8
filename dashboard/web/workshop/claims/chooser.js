/** A choice of one of the draft's sources, or of a new one, whose title is asked for then. */
/** @import { Draft } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Whose } from "./steps.js" */
import { h } from "../../page/dom.js";
import { calledOf, textOf } from "../sources/items.js";

/** Stands in no id. */
const NEW = "+";

/**
 * @param {object} deps
 * @param {string} deps.id
 * @param {string} deps.label
 * @param {string} deps.none what it is called that none is chosen
 * @param {Voice} deps.voice
 * @param {(whose: Whose) => void} [deps.on] chosen by hand
 */
export function createChooser({ id, label, none, voice: { t }, on }) {
  const said = h("p", { id: `${id}-said`, class: "said" });
  const select = h("select", { id, "aria-describedby": said.id });
  const title = h("input", { id: `${id}-title`, type: "text", autocomplete: "off", dir: "auto", hidden: true, "aria-label": t("source.new"), placeholder: t("source.new") });
  let known = "";

  select.addEventListener("change", () => {
    title.hidden = select.value !== NEW;
    if (select.value !== NEW) on?.({ id: select.value });
  });
  title.addEventListener("change", () => {
    const text = title.value.trim();
    if (!on || !text || select.value !== NEW) return;
    select.value = "";
    on({ title: text });
  });
  if (on) title.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    select.focus();
    title.hidden = select.value !== NEW;
  });

  /** Offer other sources, if they are others. @param {(readonly [string, string])[]} options */
  function renewed(options) {
    const now = JSON.stringify(options);
    if (now === known) return false;
    known = now;
    select.replaceChildren(
      h("option", { value: "" }, none), ...options.map(([value, name]) => h("option", { value }, name)),
      h("option", { value: NEW }, t("claim.source.new")));
    return true;
  }

  return {
    element: h("div", { class: "field chooser" }, h("label", { for: id }, label), select, title, said),
    select,
    title,
    /** @param {Draft} draft @param {string | null} chosen id; null leaves what is chosen @param {string} [without] */
    show(draft, chosen, without = "") {
      const isNew = select.value === NEW;
      const before = select.value;
      const options = offered(draft, chosen ?? "", without);
      if (renewed(options)) select.value = before || (options.length || chosen !== null ? "" : NEW);
      if (chosen !== null && !(isNew && isAt(select, title))) select.value = chosen;
      title.hidden = select.value !== NEW && !isAt(title);
      if (title.hidden) title.value = "";
    },
    /** Nothing is chosen any more. */
    clear() {
      select.value = "";
      title.value = "";
      title.hidden = true;
    },
    /** What is chosen. @returns {Whose | null} */
    value() {
      const text = title.value.trim();
      if (select.value === NEW) return text ? { title: text } : null;
      return select.value ? { id: select.value } : null;
    },
    /** What is wrong. @param {string} wrong */
    tell(wrong) {
      select.setAttribute("aria-invalid", String(wrong !== ""));
      said.classList.toggle("is-wrong", wrong !== "");
      if (said.textContent !== wrong) said.textContent = wrong;
    },
  };
}

/** Whether the hand is at one of them. @param {...HTMLElement} elements */
const isAt = (...elements) => elements.some((element) => element === document.activeElement);

/** Ids and names of sources. @param {Draft} draft @param {string} chosen @param {string} without an id that cannot be chosen */
function offered({ sources }, chosen, without) {
  const own = sources.map(({ item }) => /** @type {const} */ ([textOf(item, "id"), calledOf(item)])).filter(([one]) => one && one !== without);
  return chosen && own.every(([one]) => one !== chosen) ? [...own, /** @type {const} */ ([chosen, chosen])] : own;
}
