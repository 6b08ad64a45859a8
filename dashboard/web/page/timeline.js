/** The dock: what stands in the lanes, silences, eras and the edges of the window, over one axis. */
/** @import { Atlas, Phrases, Run, Speaker, ViewState } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { dayScale, followed, opening } from "../model/axis.js";
import { edges as cut, histogram, silences } from "../model/bins.js";
import { change, find, findAll } from "./dom.js";
import { nameHandles } from "./handlenames.js";
import { createLanes } from "./lanes.js";
import { createSilences } from "./silences.js";
import { createTicks } from "./ticks.js";
import { when } from "./wait.js";

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view that the page opens with
 * @param {(id: string) => void} choose an event
 */
export function createTimeline(dock, atlas, speaker, view, choose) {
  const { numbers, texts } = atlas;
  /** @type {Days} */
  const span = [numbers.span[0], numbers.span[1]];
  const [before, after] = [".before", ".after"].map((part) => find(part, dock));
  const lanes = createLanes(dock, atlas, speaker, choose);
  const drawTicks = createTicks(find(".axis", dock), /** @type {Phrases} */ (texts.dates));
  const drawSilences = createSilences(find("#silence", dock), atlas, speaker);
  const own = cut(span);
  let axis = opening(span, view);
  let edges = cut(axis);
  let shown = view;
  /** Which events pass the filters. @type {boolean[]} */
  let passes = [];
  /** @type {Run[][]} */
  let silent = [];

  function drawEvents() {
    drawSilences(silent, own, axis);
    lanes.draw(passes, edges, axis);
    lanes.ring(shown.event);
  }

  function drawWindow() {
    const percent = dayScale(axis);
    before.style.width = `${percent(shown.from).toFixed(3)}%`;
    after.style.left = `${percent(shown.to + 1).toFixed(3)}%`;
  }

  /** @param {Days} next */
  function look(next) {
    if (next[0] === axis[0] && next[1] === axis[1]) return;
    axis = next;
    edges = cut(axis);
    drawWindow();
    drawAxis();
  }

  function drawAxis() {
    drawEvents();
    drawTicks(axis);
  }

  when(() => findAll("#window [role=slider]", dock).length === 2).then(() => nameHandles(dock, speaker, shown));
  new ResizeObserver(drawAxis).observe(find(".lanes", dock));

  return {
    span,
    axis: () => axis,
    edges: () => edges,
    look,
    press: lanes.press,

    /** @param {boolean[]} now which events pass the filters */
    showEvents(now) {
      passes = now;
      drawEvents();
    },

    /** @param {boolean[]} now which events the chosen sources speak of */
    showSilences(now) {
      silent = silences(histogram(numbers, now, own));
    },

    /** @param {ViewState} now */
    showWindow(now) {
      const last = shown;
      shown = now;
      look(followed(span, axis, [last.from, last.to], [now.from, now.to]));
      drawWindow();
      lanes.ring(now.event);
      pressEras(dock, now);
      nameHandles(dock, speaker, now);
    },
  };
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
