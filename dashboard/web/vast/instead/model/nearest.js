/** What lies near an event is not known of all events, and their rows do not follow time. */
/** @import { Near, Row } from "../../types.js" */

export { distance } from "../../../model/nearest.js";

/** @returns {Near[]} */
export const nearest = () => [];

/** @param {Row[]} order @param {Row} event @returns {{previous: Row | null, next: Row | null}} */
export function neighbours(order, event) {
  const at = order.indexOf(event);
  return at < 0 ? { previous: null, next: null } : { previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
}
