/** One of several, chosen by a click or by the arrow keys. */
import { change, findAll } from "./dom.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * @param {HTMLElement} host of the radios
 * @param {string} key of the data that tells what each of them stands for
 * @returns {(value: string) => void} shows which is chosen
 */
export function createRadios(host, key) {
  const radios = findAll("[role=radio]", host);

  host.addEventListener("keydown", (event) => {
    const at = radios.findIndex((radio) => radio === event.target);
    if (at < 0 || !Object.hasOwn(STEPS, event.key)) return;
    event.preventDefault();
    const next = radios[(at + STEPS[event.key] + radios.length) % radios.length];
    next.focus();
    next.click();
  });

  return (value) => {
    for (const radio of radios) {
      const isOn = radio.dataset[key] === value;
      change(radio, "aria-checked", String(isOn));
      radio.tabIndex = isOn ? 0 : -1;
    }
  };
}
