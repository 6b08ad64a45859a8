/** A point set on the map for the page around, by a click, a tap or a key, and moved by hand or by keys. */
/** @import { Page } from "../../view/types.js" */
/** @import { Known, Point, Report } from "./types.js" */
import { createOverlay } from "../../lesson/tasks/play/overlay.js";
import { byId, h } from "../../page/dom.js";
import { createPin } from "./pin.js";

/** A pointer that goes farther moves the map. */
const STILL_PX = 6;
const PRESSING = ["Enter", " "];
const CLASS = "is-picking";
/** So close the map comes at least to a point that is there. */
const LEAST_ZOOM = 4;

/**
 * @param {Known["words"]} words
 * @param {(report: Report) => void} say
 */
export function createPicking(words, say) {
  /** @type {Page | null} */
  let page = null;
  /** Null while nothing is set by hand. @type {{at: Point | null} | null} */
  let wanted = null;
  /** Whether the hand is still to be led to the map. */
  let isAwaited = false;
  let end = () => {};

  const said = () => words[document.documentElement.lang];

  /** @param {string} text */
  const tell = (text) => { byId("preview-said").textContent = text; };

  function begin() {
    end();
    end = () => {};
    if (!page || !wanted) return;
    const { number } = page.speaker;
    end = listen(page, said(), wanted.at, {
      set(at) {
        wanted = { at };
        tell(said()["workshop.preview.pick.set"].replace("{lat}", number(at.lat, 2)).replace("{lon}", number(at.lon, 2)));
        say({ type: "picked", at });
      },
      leave() {
        stop();
        tell(said()["workshop.preview.pick.left"]);
        say({ type: "unpicked" });
      },
    });
  }

  function stop() {
    wanted = null;
    begin();
  }

  /** Lead the hand to the map, where the point is already. */
  function arrive() {
    if (!page || !wanted || !isAwaited) return;
    isAwaited = false;
    const { at } = wanted;
    if (at) page.map.flyTo({ ...at, zoom: Math.max(page.map.camera().zoom, LEAST_ZOOM) });
    window.focus();
    byId("poster").focus({ preventScroll: true });
    tell(said()["workshop.preview.pick"]);
  }

  return {
    stop,

    /** Another page stands in the place of the last one. @param {Page} next */
    follow(next) {
      page = next;
      begin();
      arrive();
    },

    /** @param {Point | null} at where the event is already */
    start(at) {
      wanted = { at };
      isAwaited = true;
      begin();
      arrive();
    },
  };
}

/**
 * @param {Page} page
 * @param {Record<string, string>} words
 * @param {Point | null} first
 * @param {{set: (at: Point) => void, leave: () => void}} on
 * @returns {() => void} ends it
 */
function listen({ map }, words, first, on) {
  const [host, ended] = [byId("map"), new AbortController()];
  const overlay = createOverlay(host, map);
  const hint = h("p", { class: "preview-hint", "aria-hidden": "true" }, words["workshop.preview.pick"]);
  const pin = createPin(host, map, words["workshop.preview.pick.pin"], { move: (at) => overlay.set(at), set: on.set, at: overlay.at });

  /** @param {Point} at */
  function set(at) {
    overlay.set(at);
    pin.show(at);
    on.set(at);
  }

  if (first) {
    overlay.set(first);
    pin.show(first);
  }
  host.parentElement?.append(hint);
  document.documentElement.classList.add(CLASS);
  listenToMap(host, ended.signal, (x, y) => set(overlay.at(x, y)), () => set(overlay.middle()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    on.leave();
  }, { signal: ended.signal, capture: true });

  return () => {
    ended.abort();
    document.documentElement.classList.remove(CLASS);
    [overlay, pin, hint].forEach((part) => part.remove());
  };
}

/**
 * A click chooses no mark meanwhile.
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 * @param {(x: number, y: number) => void} at pixels of the host
 * @param {() => void} pressed by a key
 */
function listenToMap(host, signal, at, pressed) {
  let from = { x: 0, y: 0 };
  const isMap = (/** @type {Event} */ { target }) => target instanceof Element && !target.closest("button, a[href]:not(.mark)");
  const how = { signal, capture: true };
  host.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => { from = { x, y }; }, how);
  host.addEventListener("click", (event) => {
    if (!isMap(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) return;
    const { left, top } = host.getBoundingClientRect();
    at(event.clientX - left, event.clientY - top);
  }, how);
  host.addEventListener("keydown", (event) => {
    if (!isMap(event) || !PRESSING.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    pressed();
  }, how);
}
