/** The switches of themes, files, layers and sources say whether they are on. */
/** @import { Actions, ViewState } from "../view/types.js" */
import { closest, findAll } from "./dom.js";

/** @type {["theme", "file", "layer", "source"]} */
const KINDS = ["theme", "file", "layer", "source"];

/** @param {Actions} actions */
export function listenToSwitches(actions) {
  document.addEventListener("click", (event) => {
    const pressed = closest(event, ".popover button")?.dataset ?? {};
    for (const kind of KINDS) if (pressed[kind] !== undefined) actions[kind](pressed[kind]);
  });
}

/** @param {ViewState} view */
export function pressSwitches(view) {
  press("theme", view.themes);
  press("file", view.files);
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
