/** The cards that cover the list: an event's, an actor's, the event's on top; how each opens and closes. */
/** @import { Actions, Parts } from "./types.js" */
import { holdsBeside } from "../model/beside.js";
import { reached } from "../model/mode.js";
import { bounds } from "../model/reach.js";
import { openPanel } from "../page/panel.js";
import { ofActor } from "./choices.js";

const MARKS = "#timeline [role=option]";
const isMark = (/** @type {Element | null} */ element) => Boolean(element?.matches(MARKS));

export const clearSearch = () => window.dash_clientside.set_props("search", { value: "" });

/**
 * @param {Parts} parts
 * @returns {Pick<Actions, "choose" | "actor" | "clearActor" | "close" | "arrive">}
 */
export function createCards(parts) {
  const { store: { set, view }, list } = parts;
  /** Whether the card was opened from a mark of the timeline. */
  let fromMark = false;

  /** Close what is open on top, down to the list of some actors. @param {string[]} actor */
  function shut(actor) {
    const { event: id, actor: before } = view();
    const mark = fromMark ? document.querySelector(`${MARKS}[aria-selected=true]`) : null;
    const turns = actor.length === 1 && (id === null || actor[0] !== before[0]);
    fromMark = false;
    set({ event: null, actor });
    requestAnimationFrame(() => {
      if (mark instanceof HTMLElement) mark.focus();
      else if (turns) list.focusActor();
      else list.focus(id);
    });
  }

  return {
    choose(id, how) {
      if (view().event === null) fromMark = isMark(document.activeElement);
      choose(parts, id, how);
    },
    actor(ids) {
      if (view().q) clearSearch();
      set(ofActor(ids));
      openPanel();
      requestAnimationFrame(list.focusActor);
    },
    clearActor: () => shut([]),
    close: () => shut(view().event === null ? [] : view().actor),
    arrive({ event, actor }) {
      if (event === null) shut(actor);
      else choose(parts, event, { actor });
    },
  };
}

/**
 * Open an event's card; the window widens when the event lies outside it, and outside what is beside it.
 * @param {Parts} parts
 * @param {string} id
 * @param {{fly?: boolean, focus?: boolean, actor?: string[]}} [how]
 */
function choose({ atlas: { numbers }, store, card, map, timeWindow }, id, { fly = true, focus = true, actor = store.view().actor } = {}) {
  const i = numbers.events.id.indexOf(id);
  if (i < 0) return;
  const reach = holdsBeside(numbers, store.view(), i) ? {} : reached(numbers, timeWindow.unit, store.view(), i);
  store.set({ event: id, actor, ...reach });
  openPanel();
  requestAnimationFrame(() => {
    if (store.view().event !== id) return;
    if (focus) card.focus();
    if (fly) map.flyTo(bounds(numbers, i));
  });
}
