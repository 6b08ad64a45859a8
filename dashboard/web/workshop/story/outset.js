/** Where map and time open. */
/** @import { Draft } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";
import { outsetOf, sayOutset } from "./views.js";

/** @param {StoryDeps} deps */
export function createOutset({ voice, draft, act, view }) {
  const { t } = voice;
  const now = h("p", { id: "story-outset-now" });
  const wrong = h("p", { class: "said is-wrong" });
  const [take, all] = [button("button", { id: "story-outset-take", "aria-describedby": now.id }, t("story.outset.take")), button("button", { id: "story-outset-all" }, t("story.outset.all"))];
  take.addEventListener("click", () => act(setMeta(draft(), ["view"], outsetOf(view()) || undefined)));
  all.addEventListener("click", () => {
    act(setMeta(draft(), ["view"], undefined));
    take.focus();
  });
  return {
    element: h("div", {}, h("p", { class: "quiet" }, t("story.outset.about")), now, wrong, h("div", { class: "row-tools" }, take, all)),
    /** @param {Draft} shown @param {Told} told */
    show(shown, told) {
      const query = typeof shown.meta.view === "string" ? shown.meta.view : "";
      const said = sayOutset(query, { voice, draft: shown });
      now.textContent = said.length ? t("story.outset.now", { text: said.join(" · ") }) : t("story.outset.now.all");
      wrong.textContent = told("meta", "", "view").join(" ");
      all.hidden = !query;
    },
  };
}
