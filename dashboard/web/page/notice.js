/** The polite note over the map. */

/**
 * @param {HTMLElement} line
 * @returns {(message: string) => void} an empty message hides it
 */
export function createNotice(line) {
  return (message) => {
    line.classList.toggle("hidden", !message);
    if (line.firstElementChild) line.firstElementChild.textContent = message;
  };
}
