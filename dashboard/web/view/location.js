/** The view in the page's address: read once, kept as the view changes, followed as the browser goes back. */
/** @import { Page, Parts, Payload, ViewState } from "./types.js" */
import { addressed, parse } from "../model/address.js";
import { forLink } from "../share/link.js";
import { byId } from "../page/dom.js";
import { opened, start } from "../page/files.js";
import { createTrail, isSame } from "./trail.js";

/**
 * The browser's history as this page uses it.
 * @param {Payload} numbers
 * @param {ViewState} view that the page was opened with
 */
export function createHistory(numbers, view) {
  // The page brings what it shows into view itself; the browser would scroll it away again.
  window.history.scrollRestoration = "manual";
  return createTrail({
    history: window.history,
    view,
    framed: view.embed || window.self !== window.top,
    address: (shown) => {
      const query = addressed(shown, numbers, start());
      return window.location.pathname + (query ? `?${query}` : "") + window.location.hash;
    },
  });
}

/** @param {Parts} parts */
export function keepAddress({ atlas: { numbers }, store, trail }) {
  const view = store.view();
  byId("full-atlas").setAttribute("href", `?${addressed(forLink(view, view.pin), numbers, start())}`);
  trail.follow(view);
  trail.write();
  document.dispatchEvent(new Event("atlas:view"));
}

/**
 * Show the card of the entry that the browser has gone to; all else stays as the reader left it.
 * @param {Page} page
 */
export function followHistory({ atlas: { numbers }, store, trail, actions }) {
  function arrive() {
    const card = trail.arrive(parse(opened(), numbers).view);
    if (!isSame(card, store.view())) actions.arrive(card);
  }
  window.addEventListener("popstate", arrive);
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) arrive(); });
}
