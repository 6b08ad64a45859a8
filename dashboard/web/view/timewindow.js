/** The window on the slider and in the two boxes: an echo of our own writing changes nothing. */
/** @import { Payload, Store, ViewState } from "./types.js" */
import { UNITS, parse, shortest } from "../model/days.js";
import { shift } from "../model/shift.js";
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
 */
export function createTimeWindow(numbers, store) {
  const unit = unitOf(numbers);
  /** @param {number} from @param {number} to @returns {Range} */
  const units = (from, to) => [unit.of(from), unit.of(to)];
  const range = units(numbers.span[0], numbers.span[1]);
  /** What Dash's slider and the boxes hold. */
  const held = { units: String(range), typed: "" };
  const handles = createHandles(byId("dock"), range, move);
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

    /** The boxes were written in. @param {string} from @param {string} to @returns {boolean | null} whether they are a window; null when they are an echo */
    type(from, to) {
      if (`${from}/${to}` === held.typed) return null;
      held.typed = `${from}/${to}`;
      const typed = readWindow(from, to);
      markBoxes(from, to);
      if (typed) store.set(typed);
      return typed !== null;
    },

    /** @param {ViewState} view */
    show({ from, to }) { handles.show(units(from, to)); },

    /** Write the window into the slider and the boxes, once it has come to rest. */
    rest() {
      tell();
      const { from, to } = store.view();
      const [first, last] = [shortest(from, "earliest"), shortest(to, "latest")];
      if (held.typed === `${first}/${last}`) return;
      held.typed = `${first}/${last}`;
      window.dash_clientside.set_props("from", { value: first });
      window.dash_clientside.set_props("to", { value: last });
      markBoxes(first, last);
    },
  };
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {{from: number, to: number} | null} null when it is no window
 */
export function readWindow(from, to) {
  const [first, last] = [parse(from), parse(to)];
  return first && last && first.earliest <= last.latest ? { from: first.earliest, to: last.latest } : null;
}

/** @param {string} from @param {string} to */
function markBoxes(from, to) {
  const fault = readWindow(from, to) === null;
  byId("from").setAttribute("aria-invalid", String(!parse(from)));
  byId("to").setAttribute("aria-invalid", String(!parse(to) || (fault && Boolean(parse(from)))));
}
