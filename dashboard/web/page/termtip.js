/** What a marked word means: shown while the pointer or the focus is on it, or when it is tapped. */
import { byId, closest, h } from "./dom.js";

const TERM = ".term";
const TIP = ".term-tip";
const PRESSES = ["Enter", " "];
const ROOM_PX = 8;
/** The pointer may cross the gap between a word and what it means. */
const GRACE_MS = 250;

/** @returns {() => boolean} hides it, and tells whether it was shown */
export function startTermTip() {
  const tip = h("div", { class: "term-tip", role: "tooltip", dir: "auto", hidden: true });
  const panel = byId("panel");
  panel.after(tip);
  /** The word that is explained now. @type {HTMLElement | null} */
  let owner = null;
  /** The word that has the focus, unless its meaning was sent away. @type {HTMLElement | null} */
  let held = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;

  /** @param {HTMLElement} term */
  function show(term) {
    clearTimeout(leaving);
    owner = term;
    tip.textContent = document.getElementById(term.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
    tip.hidden = false;
    place(tip, term);
  }

  function hide() {
    clearTimeout(leaving);
    const wasShown = !tip.hidden;
    tip.hidden = true;
    owner = null;
    held = null;
    return wasShown;
  }

  /** @param {HTMLElement} term */
  function hold(term) {
    held = term;
    show(term);
  }

  const back = () => { if (held?.isConnected) show(held); else hide(); };
  const follow = () => { if (owner?.isConnected) place(tip, owner); else if (owner) hide(); };

  listen("pointerover", (term, isTip) => { if (term) show(term); else if (isTip) clearTimeout(leaving); });
  listen("pointerout", (term, isTip) => {
    if (!term && !isTip) return;
    clearTimeout(leaving);
    leaving = setTimeout(back, GRACE_MS);
  });
  listen("focusin", (term) => { if (term) hold(term); });
  listen("focusout", (term) => { if (term) hide(); });
  listen("click", (term, isTip) => { if (term) hold(term); else if (!isTip) hide(); });
  document.addEventListener("keydown", (event) => {
    const term = closest(event, TERM);
    if (!term || !PRESSES.includes(event.key)) return;
    event.preventDefault();
    hold(term);
  });
  document.addEventListener("scroll", follow, { capture: true, passive: true });
  new MutationObserver(follow).observe(panel, { childList: true, subtree: true });
  return hide;
}

/**
 * @param {string} kind of event
 * @param {(term: HTMLElement | null, isTip: boolean) => void} act with the word that it is on, and whether it is on a meaning
 */
const listen = (kind, act) => document.addEventListener(kind, (event) => act(closest(event, TERM), Boolean(closest(event, TIP))));

/**
 * Below the word, or above it where there is no room, and always within the window.
 * @param {HTMLElement} tip
 * @param {HTMLElement} term
 */
function place(tip, term) {
  const [first] = term.getClientRects();
  if (!first) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(ROOM_PX, Math.min(first.left, clientWidth - tip.offsetWidth - ROOM_PX));
  const below = term.getBoundingClientRect().bottom;
  const fits = below + tip.offsetHeight + ROOM_PX <= clientHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${fits ? below : Math.max(first.top - tip.offsetHeight, ROOM_PX)}px`;
}
