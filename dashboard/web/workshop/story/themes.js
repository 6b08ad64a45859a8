/** Themes: what each is called, its colour and letter, and the order of the lanes. */
/** @import { Draft } from "../types.js" */
/** @import { Theme } from "../core/edits/themes.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { addTheme, isRefused } from "../core/edits.js";
import { MOST_THEMES } from "../core/edits/themes.js";
import { createAdder, createItems } from "./items.js";
import { createTheme } from "./theme.js";
import { themesOf, unlisted } from "./themed.js";

/** Themes of cells that are named; there are seldom more. */
const MOST_NAMED = 30;

/** @param {StoryDeps} deps */
export function createThemes(deps) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  /** @type {Told} */
  let told = () => [];
  const host = h("ol", { class: "plain cards" });
  const items = createItems(host, (id) => createTheme(deps, id, (column) => told("meta", "", `theme ${themesOf(draft()).findIndex((one) => one.id === id) + 1} ${column}`)));

  /** @param {string} title */
  function add(title) {
    const step = addTheme(draft(), title);
    act(step);
    return !isRefused(step);
  }

  const others = h("div", { class: "others" });

  /** @param {{title: string, n: number}[]} found */
  function name(found) {
    const room = MOST_THEMES - themesOf(draft()).length;
    const lines = found.slice(0, MOST_NAMED).map(({ title, n }) => {
      const take = button("button small", { "aria-label": t("story.take-up.of", { name: title }), disabled: room < 1 }, t("story.take-up"));
      take.addEventListener("click", () => { add(title); });
      return h("li", {}, h("bdi", {}, title), " ", h("span", { class: "quiet" }, t("story.events", { n })), " ", take);
    });
    const focused = [...others.querySelectorAll("button")].findIndex((one) => one === document.activeElement);
    others.replaceChildren(h("p", { class: "quiet" }, t("story.unlisted")), h("ul", { class: "plain" }, lines));
    if (focused >= 0) others.querySelectorAll("button")[Math.min(focused, lines.length - 1)]?.focus();
  }

  const adder = createAdder({ id: "story-theme-new", label: t("story.theme.new"), text: t("story.add"), add });
  const said = h("p", { class: "said is-wrong" });
  let seen = "";
  return {
    element: h("div", {}, h("p", { class: "quiet" }, t("story.themes.about", { n: MOST_THEMES })), host, said, adder, others),
    /** @param {Draft} now @param {Told} asked */
    show(now, asked) {
      told = asked;
      const themes = themesOf(now);
      items.show(themes, ({ id }) => id);
      said.textContent = told("meta", "", "themes").join(" ");
      const found = unlisted(now);
      others.hidden = !found.length;
      const state = JSON.stringify([found, themes.length]);
      if (state !== seen) name(found);
      seen = state;
    },
  };
}
