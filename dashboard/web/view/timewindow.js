/** The window on the slider and in the two boxes: an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, Store, ViewState } from "./types.js" */
import { dayScale } from "../model/axis.js";
import { UNITS } from "../model/days.js";
import { shift } from "../model/shift.js";
import { explain, readWindow } from "../model/typed.js";
import { byId } from "../page/dom.js";
import { createHandles } from "../page/handles.js";

/** @typedef {[number, number]} Range in units of the slider */

/**
 * The slider moves by days, months or years.
 * @param {Payload} numbers
 */
export const unitOf = ({ unit }) => UNITS[/** @type {keyof typeof UNITS} */ (unit)];

/**
 * @param {Payload} numbers
 * @param {Store} store
 * @param {{speaker: Speaker, notice: (message: string) => void, axis: () => [number, number]}} around `axis` gives the days that are seen
 */
export function createTimeWindow(numbers, store, { speaker, notice, axis }) {
  const unit = unitOf(numbers);
  /** @param {number} from @param {number} to @returns {Range} */
  const units = (from, to) => [unit.of(from), unit.of(to)];
  const range = units(numbers.span[0], numbers.span[1]);
  /** What Dash's slider and the boxes hold. */
  const held = { units: String(range), typed: "", wrong: false };
  const handles = createHandles(byId("dock"), range, move, {
    percent: ([from, to]) => stand(unit.start(from), unit.end(to)),
    seen: () => unit.of(axis()[1]) - unit.of(axis()[0]),
  });
  /** Where the handles stand, in percent. @param {number} from @param {number} to @returns {[number, number]} */
  function stand(from, to) {
    const percent = dayScale(axis());
    return [percent(from), percent(to + 1)];
  }

  const get = () => units(store.view().from, store.view().to);
  /** @param {Range} window */
  const set = ([from, to]) => store.set({ from: unit.start(from), to: unit.end(to) });

  /** An edge that stayed keeps its day. @param {Range} moved */
  function move([from, to]) {
    const view = store.view();
    store.set({
      from: unit.of(view.from) === from ? view.from : unit.start(from),
      to: unit.of(view.to) === to ? view.to : unit.end(to),
    });
  }

  /** @param {string[]} wrong boxes @param {string} message */
  function mark(wrong, message) {
    held.wrong = wrong.length > 0;
    markBoxes(wrong);
    notice(message);
  }

  /** Tell Dash, once the window has come to rest. */
  function tell() {
    const now = get();
    if (String(now) === held.units) return;
    held.units = String(now);
    window.dash_clientside.set_props("window", { value: now });
  }

  return {
    unit,
    range,
    get,
    set,

    /** By its own width. @param {number} direction -1 or 1 */
    step(direction) {
      const [from, to] = get();
      set(shift(range, [from, to], direction * (to - from + 1)));
    },

    /** Dash says where the slider is. @param {Range} moved */
    slide(moved) {
      const isEcho = String(moved) === held.units || String(moved) === String(get());
      held.units = String(moved);
      if (!isEcho) move(moved);
    },

    /** The boxes were written in. @param {string} from @param {string} to */
    type(from, to) {
      if (`${from}/${to}` === held.typed) return;
      held.typed = `${from}/${to}`;
      const { window, wrong } = readWindow(from, to, speaker);
      mark(wrong, window ? "" : explain(from, to, numbers, speaker));
      if (window) store.set(window);
    },

    /** @param {ViewState} view */
    show({ from, to }) { handles.show(units(from, to), stand(from, to)); },

    /** Write the window into the slider and the boxes, once it has come to rest. */
    rest() {
      tell();
      const { from, to } = store.view();
      const [first, last] = speaker.edges(from, to);
      if (held.typed === `${first}/${last}`) return;
      held.typed = `${first}/${last}`;
      window.dash_clientside.set_props("from", { value: first });
      window.dash_clientside.set_props("to", { value: last });
      if (held.wrong) mark([], "");
    },
  };
}

/** @param {string[]} wrong */
function markBoxes(wrong) {
  for (const name of ["from", "to"]) {
    const isWrong = wrong.includes(name);
    byId(name).setAttribute("aria-invalid", String(isWrong));
    if (isWrong) byId(name).setAttribute("aria-describedby", "notice");
    else byId(name).removeAttribute("aria-describedby");
  }
}
