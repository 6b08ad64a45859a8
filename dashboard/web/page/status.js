/** The one line that says the view in words, and whether it is still being drawn. */
import { isolated } from "../model/isolate.js";

/**
 * @param {HTMLElement} line
 * @param {string} title of the collection
 */
export function createStatus(line, title) {
  return {
    /** @param {string} said */
    say(said) { line.textContent = said; },
    /** The browser takes its time with a title: it follows when the view has come to rest. */
    rest() {
      document.title = `${line.textContent} ${isolated(title)}`;
      line.title = line.scrollHeight > line.clientHeight ? line.textContent ?? "" : "";
    },
    /** @param {boolean} on */
    busy(on) { line.setAttribute("aria-busy", String(on)); },
    words: () => line.textContent ?? "",
  };
}
