/** What stands in the lanes where events are too many for marks: bars that count them, and what is said of each. */
/** @import { Atlas, Histogram, Speaker } from "../../types.js" */
/** @import { Days } from "../../../model/axis.js" */
import { histogram } from "../../../model/bins.js";
import { sayBar } from "../../../page/barnote.js";
import { createBars } from "../../../page/bars.js";
import { dayAt } from "../../../page/brush.js";
import { find, findAll } from "../../../page/dom.js";
import { createNote } from "../../../page/note.js";

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createLanes(dock, atlas, speaker) {
  const { numbers } = atlas;
  const lanes = find(".lanes", dock);
  const note = createNote(lanes);
  const bars = createBars(find("#timeline", dock), atlas);
  let now = { axis: /** @type {Days} */ ([0, 0]), edges: /** @type {number[]} */ ([]), counts: /** @type {Histogram} */ ({ certain: [], possible: [] }) };

  lanes.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    const { left, top, width, height } = lanes.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const lane = Math.floor((y / height) * numbers.themes.id.length);
    note.show(buttons ? "" : sayBar(atlas, speaker, now.counts, now.edges, lane, dayAt(now.axis, x, width)), x, y);
  });
  lanes.addEventListener("pointerleave", note.hide);

  return {
    /** @param {any} passes what is counted @param {number[]} edges of the bins @param {Days} axis */
    draw(passes, edges, axis) {
      now = { axis, edges, counts: histogram(numbers, passes, edges) };
      bars.draw(now.counts, edges, axis);
      for (const part of [...findAll(".lane-names > span", dock), ...findAll(".silence-lane", dock)]) part.style.removeProperty("--share");
    },
    /** No event has a mark of its own here. */
    ring() {},
    press: () => false,
  };
}
