/** All that stands on the time axis: ticks, eras, events, silences, and the edges of the window. */
/** @import { Atlas, Phrases, Run, Speaker, ViewState } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { dayScale } from "../model/axis.js";
import { edges as cut, histogram, silences } from "../model/bins.js";
import { find } from "./dom.js";
import { createEras } from "./eras.js";
import { dropLanes } from "./firstlanes.js";
import { createLanes } from "./lanes.js";
import { createSilences } from "./silences.js";
import { createTicks } from "./ticks.js";

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Days} span
 * @param {(id: string) => void} choose
 */
export function createDrawing(dock, atlas, speaker, span, choose) {
  const [before, after] = [".before", ".after"].map((part) => find(part, dock));
  const lanes = createLanes(dock, atlas, speaker, choose);
  const eras = createEras(find("#eras", dock));
  const drawTicks = createTicks(find(".axis", dock), /** @type {Phrases} */ (atlas.texts.dates));
  const drawSilences = createSilences(find("#silence", dock), atlas, speaker);
  const own = cut(span);
  /** Which events pass the filters. @type {boolean[]} */
  let passes = [];
  /** Of the whole span, whatever is seen of it. @type {Run[][]} */
  let silent = [];
  let isDrawn = false;

  /** @param {Days} axis @param {ViewState} view */
  function drawEvents(axis, view) {
    drawSilences(silent, own, axis);
    lanes.draw(passes, cut(axis), axis);
    lanes.ring(view.event);
  }

  /** @param {Days} axis @param {ViewState} view */
  function showWindow(axis, view) {
    const percent = dayScale(axis);
    before.style.width = `${percent(view.from).toFixed(3)}%`;
    after.style.left = `${percent(view.to + 1).toFixed(3)}%`;
    lanes.ring(view.event);
    eras.press(view);
  }

  return {
    press: lanes.press,
    showWindow,

    /** @param {Days} axis @param {ViewState} view */
    draw(axis, view) {
      if (!isDrawn) dropLanes(dock);
      isDrawn = true;
      drawEvents(axis, view);
      showWindow(axis, view);
      drawTicks(axis);
      eras.draw(axis);
    },

    /** Nothing is drawn before the axis is. @param {boolean[]} now which events pass the filters @param {Days} axis @param {ViewState} view */
    showEvents(now, axis, view) {
      passes = now;
      if (isDrawn) drawEvents(axis, view);
    },

    /** @param {boolean[]} spoken which events the chosen sources speak of */
    showSilences(spoken) { silent = silences(histogram(atlas.numbers, spoken, own)); },
  };
}
