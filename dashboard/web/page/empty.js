/** What an empty list says, and the ways back. */
/** @import { Atlas, Speaker, ViewState } from "../view/types.js" */
import { isNarrowed } from "../model/under.js";
import { button, h } from "./dom.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 */
function sentence({ numbers, texts }, speaker, view) {
  const { t } = speaker;
  const when = speaker.window(view.from, view.to);
  const all = view.themes.length === numbers.themes.id.length;
  if (!view.themes.length) return t("empty.themes");
  if (!view.files.length) return t("empty.files");
  if (isNarrowed(numbers, view.files)) return t("empty.narrowed.files", { when });
  if (view.q || view.place.length || view.actor.length || view.sources.length) return t("empty.narrowed", { when });
  const titles = view.themes.map((id) => speaker.lower(texts.themes.title[numbers.themes.id.indexOf(id)]));
  return t("empty.silence", { when, themes: all ? t("any") : speaker.list(titles) });
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {number} everywhere events that pass the filters in any year
 * @returns {HTMLElement[]}
 */
export function emptyNote(atlas, speaker, view, everywhere) {
  const { t } = speaker;
  const back = everywhere > 0 &&
    button("button", { "data-act": "all-years" }, t("empty.all-years", { n: everywhere }));
  const reset = button("button", { "data-act": "reset" }, t("empty.reset"));
  return [h("p", { class: "empty" }, sentence(atlas, speaker, view)), h("p", { class: "empty-ways" }, back, reset)];
}
