/** What a reader can do. */
/** @import { Actions, Parts } from "./types.js" */
import { options } from "../model/address.js";
import { reached } from "../model/mode.js";
import { bounds } from "../model/reach.js";
import { afresh, pressed, toggled } from "./choices.js";

const MARKS = "#timeline [role=option]";
const isMark = (/** @type {Element | null} */ element) => Boolean(element?.matches(MARKS));

/**
 * @param {Parts} parts
 * @returns {Actions}
 */
export function createActions(parts) {
  const { atlas: { numbers }, store, player, list, card, notice } = parts;
  const { set, view } = store;
  const openPanel = () => document.documentElement.classList.add("panel-open");
  const time = parts.timeWindow;
  /** Whether the card was opened from a mark of the timeline. */
  let fromMark = false;

  return {
    notice,
    choose(id, how) {
      if (view().event === null) fromMark = isMark(document.activeElement);
      choose(parts, id, how);
    },
    place(ids) { set({ place: ids, event: null }); openPanel(); },
    clearPlace() { set({ place: [] }); },
    window: time.exactly,
    mode(mode) { if (mode !== view().mode) time.enter(mode); },
    allYears() {
      parts.timeline.wide();
      time.exactly(numbers.span[0], numbers.span[1]);
    },
    slide: time.slide,
    step: (direction) => time.step(direction),
    typed: parts.boxes.type,
    era(id) {
      const k = numbers.eras.id.indexOf(id);
      if (k < 0) return;
      const era = { from: numbers.eras.start[k], to: numbers.eras.end[k] };
      parts.timeline.closer(era);
      time.exactly(era.from, era.to);
    },
    theme(id) { set({ themes: toggled(numbers.themes.id, view().themes, id) }); },
    layer(id) { set({ layers: toggled(options("layers", numbers), view().layers, id) }); },
    source(id) { set({ sources: pressed(options("sources", numbers), view().sources, id) }); },
    search(q) { if (q !== view().q) set({ q, event: null }); },
    home(goal) { parts.map.flyTo(goal === "home" ? boundsOf(numbers.home) : boundsOf(goal.split(",").map(Number))); },
    play() { if (player.playing()) player.pause(); else player.play(); },
    speed: () => player.nextSpeed(),
    skip() { if (view().event === null) list.focus(null); else card.focus(); },
    reset() {
      parts.timeline.wide();
      set(afresh(numbers, view()));
      window.dash_clientside.set_props("search", { value: "" });
    },
    close() {
      const id = view().event;
      const mark = fromMark ? document.querySelector(`${MARKS}[aria-selected=true]`) : null;
      fromMark = false;
      set({ event: null });
      requestAnimationFrame(() => { if (mark instanceof HTMLElement) mark.focus(); else list.focus(id); });
    },
  };
}

/**
 * Open an event's card; the window widens when the event lies outside it.
 * @param {Parts} parts
 * @param {string} id
 * @param {{fly?: boolean, focus?: boolean}} [how]
 */
function choose({ atlas: { numbers }, store, card, map, timeWindow }, id, { fly = true, focus = true } = {}) {
  const i = numbers.events.id.indexOf(id);
  if (i < 0) return;
  store.set({ event: id, ...reached(numbers, timeWindow.unit, store.view(), i) });
  document.documentElement.classList.add("panel-open");
  requestAnimationFrame(() => {
    if (store.view().event !== id) return;
    if (focus) card.focus();
    if (fly) map.flyTo(bounds(numbers, i));
  });
}

/**
 * @param {number[]} edges
 * @returns {import("./types.js").Bounds}
 */
const boundsOf = ([west, south, east, north]) => [west, south, east, north];
