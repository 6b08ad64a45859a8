/** The window on the slider: an echo of our own writing changes nothing. */
/** @import { Payload, Store, ViewState } from "./types.js" */
import { dayScale } from "../model/axis.js";
import { UNITS } from "../model/days.js";
import { byId } from "../page/dom.js";
import { createHandles } from "../page/handles.js";
import { createEchoes } from "./echoes.js";
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
 * @param {() => [number, number]} axis the days that are seen
 */
export function createTimeWindow(numbers, store, axis) {
  const unit = unitOf(numbers);
  /** @param {number} from @param {number} to @returns {Range} */
  const units = (from, to) => [unit.of(from), unit.of(to)];
  const range = units(numbers.span[0], numbers.span[1]);
  const echoes = createEchoes(range);
  const rail = {
    range,
    percent: (/** @type {Range} */ [from, to]) => stand(unit.start(from), unit.end(to)),
    seen: () => unit.of(axis()[1]) - unit.of(axis()[0]),
  };
  const handles = createHandles(byId("dock"), { ...rail, move });
  /** Where the handles stand, in percent. @param {number} from @param {number} to @returns {[number, number]} */
  function stand(from, to) {
    const percent = dayScale(axis());
    return [percent(from), percent(to + 1)];
  }

  const holding = createHolding(numbers, store, unit, range);
  const { get, hold } = holding;

  /** An edge that stayed keeps its day. @param {Range} moved */
  function move([from, to]) {
    const view = store.view();
    hold(
      unit.of(view.from) === from ? view.from : unit.start(from),
      unit.of(view.to) === to ? view.to : unit.end(to),
    );
  }

  return {
    unit,
    range,
    rail,
    stand,
    ...holding,

    /** Dash says where the slider is. @param {Range} moved */
    slide(moved) {
      const isEcho = echoes.hear(moved);
      if (!isEcho && String(moved) !== String(get())) move(moved);
    },

    /** @param {ViewState} view */
    show({ from, to }) { handles.show(units(from, to), stand(from, to)); },

    /** Write the window into the slider, once it has come to rest. */
    rest() {
      const now = get();
      if (echoes.tell(now)) window.dash_clientside.set_props("window", { value: now });
    },
  };
}
