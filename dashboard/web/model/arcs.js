/** How the routes of journeys are drawn: certain, possible, or not at all. */
/** @import { Payload } from "../types.js" */
import { OUT } from "./selection.js";

/**
 * The firmest flag of each route's events; all out where the layer is off.
 * @param {Payload} numbers
 * @param {ArrayLike<number>} flag
 * @param {boolean} on
 * @returns {number[]}
 */
export const states = ({ routes }, flag, on) =>
  routes.events.map((held) => (on ? Math.max(OUT, ...held.map((event) => flag[event])) : OUT));

/**
 * Whether the open event goes each way.
 * @param {Payload} numbers
 * @param {string | null} event
 * @returns {boolean[]}
 */
export function chosen({ routes, events }, event) {
  const open = event === null ? -1 : events.id.indexOf(event);
  return routes.events.map((held) => held.includes(open));
}
