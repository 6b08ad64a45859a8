/** The dock: lanes of bars, silences, eras and the edges of the window. */
/** @import { Atlas, Speaker, ViewState } from "../view/types.js" */
import { scaleLinear } from "d3-scale";
import { edges as cut, histogram, silences } from "../model/bins.js";
import { createBarNote } from "./barnote.js";
import { createBars } from "./bars.js";
import { dayAt } from "./brush.js";
import { change, find, findAll } from "./dom.js";
import { nameHandles } from "./handlenames.js";
import { createSilences } from "./silences.js";
import { when } from "./wait.js";

/**
 * Where a day lies on the axis, in percent; the last day has its width too.
 * @param {number[]} span
 */
export const dayScale = ([first, last]) => scaleLinear([first, last + 1], [0, 100]).clamp(true);

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createTimeline(dock, atlas, speaker) {
  const [first, last] = atlas.numbers.span;
  /** @type {[number, number]} */
  const span = [first, last];
  const edges = cut(span);
  const percent = dayScale(span);
  const [lanes, before, after] = [".lanes", ".before", ".after"].map((part) => find(part, dock));
  const drawBars = createBars(find("#timeline", dock), atlas, edges);
  const note = createBarNote(lanes, atlas, speaker, edges, (x) => dayAt(span, x, lanes.clientWidth));
  const drawSilences = createSilences(find("#silence", dock), atlas, speaker, edges, percent);
  /** @type {ViewState | null} */
  let shown = null;

  /** @param {boolean[]} passes which events pass the filters */
  function showEvents(passes) {
    const counts = histogram(atlas.numbers, passes, edges);
    drawBars(counts);
    note.count(counts);
    drawSilences(silences(counts));
  }

  /** @param {ViewState} view */
  function showWindow(view) {
    shown = view;
    before.style.width = `${percent(view.from).toFixed(3)}%`;
    after.style.left = `${percent(view.to + 1).toFixed(3)}%`;
    pressEras(dock, view);
    nameHandles(dock, speaker, view);
  }

  when(() => findAll("#window [role=slider]", dock).length === 2).then(() => shown && nameHandles(dock, speaker, shown));

  return { span, edges, showEvents, showWindow };
}

/**
 * An era is pressed when the window is exactly its years.
 * @param {HTMLElement} dock
 * @param {ViewState} view
 */
function pressEras(dock, view) {
  for (const era of findAll("#eras [data-from]", dock)) {
    const whole = Number(era.dataset.from) === view.from && Number(era.dataset.to) === view.to;
    change(era, "aria-pressed", String(whole));
  }
}
