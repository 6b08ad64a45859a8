/** What stands in the lanes: events as marks where they fit, else bars that count them; and what is said of each. */
/** @import { Atlas, Histogram, Laid, Laying, Speaker } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { histogram } from "../model/bins.js";
import { links, relatedTo } from "../model/related.js";
import { nearest, stack } from "../model/stack.js";
import { standing } from "../model/standing.js";
import { sayBar } from "./barnote.js";
import { createBars } from "./bars.js";
import { dayAt } from "./brush.js";
import { find, findAll, svg } from "./dom.js";
import { createMarks, sayMark } from "./marks.js";
import { createNote } from "./note.js";

const REACH_PX = { mouse: 7, touch: 16 };

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {(id: string) => void} choose
 */
export function createLanes(dock, atlas, speaker, choose) {
  const { numbers } = atlas;
  const [lanes, host] = [find(".lanes", dock), find("#timeline", dock)];
  const note = createNote(lanes);
  const bars = createBars(host, atlas);
  const say = (/** @type {Laid} */ mark) => note.show(sayMark(atlas, speaker, mark.event), mark.left, mark.top);
  const marks = createMarks(host, atlas, speaker, { choose, focus: (mark) => (mark ? say(mark) : note.hide()) });
  const web = svg("svg", { class: "links", "aria-hidden": "true" });
  host.append(web);
  /** @type {Laying | null} */
  let laying = null;
  /** @type {string | null | undefined} */
  let ringed;
  let now = { axis: /** @type {Days} */ ([0, 0]), edges: /** @type {number[]} */ ([]), counts: /** @type {Histogram} */ ({ certain: [], possible: [] }) };

  /** @param {boolean[]} passes which events are drawn @param {number[]} edges of the bins @param {Days} axis */
  function draw(passes, edges, axis) {
    const { width, height } = bars.frame();
    laying = width && height ? stack(standings(numbers, passes, axis, width), { width, height }) : null;
    now = { axis, edges, counts: histogram(numbers, laying ? [] : passes, edges) };
    bars.draw(now.counts, edges, axis);
    marks.draw(laying);
    share(dock, laying, height);
    ringed = undefined;
  }

  /** The event whose card is open, and what it is related to. @param {string | null} id */
  function ring(id) {
    if (id === ringed) return;
    ringed = id;
    const event = id === null ? -1 : numbers.events.id.indexOf(id);
    const found = laying && event >= 0 ? links(laying, event, relatedTo(numbers, event)) : [];
    web.replaceChildren(...found.map(({ path }) => svg("path", { d: path })));
    marks.ring(event, found.map((link) => link.event));
  }

  /** @param {number} x @param {number} y @param {string} [pointer] @returns {Laid | null} the mark under a pixel of the lanes */
  const at = (x, y, pointer) => laying && nearest(laying, x, y, pointer === "touch" ? REACH_PX.touch : REACH_PX.mouse);

  lanes.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    const { left, top, width, height } = lanes.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const mark = at(x, y);
    lanes.classList.toggle("on-mark", mark !== null && !buttons);
    const lane = Math.floor((y / height) * numbers.themes.id.length);
    const bar = () => (laying ? "" : sayBar(atlas, speaker, now.counts, now.edges, lane, dayAt(now.axis, x, width)));
    note.show(buttons ? "" : mark ? sayMark(atlas, speaker, mark.event) : bar(), x, y);
  });
  lanes.addEventListener("pointerleave", note.hide);

  return {
    draw,
    ring,
    /** Open the event under a pixel. @param {number} x @param {number} y @param {string} [pointer] @returns {boolean} whether there is one */
    press(x, y, pointer) {
      const mark = at(x, y, pointer);
      if (mark) marks.choose(mark.event);
      return mark !== null;
    },
  };
}

/**
 * Where events stand, by lane.
 * @param {Atlas["numbers"]} numbers
 * @param {boolean[]} passes
 * @param {Days} axis
 * @param {number} width
 */
export function standings(numbers, passes, axis, width) {
  const { events, themes } = numbers;
  /** @type {import("../view/types.js").Standing[][]} */
  const lanes = themes.id.map(() => []);
  passes.forEach((on, event) => {
    const found = on ? standing(numbers, event, axis, width) : null;
    if (found) lanes[events.theme[event]].push(found);
  });
  return lanes;
}

/**
 * Names and silences stand beside their lanes, however high these are.
 * @param {HTMLElement} dock
 * @param {Laying | null} laying
 * @param {number} height
 */
function share(dock, laying, height) {
  const parts = [...findAll(".lane-names > span", dock).entries(), ...findAll(".silence-lane", dock).entries()];
  for (const [k, part] of parts) {
    if (laying) part.style.setProperty("--share", (laying.lanes[k].height / height).toFixed(4));
    else part.style.removeProperty("--share");
  }
}
