/** The panel of a phone as a sheet with three rests: low, half, which is where nothing is said of it, and full. */
/** @import { Page } from "../view/types.js" */
import { nearestRest } from "../model/rests.js";
import { raisePanel } from "./panel.js";
import { byId, change, find } from "./dom.js";

const RESTS = ["peek", "half", "full"];
const HALF = 1;
/** A finger that moves less has pressed. */
const STILL_PX = 5;
/** @type {Record<string, number>} */
const KEYS = { ArrowUp: 1, ArrowDown: -1 };

const root = document.documentElement;
const panel = () => byId("panel");
const isOn = (/** @type {string} */ rest) => root.classList.contains(`sheet-${rest}`);
function current() {
  const rest = RESTS.findIndex(isOn);
  return rest < 0 ? HALF : rest;
}
const inside = (/** @type {number} */ rest) => Math.min(Math.max(rest, 0), RESTS.length - 1);

/** @param {number} rest */
function show(rest) {
  RESTS.forEach((name, k) => root.classList.toggle(`sheet-${name}`, k === rest && k !== HALF));
}

/** What the sheet takes from the page below it while it lies over that. @param {number} top @param {number} room */
function lay(top, room) {
  root.style.setProperty("--sheet-top", `${top}px`);
  root.style.setProperty("--sheet-room", `${room}px`);
}

/** Where each rest begins, in pixels of the window. */
function tops() {
  const was = current();
  const [peek, half] = [0, HALF].map((rest) => { show(rest); return panel().getBoundingClientRect().top; });
  show(was);
  return [peek, half, find(".bar").getBoundingClientRect().bottom];
}

/** @param {number} rest */
function go(rest) {
  const [, half, full] = tops();
  lay(full, window.innerHeight - half);
  show(rest);
}

/** @param {Pick<Page, "speaker">} page */
export function startSheet({ speaker: { t } }) {
  const grip = byId("sheet");
  const say = () => change(grip, "aria-label", t(`sheet.${RESTS[current()]}`));
  new MutationObserver(say).observe(root, { attributeFilter: ["class"] });
  window.addEventListener("resize", () => { if (isOn("full")) go(current()); });
  panel().addEventListener("focusin", ({ target }) => { if (target !== grip && isOn("peek")) raisePanel(); });
  grip.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (!by) return;
    event.preventDefault();
    go(inside(current() + by));
  });
  listen(grip);
}

/** Pressed, the grip goes on to the next rest; pulled, to the one that is nearest. @param {HTMLElement} grip */
function listen(grip) {
  let wasPulled = false;
  grip.addEventListener("click", () => {
    if (!wasPulled) go((current() + 1) % RESTS.length);
    wasPulled = false;
  });
  // Else a browser takes what it ends with for a throw, and the tap that comes next for its end.
  grip.addEventListener("touchmove", (event) => event.preventDefault(), { passive: false });
  grip.addEventListener("pointerdown", (event) => {
    wasPulled = false;
    if (event.button === 0) pull(grip, event, () => { wasPulled = true; });
  });
}

/**
 * The sheet follows the pointer until it is let go or taken away.
 * @param {HTMLElement} grip
 * @param {PointerEvent} start
 * @param {() => void} pulled told once
 */
function pull(grip, start, pulled) {
  const [rests, top] = [tops(), panel().getBoundingClientRect().top];
  const ended = new AbortController();
  let [last, speed, isPulled] = [start, 0, false];
  grip.setPointerCapture(start.pointerId);

  /** @param {PointerEvent} event */
  function move(event) {
    if (!isPulled && Math.abs(event.clientY - start.clientY) < STILL_PX) return;
    if (!isPulled) pulled();
    isPulled = true;
    speed = (event.clientY - last.clientY) / Math.max(event.timeStamp - last.timeStamp, 1);
    last = event;
    lay(Math.min(Math.max(top + event.clientY - start.clientY, rests[2]), rests[0]), window.innerHeight - Math.min(top, rests[0]));
    root.classList.add("sheet-pulled");
  }

  function end() {
    ended.abort();
    if (!isPulled) return;
    const now = panel().getBoundingClientRect().top;
    root.classList.remove("sheet-pulled");
    go(nearestRest(rests, now, speed));
  }

  grip.addEventListener("pointermove", move, { signal: ended.signal });
  for (const kind of ["pointerup", "pointercancel"]) grip.addEventListener(kind, end, { signal: ended.signal });
}
