/** Every part of the page drawn from one view. */
/** @import { Changed, Parts, ViewState } from "./types.js" */
import { seen, veiled } from "../lesson/tasks/veil.js";
import { sayStatus } from "../model/preview.js";
import { focus } from "../model/tours.js";
import { byId } from "../page/dom.js";
import { revealPanel } from "../page/panel.js";
import { showScheme } from "../page/scheme.js";
import { FILTERS } from "./results.js";

/** Keys of a view that decide what the map has besides its events. */
const GROUND = /** @type {const} */ (["layers", "without", "ground", "scheme"]);
/** And those that a task looks at. */
const LOOKS = /** @type {const} */ ([...GROUND, "task", "event"]);

/**
 * @param {Parts} parts
 * @param {ViewState} view
 * @param {Changed | null} changed null draws everything
 */
export function draw(parts, view, changed) {
  const { atlas, speaker, results, timeline, timeWindow, map, status, switches } = parts;
  const has = (/** @type {keyof ViewState} */ key) => changed === null || changed.has(key);
  if (FILTERS.some(has)) {
    if (changed) results.refilter(view);
    if (has("sources")) timeline.showSilences(results.spoken(view));
    timeline.showEvents(results.inTime());
  }
  if ([...FILTERS, ...GROUND].some(has)) switches(view);
  if (has("scheme")) showScheme(view);
  if (LOOKS.some(has)) map.layers(seen(view));
  const selection = veiled(atlas.numbers, view, results.inWindow(view), parts.task.reveals);
  const looked = { ...seen(view), event: focus(atlas.numbers, view) };
  map.show(view.place.length && view.task === null ? results.onMap(view) : selection, looked);
  timeline.showWindow(looked);
  timeWindow.show(view);
  drawPanel(parts, view, selection);
  if (changed && opens(view, changed)) revealPanel();
  status.say(sayStatus(atlas, speaker, view, selection));
}

/** Whether the reader turned to an event, or to the events of a place or an actor. @param {ViewState} view @param {Changed} changed */
const opens = ({ event, place, actor }, changed) => (event === null
  ? (changed.has("place") && place.length > 0) || (changed.has("actor") && actor.length > 0)
  : changed.has("event"));

/**
 * The list, or the card that covers it.
 * @param {Parts} parts
 * @param {ViewState} view
 * @param {ReturnType<Parts["results"]["inWindow"]>} selection
 */
function drawPanel({ atlas, results, list, card }, view, selection) {
  const open = view.event === null ? null : atlas.numbers.events.id.indexOf(view.event);
  list.show(view, selection, results.everywhere());
  byId("events").hidden = open !== null;
  card.show(open, selection, results.walk(open, selection));
  document.documentElement.classList.toggle("has-card", open !== null || view.actor.length === 1);
}
