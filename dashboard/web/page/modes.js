/** The choice how the window moves: one of three, by a click or by the arrow keys. */
/** @import { Mode } from "../view/types.js" */
import { change, findAll } from "./dom.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param {HTMLElement} host */
export function createModes(host) {
  const radios = findAll("[role=radio]", host);

  host.addEventListener("keydown", (event) => {
    const at = radios.findIndex((radio) => radio === event.target);
    if (at < 0 || !Object.hasOwn(STEPS, event.key)) return;
    event.preventDefault();
    const next = radios[(at + STEPS[event.key] + radios.length) % radios.length];
    next.focus();
    next.click();
  });

  /** @param {Mode} mode */
  return (mode) => {
    for (const radio of radios) {
      const isOn = radio.dataset.mode === mode;
      change(radio, "aria-checked", String(isOn));
      radio.tabIndex = isOn ? 0 : -1;
    }
  };
}
