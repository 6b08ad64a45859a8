/** The view in the page's address: read once, kept as the view changes. */
/** @import { Payload, ViewState } from "./types.js" */
import { format } from "../model/address.js";
import { forLink } from "../share/link.js";
import { byId } from "../page/dom.js";

/** The query that the page was opened with; a published page may carry one for addresses without. */
export const opened = () => window.location.search || document.documentElement.dataset.start || "";

/**
 * @param {Payload} numbers
 * @param {ViewState} view
 */
export function keepAddress(numbers, view) {
  const query = format(view, numbers);
  const { pathname, hash } = window.location;
  byId("full-atlas").setAttribute("href", `?${format(forLink(view, view.pin), numbers)}`);
  replace(pathname + (query ? `?${query}` : "") + hash);
  document.dispatchEvent(new Event("atlas:view"));
}

/**
 * An opaque origin may not change its address; the view is kept in memory there.
 * @param {string} address
 */
function replace(address) {
  try {
    window.history.replaceState(null, "", address);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "SecurityError")) throw error;
  }
}
