/** Popovers: details that close when the reader turns elsewhere. */
import { find, findAll } from "./dom.js";

/**
 * Close the open popovers that the test names; the focus goes back to what opened them.
 * @param {(popover: HTMLElement) => boolean} wanted
 * @returns {boolean} whether any was open
 */
export function closePopovers(wanted) {
  const open = findAll("details.popover[open]").filter(wanted);
  for (const popover of open) {
    if (popover.contains(document.activeElement)) find("summary", popover).focus();
    popover.removeAttribute("open");
  }
  return open.length > 0;
}
