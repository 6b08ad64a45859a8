/** The one line that says the view in words, and whether it is still being drawn. */

/**
 * @param {HTMLElement} line
 * @param {string} title of the collection
 */
export function createStatus(line, title) {
  return {
    /** @param {string} said */
    say(said) { line.textContent = said; },
    /** The browser takes its time with a title: it follows when the view has come to rest. */
    rest() { document.title = `${line.textContent} ${title}`; },
    /** @param {boolean} on */
    busy(on) { line.setAttribute("aria-busy", String(on)); },
    words: () => line.textContent ?? "",
  };
}
