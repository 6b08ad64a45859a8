/** The switches of themes, files, layers, sources and the ground say whether they are on. */
/** @import { Actions, ViewState } from "../view/types.js" */
import { isHeard } from "../model/heard.js";
import { isOn } from "../model/look.js";
import { byId, closest, findAll } from "./dom.js";
import { createRadios } from "./radios.js";

/** @type {["theme", "file", "layer", "part", "source", "heard", "ground"]} */
const KINDS = ["theme", "file", "layer", "part", "source", "heard", "ground"];

/** @param {Actions} actions */
export function listenToSwitches(actions) {
  document.addEventListener("click", (event) => {
    const pressed = closest(event, ".popover button")?.dataset ?? {};
    for (const kind of KINDS) if (pressed[kind] !== undefined) actions[kind](pressed[kind]);
  });
}

/** @returns {(view: ViewState) => void} */
export function createSwitches() {
  const showGround = createRadios(byId("ground"), "ground");
  return (view) => {
    pressAll(view);
    showGround(view.ground);
    for (const sign of findAll("[data-sign]")) sign.hidden = !isOn(view, sign.dataset.sign ?? "");
  };
}

/** @param {ViewState} view */
function pressAll({ themes, files, layers, without, sources }) {
  press("theme", (id) => themes.includes(id));
  press("file", (id) => files.includes(id));
  press("layer", (id) => layers.includes(id));
  press("part", (id) => !without.includes(id));
  press("source", (id) => sources.includes(id));
  press("heard", (id) => isHeard(sources, id));
}

/** @param {string} kind @param {(id: string) => boolean} isPressed */
function press(kind, isPressed) {
  for (const button of findAll(`[data-${kind}]`)) {
    button.setAttribute("aria-pressed", String(isPressed(button.dataset[kind] ?? "")));
  }
}
