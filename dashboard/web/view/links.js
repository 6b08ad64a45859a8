/** Where the page's links lead: the view that a plain click on them would open. */
/** @import { Payload, Store, ViewState } from "./types.js" */
import { addressed, variants } from "../model/address.js";
import { start } from "../page/files.js";
import { widened } from "../model/reach.js";
import { forLink } from "../share/link.js";
import { ofActor } from "./choices.js";

const LINKS = "a[data-goto], a[data-place], a[data-actor], a[data-from], a[data-lang]";
const ROWS = "#events:not([hidden]) .rows > li:not([hidden]) > a";
/** Marks of a map are many: they are aimed when they are touched. */
const OTHERS = "#event a[data-goto], a[data-place]:not(.mark), a[data-actor], a[data-from], a[data-lang]";
/** What comes before a link is copied, dragged or opened elsewhere. */
const TOUCHES = ["pointerover", "pointerdown", "focusin"];

/** Of HTML or SVG. @param {Element} link */
const dataOf = (link) => /** @type {HTMLElement} */ (link).dataset;

/**
 * @param {Payload} numbers
 * @param {Store} store
 */
export function createLinks(numbers, store) {
  /** The view with a patch, as a link opens it. @param {Partial<ViewState>} patch */
  const patched = (patch) => forLink({ ...store.view(), ...patch }, store.view().pin);
  const hrefOf = (/** @type {Partial<ViewState>} */ patch) => `?${addressed(patched(patch), numbers, start())}`;

  /** Another language keeps all of the view, and the frame that it is in. @param {string} lang */
  const spoken = (lang) => `?${addressed({ ...store.view(), lang }, numbers, start()) || `lang=${lang}`}`;

  /** An event is looked at from where it is. @param {string} id */
  const opening = (id) => ({ event: id, view: null, ...widened(numbers, store.view(), numbers.events.id.indexOf(id)) });

  /** @param {DOMStringMap} data @returns {Partial<ViewState>} */
  function patchOf({ goto: id, actor, place, places = place, from, to }) {
    if (id) return opening(id);
    if (actor) return { ...ofActor([actor]), view: null };
    return places ? { place: places.split(","), event: null, view: null } : { from: Number(from), to: Number(to) };
  }

  /** @param {Element} link */
  function aim(link) {
    const { lang } = dataOf(link);
    link.setAttribute("href", lang ? spoken(lang) : hrefOf(patchOf(dataOf(link))));
  }

  TOUCHES.forEach((kind) => document.addEventListener(kind, ({ target }) => {
    const link = target instanceof Element ? target.closest(LINKS) : null;
    if (link) aim(link);
  }, { capture: true, passive: true }));

  return {
    hrefOf,

    /** Aim all links that can be seen; rows lie in the window, and differ in their event only. */
    refresh() {
      const hrefs = variants(patched({ view: null }), numbers, "event");
      for (const row of document.querySelectorAll(ROWS)) row.setAttribute("href", `?${hrefs(dataOf(row).goto)}`);
      document.querySelectorAll(OTHERS).forEach(aim);
    },
  };
}
