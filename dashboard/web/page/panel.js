/** The panel of list and card: opened over an embedded map, below the map in a low window. */
/** @import { Page } from "../view/types.js" */
import { find } from "./dom.js";
import { reducedMotion } from "./wait.js";

const OPEN = "panel-open";
/** A panel that begins in the upper part of the window is in view. */
const IN_VIEW = 0.5;

const isOpen = () => document.documentElement.classList.contains(OPEN);
const opener = () => find("[data-act=panel]");
/** Whether it can be closed: elsewhere it has a room of its own. */
const isOver = () => opener().getClientRects().length > 0;

/** Its button says whether it is open, whoever opened it; the card that an address names is brought into view. @param {Page} page */
export function startPanel({ store }) {
  const say = () => opener().setAttribute("aria-expanded", String(isOpen()));
  new MutationObserver(say).observe(document.documentElement, { attributeFilter: ["class"] });
  say();
  document.addEventListener("focusin", ({ target }) => { if (isOpen() && isOver() && target instanceof Element && isUnder(target)) document.documentElement.classList.remove(OPEN); });
  if (store.view().event !== null) requestAnimationFrame(showCard);
}

/** Whether the panel lies over the middle of what it does not hold. @param {Element} one */
function isUnder(one) {
  const [panel, { left, right, top, bottom }] = [find(".panel"), one.getBoundingClientRect()];
  return !panel.contains(one) && panel.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}

/** Of an address: the page jumps there, unless its title is seen or the reader has moved on. */
function showCard() {
  const title = find("#event").querySelector("h2");
  if (!title || window.scrollY > 0 || title.getBoundingClientRect().bottom <= window.innerHeight) return;
  window.scrollTo({ top: find(".panel").getBoundingClientRect().top, behavior: "auto" });
}

/**
 * @param {() => void} told when it has opened or closed
 * @returns {() => void} tells no more
 */
export function watchPanel(told) {
  let was = isOpen();
  const observer = new MutationObserver(() => {
    if (was === isOpen()) return;
    was = isOpen();
    told();
  });
  observer.observe(document.documentElement, { attributeFilter: ["class"] });
  return () => observer.disconnect();
}

/** It is opened where it lies over the map, and as high as leaves the map its room where it is a sheet. */
export function openPanel() {
  document.documentElement.classList.add(OPEN);
  raisePanel();
}

/** A sheet goes to half its height. */
export const raisePanel = () => document.documentElement.classList.remove("sheet-peek", "sheet-full");

export const togglePanel = () => { document.documentElement.classList.toggle(OPEN); };

/** @returns {boolean} whether there was one to close; the focus goes back to what opens it */
export function closePanel() {
  if (!isOpen() || !isOver()) return false;
  document.documentElement.classList.remove(OPEN);
  opener().focus();
  return true;
}

/** Bring what was opened into view, where the page is longer than the window. */
export function revealPanel() {
  const { top } = find(".panel").getBoundingClientRect();
  if (top >= 0 && top < window.innerHeight * IN_VIEW) return;
  window.scrollTo({ top: window.scrollY + top, behavior: reducedMotion() ? "auto" : "smooth" });
}
