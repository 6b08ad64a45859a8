/** The dock: the axis, and the window on it. */
/** @import { Atlas, Speaker, ViewState } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { followed, opening, padded } from "../model/axis.js";
import { edges as cut } from "../model/bins.js";
import { find, findAll } from "./dom.js";
import { nameHandles } from "./handlenames.js";
import { createDrawing } from "./timedrawing.js";
import { createRadios } from "./radios.js";
import { nextPaint, when, whenIdle } from "./wait.js";
import { createZoom } from "./zoom.js";

/** Around an era that is looked at, as a share of it on either side. */
const BESIDE_ERA = 0.08;

/**
 * @param {HTMLElement} dock
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view that the page opens with
 * @param {{choose: (id: string) => void, look: () => void}} on an event was chosen, the axis shows other days
 */
export function createTimeline(dock, atlas, speaker, view, on) {
  const { numbers } = atlas;
  /** @type {Days} */
  const span = [numbers.span[0], numbers.span[1]];
  const drawing = createDrawing(dock, atlas, speaker, span, on.choose);
  const showMode = createRadios(find("#mode", dock), "mode");
  const zoom = createZoom(dock, { span, axis: () => axis, look }, speaker.t("axis.whole"));
  let axis = opening(span, view);
  let shown = view;

  let isDrawn = () => {};
  /** @type {Promise<void>} */
  const drawn = new Promise((resolve) => { isDrawn = resolve; });

  function draw() {
    drawing.draw(axis, shown);
    zoom.show(axis);
    on.look();
    isDrawn();
  }

  /** @param {Days} next */
  function look(next) {
    if (next[0] === axis[0] && next[1] === axis[1]) return;
    axis = next;
    draw();
  }

  when(() => findAll("#window [role=slider]", dock).length === 2).then(() => nameHandles(dock, speaker, shown));
  const observer = new ResizeObserver(draw);
  nextPaint(() => whenIdle(() => observer.observe(find(".lanes", dock))));

  return {
    span,
    /** Its events, which wait for the first frame. */
    drawn,
    axis: () => axis,
    edges: () => cut(axis),
    press: drawing.press,
    pinching: zoom.pinching,
    showSilences: drawing.showSilences,

    /** The whole span again. */
    wide() { look(span); },

    /** As a page opens with a view. @param {ViewState} now */
    opened(now) { look(opening(span, now)); },

    /** An era is looked at; or all time again, when it is already. @param {Pick<ViewState, "from" | "to">} era */
    closer({ from, to }) {
      const goal = padded(span, [from, to], BESIDE_ERA);
      look(String(goal) === String(axis) ? span : goal);
    },

    /** @param {boolean[]} passes which events pass the filters */
    showEvents(passes) { drawing.showEvents(passes, axis, shown); },

    /** @param {ViewState} now */
    showWindow(now) {
      const last = shown;
      shown = now;
      look(followed(span, axis, [last.from, last.to], [now.from, now.to]));
      drawing.showWindow(axis, now);
      dock.dataset.mode = now.mode;
      showMode(now.mode);
      nameHandles(dock, speaker, now);
    },
  };
}
