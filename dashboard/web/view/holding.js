/** The window held to its mode: by hand, by steps, and exactly as it was asked for. */
/** @import { Mode, Payload, Store, Unit } from "./types.js" */
import { advanced, entered, exactly, held, stride } from "../model/mode.js";

/**
 * @param {Payload} numbers
 * @param {Store} store
 * @param {Unit} unit
 * @param {[number, number]} range in units of the slider
 */
export function createHolding({ span }, store, unit, range) {
  const mode = () => store.view().mode;
  /** By hand or by itself, as the mode allows. @param {number} from @param {number} to */
  const hold = (from, to) => store.set(held(mode(), span, unit, store.view(), { from, to }));
  /** @returns {[number, number]} in units of the slider */
  const get = () => [unit.of(store.view().from), unit.of(store.view().to)];
  /** @param {[number, number]} window in units of the slider */
  const set = ([from, to]) => hold(unit.start(from), unit.end(to));

  return {
    mode, hold, get, set,

    /** By its own width, where it has one. @param {number} direction -1 or 1 */
    step(direction) { set(advanced(mode(), range, get(), direction * stride(mode(), range, get()))); },

    /** @param {Mode} next */
    enter(next) { store.set({ mode: next, ...entered(next, span, unit, store.view()) }); },

    /** A window that was asked for. @param {number} from @param {number} to */
    exactly(from, to) { store.set(exactly(mode(), span, unit, { from, to })); },
  };
}
