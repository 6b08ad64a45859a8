/** What could not be done, in words, until something else is done or it is put away. */
/** @import { Voice } from "./voice.js" */
import { button, h } from "../page/dom.js";
import { Trouble } from "./ask.js";
import { figures } from "./limiting.js";

/** What a person can do about it: a key of the words. @typedef {{word: string, on: () => void}} Remedy */
/** Say what went wrong; what it gives ends what was said, unless something else is said by then. @typedef {(error: unknown, remedies?: Remedy[]) => () => void} Failed */

/**
 * @param {HTMLElement} line
 * @param {{voice: Voice, most: number}} deps `most` bytes of a file
 */
export function createTrouble(line, { voice, most }) {
  /** What is said now. */
  let said = {};
  /** Where the hand was. @type {Element | null} */
  let from = null;

  /** @param {unknown} error */
  function words(error) {
    const { key, text, overstep, values } = asTrouble(error);
    return [voice.t(key, { size: voice.size(most), ...values, ...(overstep && figures(overstep, voice)) }), text].filter(Boolean).join(" ");
  }

  function over() {
    const had = line.contains(document.activeElement);
    line.replaceChildren();
    if (had && from instanceof HTMLElement && from.isConnected) from.focus();
  }

  /** @param {Remedy} remedy */
  function made({ word, on }) {
    const one = button("button small", {}, voice.t(word));
    one.addEventListener("click", () => { over(); on(); });
    return one;
  }

  /** The same is not said twice to a reader of screens. @type {Failed} */
  function failed(error, remedies = []) {
    const own = said = {};
    const trouble = asTrouble(error);
    const text = words(trouble);
    if (!line.contains(document.activeElement)) from = document.activeElement;
    if (line.firstChild?.textContent !== text) line.replaceChildren(h("span", {}, text));
    [...line.children].slice(1).forEach((one) => one.remove());
    line.append(...remedies.map(made), made({ word: "close", on() {} }));
    line.classList.toggle("is-quiet", trouble.isRefusal);
    return () => { if (said === own) over(); };
  }

  return { words, failed, over };
}

/** @param {unknown} error */
function asTrouble(error) {
  if (error instanceof Trouble) return error;
  console.error(error);
  return new Trouble("ask.failed");
}
