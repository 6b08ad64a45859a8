/** The switches of themes, layers and sources say whether they are on. */
/** @import { ViewState } from "../view/types.js" */
import { findAll } from "./dom.js";

/** @param {ViewState} view */
export function pressSwitches(view) {
  press("theme", view.themes);
  press("layer", view.layers);
  press("source", view.sources);
}

/**
 * @param {string} kind
 * @param {string[]} on
 */
function press(kind, on) {
  for (const button of findAll(`[data-${kind}]`)) {
    button.setAttribute("aria-pressed", String(on.includes(button.dataset[kind] ?? "")));
  }
}
