/** What could not be done, in words, until something else is done. */
/** @import { Voice } from "./voice.js" */
import { h } from "../page/dom.js";
import { Trouble } from "./ask.js";
import { figures } from "./limiting.js";

/**
 * @param {HTMLElement} line
 * @param {{voice: Voice, most: number}} deps `most` bytes of a file
 */
export function createTrouble(line, { voice, most }) {
  /** @param {unknown} error */
  function words(error) {
    const { key, text, overstep } = error instanceof Trouble ? error : new Trouble("ask.failed");
    if (!(error instanceof Trouble)) console.error(error);
    return [voice.t(key, { size: voice.size(most), ...(overstep && figures(overstep, voice)) }), text].filter(Boolean).join(" ");
  }
  return {
    words,
    /** @param {unknown} error */
    failed: (error) => line.replaceChildren(h("span", {}, words(error))),
    over: () => line.replaceChildren(),
  };
}
