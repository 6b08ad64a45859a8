/** A text that changes only where it is another, so that readers of screens hear it once. */

/** @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
