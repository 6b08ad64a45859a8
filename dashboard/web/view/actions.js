/** What a reader can do. */
/** @import { Actions, Parts, ViewState } from "./types.js" */
import { options } from "../model/address.js";
import { switched } from "../model/heard.js";
import { findAll } from "../page/dom.js";
import { openPanel } from "../page/panel.js";
import { clearSearch, createCards } from "./cards.js";
import { afresh, pressed, toggled } from "./choices.js";

/** What may stand in the place of the list: a lesson, or what two maps tell. */
const COVERS = "#lesson h2, #compare [aria-pressed=true]";

/**
 * @param {Parts} parts
 * @returns {Actions}
 */
export function createActions(parts) {
  const { atlas: { numbers }, store, player, list, card, notice } = parts;
  const { set, view } = store;
  const time = parts.timeWindow;

  return {
    ...createCards(parts),
    notice,
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
    part(id) { set({ without: toggled(options("without", numbers), view().without, id) }); },
    ground(id) { set({ ground: /** @type {ViewState["ground"]} */ (id) }); },
    file(id) { set({ files: toggled(numbers.files.id, view().files, id) }); },
    source(id) { set({ sources: pressed(options("sources", numbers), view().sources, id) }); },
    heard(id) { set({ sources: switched(numbers.sources.id, view().sources, id) }); },
    search(q) { if (q !== view().q) set({ q, event: null }); },
    home(goal) { parts.map.flyTo(goal === "home" ? boundsOf(numbers.home) : boundsOf(goal.split(",").map(Number))); },
    play() { if (player.playing()) player.pause(); else player.play(); },
    speed: () => player.nextSpeed(),
    skip() {
      const cover = findAll(COVERS).find((one) => one.getClientRects().length > 0);
      if (view().event !== null) card.focus();
      else if (cover) cover.focus();
      else list.focus(null);
    },
    compare(beside) { set({ beside }); },
    reset() {
      parts.timeline.wide();
      set(afresh(numbers, view()));
      clearSearch();
    },
  };
}

/**
 * @param {number[]} edges
 * @returns {import("./types.js").Bounds}
 */
const boundsOf = ([west, south, east, north]) => [west, south, east, north];
