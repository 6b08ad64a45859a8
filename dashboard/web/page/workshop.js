/** The way to the workshop, where the server has one. */
/** @import { Speaker } from "../view/types.js" */
import { byId, h } from "./dom.js";

/** @param {{speaker: Speaker}} page */
export function startWorkshop({ speaker: { t } }) {
  const { dataset: { workshop }, lang } = document.documentElement;
  if (workshop) byId("preferences-sheet").append(h("p", {}, h("a", { href: `${workshop}?lang=${lang}` }, t("workshop"))));
}
