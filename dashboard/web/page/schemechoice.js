/** The choice between light and dark, in the sheet of what a reader prefers. */
/** @import { Page, ViewState } from "../view/types.js" */
import { button, byId, closest, h } from "./dom.js";
import { createRadios } from "./radios.js";
import { followScheme } from "./scheme.js";

/** As the device, or one of the two. */
const SCHEMES = ["", "light", "dark"];

/** @param {Page} page */
export function startScheme({ store, map, speaker: { t } }) {
  const name = t("scheme");
  const said = [t("scheme.device"), t("scheme.light"), t("scheme.dark")];
  const host = h("div", { class: "switches", role: "radiogroup", "aria-label": name }, h("h2", {}, name),
    SCHEMES.map((scheme, k) => button("switch", { role: "radio", "data-scheme": scheme }, said[k])));
  byId("preferences-sheet").append(host);

  const show = createRadios(host, "scheme");
  host.addEventListener("click", (event) => {
    const chosen = closest(event, "[data-scheme]")?.dataset.scheme;
    if (chosen === undefined) return;
    store.set({ scheme: /** @type {ViewState["scheme"]} */ (chosen || null) });
    show(chosen);
  });
  show(store.view().scheme ?? "");
  followScheme(() => map.layers(store.view()));
}
