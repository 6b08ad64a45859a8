/** Which sources are heard: those that were chosen, else all. */
import { ATTESTED } from "./selection.js";

/** @param {string[]} chosen */
const single = (chosen) => chosen.filter((id) => id !== ATTESTED);

/** @param {string[]} chosen @param {string} id */
export const isHeard = (chosen, id) => single(chosen).length === 0 || chosen.includes(id);

/**
 * The chosen sources once one was switched on or off; none is chosen where all are heard, and none is left as the last to be switched off.
 * @param {string[]} ids of all sources
 * @param {string[]} chosen
 * @param {string} id
 */
export function switched(ids, chosen, id) {
  const on = ids.filter((one) => (one === id) !== isHeard(chosen, one));
  return on.length === ids.length ? [] : on;
}
