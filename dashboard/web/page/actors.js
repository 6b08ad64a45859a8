/** The card's actors: who took part, as what, with a link to the card of each; and why it matters. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { h } from "./dom.js";
import { toActor } from "./links.js";
import { told } from "./original.js";
import { rowsOf } from "./rows.js";
import { sourceName } from "./sourcename.js";
import { explained } from "./terms.js";

/**
 * @param {Atlas} atlas
 * @param {number} event
 */
export function actorItems({ numbers: { takes, actors }, texts }, event) {
  return rowsOf(takes, event).map((k) => {
    const [i, role] = [takes.actor[k], texts.takes.role[k]];
    const name = toActor("link", actors.id[i], h("bdi", {}, texts.actors.name[i]));
    return h("li", {}, name, role && h("span", { class: "quiet" }, " · ", h("bdi", {}, role)));
  });
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function significance(atlas, { t }, event) {
  const text = atlas.texts.events.significance[event];
  if (!text) return null;
  const source = atlas.numbers.events.significance_source[event];
  return h("section", { class: "significance" }, h("h3", {}, t("card.significance")),
    h("p", told(atlas, "significance", event), explained(atlas, text)),
    source !== null && h("p", { class: "quiet small" }, t("significance.by"), " ", sourceName(atlas, source)));
}
