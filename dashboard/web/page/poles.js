/** The card says in words what its map cannot show. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { beyond } from "../model/poles.js";
import { h } from "./dom.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 * @returns {HTMLElement | false}
 */
export function poleNote({ numbers, texts }, { t, list }, event) {
  const { places, isOver } = beyond(numbers, event);
  const names = list(places.map((place) => texts.places.name[place]));
  const said = [places.length && t("pole.place", { names }), isOver && t("pole.route")].filter(Boolean).join(" ");
  return said !== "" && h("p", { class: "quiet small pole" }, said);
}
