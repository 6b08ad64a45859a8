/** The choice of sources of a page of any size: each with its events in the window. */
/** @import { Source } from "../../types.js" */
/** @import { Page } from "../../../view/types.js" */
import { byId, button, find, h } from "../../../page/dom.js";
import { choosable, sourceTitle } from "../../choosing.js";
import { vastOf } from "../../vast.js";

/** Before a number that is not exact. */
const ABOUT = "≈";

/** @param {Page} page */
export function startSources(page) {
  const { atlas, speaker, store } = page;
  const all = choosable(atlas.numbers);
  if (!all.length) return;
  const { tally } = vastOf(atlas);
  const popover = /** @type {HTMLDetailsElement} */ (byId("sources"));
  const numbers = all.map(() => h("span", { class: "tally" }));
  find(".sheet", popover).prepend(...sheet(page, all, numbers));
  document.documentElement.classList.add("choosing-sources");

  function show() {
    if (!popover.open) return;
    const { from, to, themes } = store.view();
    const found = tally.of(from, to, atlas.numbers.themes.id.map((id) => themes.includes(id)));
    if (found) numbers.forEach((number, s) => write(number, `${found.about ? ABOUT : ""}${speaker.number(found.n[s])}`));
  }

  popover.addEventListener("toggle", () => {
    if (popover.open) tally.want();
    show();
  });
  store.onDraw(show);
  tally.follow(show);
}

/** @param {Page} page @param {Source[]} all @param {HTMLElement[]} numbers */
function sheet({ speaker, store }, all, numbers) {
  const { t } = speaker;
  const { sources } = store.view();
  const switches = all.map((one, s) => button("switch", { "data-source": one.id, "aria-pressed": String(sources.includes(one.id)) },
    h("bdi", {}, sourceTitle(speaker, one)), numbers[s]));
  return [
    h("p", { class: "quiet small" }, t("lens.help"), " ", t("vast.sources.note")),
    button("button", { "data-source": "", "aria-pressed": String(!sources.length) }, t("lens.all")),
    h("div", { role: "group", class: "switches", "aria-label": t("lens") }, switches),
  ];
}

/** @param {HTMLElement} number @param {string} text */
function write(number, text) {
  if (number.textContent !== text) number.textContent = text;
}
