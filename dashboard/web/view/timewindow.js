<<<<<<< HEAD
/** The window on the slider and in the two boxes: an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, Store, ViewState } from "./types.js" */
import { dayScale } from "../model/axis.js";
import { UNITS } from "../model/days.js";
=======
/** The window on the slider: an echo of our own writing changes nothing. */
/** @import { Payload, Store, ViewState } from "./types.js" */
import { UNITS } from "../model/days.js";
import { shift } from "../model/shift.js";
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
import { byId } from "../page/dom.js";
import { createHandles } from "../page/handles.js";
import { createBoxes } from "./boxes.js";
import { createHolding } from "./holding.js";

/** @typedef {[number, number]} Range in units of the slider */

/**
 * The slider moves by days, months or years.
 * @param {Payload} numbers
 */
export const unitOf = ({ unit }) => UNITS[/** @type {keyof typeof UNITS} */ (unit)];

/**
 * @param {Payload} numbers
 * @param {Store} store
<<<<<<< HEAD
 * @param {{speaker: Speaker, notice: (message: string) => void, axis: () => [number, number]}} around `axis` gives the days that are seen
 */
export function createTimeWindow(numbers, store, { speaker, notice, axis }) {
=======
 */
export function createTimeWindow(numbers, store) {
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
  const unit = unitOf(numbers);
  /** @param {number} from @param {number} to @returns {Range} */
  const units = (from, to) => [unit.of(from), unit.of(to)];
  const range = units(numbers.span[0], numbers.span[1]);
  /** What Dash's slider holds. */
<<<<<<< HEAD
  let told = String(range);
  const boxes = createBoxes(numbers, speaker, notice);
  const handles = createHandles(byId("dock"), range, move, {
    percent: ([from, to]) => stand(unit.start(from), unit.end(to)),
    seen: () => unit.of(axis()[1]) - unit.of(axis()[0]),
  });
  /** Where the handles stand, in percent. @param {number} from @param {number} to @returns {[number, number]} */
  function stand(from, to) {
    const percent = dayScale(axis());
    return [percent(from), percent(to + 1)];
  }

  const holding = createHolding(numbers, store, unit, range);
  const { get, hold } = holding;
=======
  const held = { units: String(range) };
  const handles = createHandles(byId("dock"), range, move);
  const get = () => units(store.view().from, store.view().to);
  /** @param {Range} window */
  const set = ([from, to]) => store.set({ from: unit.start(from), to: unit.end(to) });
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)

  /** An edge that stayed keeps its day. @param {Range} moved */
  function move([from, to]) {
    const view = store.view();
<<<<<<< HEAD
    hold(
      unit.of(view.from) === from ? view.from : unit.start(from),
      unit.of(view.to) === to ? view.to : unit.end(to),
    );
  }

  /** Tell Dash, once the window has come to rest. */
  function tell() {
    const now = get();
    if (String(now) === told) return;
    told = String(now);
    window.dash_clientside.set_props("window", { value: now });
=======
    store.set({
      from: unit.of(view.from) === from ? view.from : unit.start(from),
      to: unit.of(view.to) === to ? view.to : unit.end(to),
    });
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
  }

  return {
    unit,
    range,
    ...holding,

    /** Dash says where the slider is. @param {Range} moved */
    slide(moved) {
      const isEcho = String(moved) === told || String(moved) === String(get());
      told = String(moved);
      if (!isEcho) move(moved);
    },

<<<<<<< HEAD
    /** The boxes were written in. @param {string} from @param {string} to */
    type(from, to) {
      const window = boxes.read(from, to);
      if (window) holding.exactly(window.from, window.to);
    },

=======
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
    /** @param {ViewState} view */
    show({ from, to }) { handles.show(units(from, to), stand(from, to)); },

    /** Write the window into the slider, once it has come to rest. */
    rest() {
<<<<<<< HEAD
      tell();
      boxes.write(store.view());
=======
      const now = get();
      if (String(now) === held.units) return;
      held.units = String(now);
      window.dash_clientside.set_props("window", { value: now });
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
    },
  };
}
