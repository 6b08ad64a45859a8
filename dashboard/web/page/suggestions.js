/** Actors that a search may mean: links to their cards over the list. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { meant } from "../model/actors.js";
import { h } from "./dom.js";
import { toActor } from "./links.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {string} search
 */
export function suggestions(atlas, { t }, search) {
  const { numbers, texts } = atlas;
  const found = search ? meant(atlas, search) : [];
  if (!found.length) return null;
  const links = found.flatMap((i, k) => [k > 0 && " · ", toActor("link", numbers.actors.id[i], h("bdi", {}, texts.actors.name[i]))]);
  return h("p", { class: "list-actors" }, `${t("list.actors")} `, links);
}
