/** Clicks on what is drawn from data: links to events and places, silences, the ways back. */
/** @import { Actions } from "../view/types.js" */
import { closest, findAll } from "./dom.js";
import { isPlain } from "./links.js";
import { togglePanel } from "./panel.js";
import { closePopovers } from "./popovers.js";

const TARGETS = ".skip, [data-goto], [data-act], #event [data-place], [data-actor], .silence";

const MAPS = "#map, #beside-map";

/** The second click of a double one is not for the map beneath what the first has put away. */
function keepDoubles() {
  /** @type {HTMLElement | null} */
  let first = null;
  const look = (/** @type {MouseEvent} */ event) => {
    const map = closest(event, MAPS);
    if (event.detail < 2) first = map;
    else if (map && map !== first) event.stopPropagation();
  };
  for (const kind of /** @type {const} */ (["click", "dblclick"])) document.addEventListener(kind, look, { capture: true });
}

/** @param {Actions} actions */
export function listenToClicks(actions) {
  keepDoubles();
  /** @type {Record<string, () => void>} */
  const acts = {
    close: actions.close,
    "clear-place": actions.clearPlace,
    "clear-actor": actions.clearActor,
    "all-years": actions.allYears,
    reset: actions.reset,
    "close-notice": () => actions.notice(""),
    panel: togglePanel,
  };

  document.addEventListener("click", (event) => {
    closePopovers((popover) => !(event.target instanceof Node && popover.contains(event.target)));
    const target = closest(event, TARGETS);
    const isLink = target instanceof HTMLAnchorElement;
    if (!target || (isLink && !isPlain(event))) return;
    if (isLink) event.preventDefault();
    if (target.matches(".skip")) skip(actions, target.getAttribute("href") ?? "");
    else if (target.dataset.act) acts[target.dataset.act]?.();
    else follow(actions, target.dataset);
  });
}

/** To the list or what covers it, to the map that is seen, or to the first control of the timeline. @param {Actions} actions @param {string} goal */
function skip(actions, goal) {
  const first = { "#map": "#live canvas, #poster", "#dock": "#dock :is(button, input)" }[goal];
  const seen = first ? findAll(first).find((one) => one.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) ?? true) : null;
  if (seen) seen.focus();
  else actions.skip();
}

/** Go where a link leads. @param {Actions} actions @param {DOMStringMap} data */
function follow(actions, { goto: id, place, actor, from, to }) {
  if (id) actions.choose(id);
  else if (actor) actions.actor([actor]);
  else if (place) actions.place([place]);
  else if (from && to) actions.window(Number(from), Number(to));
}
