/** Choices among themes, layers and sources, as patches of the view. */
/** @import { Payload, ViewState } from "./types.js" */
import { ATTESTED } from "../model/selection.js";
import { initial } from "../model/address.js";

/**
 * A member put in or taken out; the members keep the order of the options.
 * @param {string[]} options
 * @param {string[]} chosen
 * @param {string} id
 */
export function toggled(options, chosen, id) {
  const on = new Set(chosen);
  if (!on.delete(id)) on.add(id);
  return options.filter((option) => on.has(option));
}

/**
 * The sources after one was pressed; agreement and single sources exclude each other.
 * @param {string[]} options
 * @param {string[]} chosen
 * @param {string} id empty for all sources
 */
export function pressed(options, chosen, id) {
  if (!id) return [];
  if (id === ATTESTED) return chosen.includes(id) ? [] : [id];
  return toggled(options, chosen.filter((other) => other !== ATTESTED), id);
}

/**
 * A look at an actor begins anew where a place or a search had narrowed the view.
 * @param {string[]} ids
 * @returns {Partial<ViewState>}
 */
export const ofActor = (ids) => ({ actor: ids, event: null, place: [], q: "" });

/**
 * What starting over keeps: where the map looks, its layers and ground, the language, and what the frame is.
 * @param {Payload} numbers
 * @param {ViewState} now
 * @returns {ViewState}
 */
export function afresh(numbers, { view, lang, embed, show, map, scheme, pin, layers, without, ground }) {
  return { ...initial(numbers), view, lang, embed, show, map, scheme, pin, layers, without, ground };
}

