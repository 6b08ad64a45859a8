/** Before a theme goes: what its events become. */
/** @import { StoryDeps } from "./story.js" */
import { button, h } from "../../page/dom.js";
import { removeTheme } from "../core/edits.js";
import { optionsOf } from "./fields.js";
import { countOf, themesOf, titleIn } from "./themed.js";

/** @param {StoryDeps} deps @param {string} id of the theme */
export function createFarewell({ voice, draft, act }, id) {
  const { t } = voice;
  const select = h("select", { id: `story-theme-${id}-becomes` });
  const label = h("label", { for: select.id });
  const [go, stay] = [button("button primary", {}, t("row.remove")), button("button", {}, t("cancel"))];
  const element = h("div", { class: "farewell", role: "group", hidden: true }, label, select, go, stay);
  const own = () => themesOf(draft()).find((theme) => theme.id === id);

  function shut() {
    const isIn = element.contains(document.activeElement);
    element.hidden = true;
    if (isIn) document.getElementById(`story-theme-${id}-remove`)?.focus();
  }
  go.addEventListener("click", () => act(removeTheme(draft(), id, select.value)));
  stay.addEventListener("click", shut);
  element.addEventListener("keydown", (event) => { if (event.key === "Escape") shut(); });

  /** Say how many they are, and keep what was chosen. */
  function show() {
    const theme = own();
    if (element.hidden || !theme) return;
    label.textContent = t("story.farewell", { n: countOf(draft(), theme), name: titleIn(theme, voice.lang) });
    const chosen = select.value;
    const others = themesOf(draft()).filter((one) => one.id !== id);
    select.replaceChildren(...optionsOf([{ value: "", text: t("story.farewell.none") }, ...others.map((one) => ({ value: one.id, text: titleIn(one, voice.lang) }))]));
    select.value = others.some((one) => one.id === chosen) ? chosen : "";
  }
  return {
    element,
    show,
    /** Ask, unless no event has the theme. */
    ask() {
      const theme = own();
      if (!theme) return;
      if (!countOf(draft(), theme)) return act(removeTheme(draft(), id));
      element.hidden = false;
      show();
      select.focus();
    },
  };
}
