/** The tour that is followed: its step in the panel, on the map and in time, and the ways between steps. */
/** @import { Changed, Page, ViewState } from "../../view/types.js" */
import { target } from "../../model/camera.js";
import { isolated } from "../../model/isolate.js";
import { placeOf, stepOf } from "../../model/tours.js";
import { byId, closest } from "../../page/dom.js";
import { isPlain } from "../../page/links.js";
import { closePanel, openPanel } from "../../page/panel.js";
import { closePopovers } from "../../page/popovers.js";
import { isWriting } from "../../page/shortcuts.js";
import { nextPaint } from "../../page/wait.js";
import { isAway, isCovered, patchOf } from "./looking.js";
import { createSheet } from "./sheet.js";

const root = document.documentElement.classList;
/** What a presenter's remote sends. @type {Record<string, number>} */
const KEYS = { PageDown: 1, PageUp: -1 };

/** @param {Page} page */
export function startTours(page) {
  const { atlas: { numbers }, store, list } = page;
  const sheet = createSheet(byId("lesson"), page);
  const current = () => stepOf(numbers, store.view().tour);
  const follow = createFollower(page, sheet);

  /** @param {number} step @param {boolean} [focus] */
  function go(step, focus = false) {
    const was = store.view();
    const patch = patchOf(numbers, step);
    store.set(patch);
    if (patch.q !== was.q) window.dash_clientside.set_props("search", { value: patch.q });
    look(page);
    if (focus) sheet.focus();
  }

  /** @param {number} by */
  function walk(by) {
    const step = current();
    if (step === null) return;
    const { number, last } = placeOf(numbers, step);
    if (number + by >= 0 && number + by <= last) go(step + by);
  }

  function leave() {
    store.set({ tour: null });
    requestAnimationFrame(() => { if (!closePanel()) list.focus(null); });
  }

  function back() {
    const step = current();
    if (step !== null) go(step, true);
  }

  const step = current();
  store.onDraw(follow);
  follow(store.view(), null);
  if (step !== null) openPanel();
  listen(numbers, { go, current, walk, leave, back, isOver: () => root.contains("lesson-aside") });
}

/** Map and time look where the step does. @param {Page} page */
function look({ atlas: { numbers }, store, map, timeline }) {
  timeline.opened(store.view());
  map.flyTo(target(numbers, store.view()));
}

/**
 * The sheet follows the view, whoever changes it.
 * @param {Page} page
 * @param {ReturnType<typeof createSheet>} sheet
 */
function createFollower(page, sheet) {
  const { atlas: { numbers, texts }, speaker: { t }, store, map, status, trail } = page;
  /** @type {number | null} */
  let shown = null;

  function turn(/** @type {number | null} */ step) {
    root.toggle("has-lesson", step !== null);
    byId("lesson").hidden = step === null;
    if (step === null) sheet.clear();
    else sheet.show(step);
    shown = step;
  }

  function compare() {
    const frame = { width: byId("map").clientWidth, height: byId("map").clientHeight };
    if (shown === null || map.moving()) return;
    const away = isAway(numbers, shown, store.view(), { camera: map.camera(), frame });
    sheet.away(away);
    if (!away && store.view().event === null) rest(shown);
  }

  /** At the step, its address says it all. */
  function rest(/** @type {number} */ step) {
    const { view } = patchOf(numbers, step);
    if (JSON.stringify(store.view().view) === JSON.stringify(view)) return;
    store.note({ view });
    trail.follow(store.view());
    trail.write();
  }

  /** A card that closes over the step leaves the focus to it. */
  const catchFocus = () => { if (document.activeElement === document.body) sheet.focus(); };
  document.addEventListener("atlas:view", compare);

  return (/** @type {ViewState} */ view, /** @type {Changed | null} */ changed) => {
    const step = stepOf(numbers, view.tour);
    if (step !== shown) turn(step);
    const wasAside = root.contains("lesson-aside");
    const isAside = root.toggle("lesson-aside", step !== null && isCovered(numbers, step, view));
    if (wasAside && !isAside && step !== null) nextPaint(catchFocus);
    if (step === null) return;
    if (changed?.has("tour")) openPanel();
    else compare();
    const { number, last } = placeOf(numbers, step);
    const title = isolated(texts.steps.title[step]);
    if (number) status.say(t("tour.status", { k: number, of: last, title, view: status.words() }));
  };
}

/**
 * @param {Page["atlas"]["numbers"]} numbers
 * @param {{go: (step: number, focus?: boolean) => void, current: () => number | null, walk: (by: number) => void, leave: () => void, back: () => void, isOver: () => boolean}} tour
 */
function listen(numbers, { go, current, walk, leave, back, isOver }) {
  /** @type {Record<string, () => void>} */
  const acts = { next: () => walk(1), previous: () => walk(-1), leave, back };

  document.addEventListener("click", (event) => {
    const link = closest(event, "a[data-tour]");
    const step = link && isPlain(event) ? stepOf(numbers, link.dataset.tour ?? null) : null;
    if (step !== null) {
      event.preventDefault();
      closePopovers(() => true);
      go(step, true);
    } else if (current() !== null) acts[closest(event, "[data-lesson]")?.dataset.lesson ?? ""]?.();
  });
  document.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (!by || current() === null || event.defaultPrevented || isWriting(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    walk(by);
  });
  document.addEventListener("atlas:escape", (event) => {
    if (current() === null) return;
    event.preventDefault();
    if (isOver()) back();
    else leave();
  });
}
