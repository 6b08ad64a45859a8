/** How one file stands to mine, in numbers. */
/** @import { Draft } from "../types.js" */
import { plan } from "../core/merging.js";
import { EVENTS, rowsOf } from "../core/rows.js";

/** @typedef {ReturnType<typeof tallied>} Tally */

/**
 * @param {Draft} mine
 * @param {Draft} theirs
 * @param {Draft | null} base what both were made of
 */
export function tallied(mine, theirs, base) {
  const { items, others: [{ related, same }] } = plan(mine, [theirs], base);
  const events = items.filter(({ table }) => table === EVENTS);
  const of = (/** @type {string} */ kind) => events.filter((item) => item.kind === kind).length;
  return { isRelated: related, events: rowsOf(theirs, EVENTS).length, new: of("new"), differs: of("differs"), gone: of("gone"), same, beside: items.length - events.length };
}
