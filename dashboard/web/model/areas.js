/** How areas show their events: a shade, and a name where there is room. */
import look from "../../contract/look.json" with { type: "json" };

const { opacity: SHADES, many: MANY } = look.areas;

/**
 * @param {number} certain
 * @param {number} possible
 */
export function opacity(certain, possible) {
  if (!certain) return possible ? SHADES.possible : 0;
  const share = Math.min((certain + possible - 1) / (MANY - 1), 1);
  return SHADES.one + (SHADES.many - SHADES.one) * Math.sqrt(share);
}

/**
 * The shade of an area where its layer is on; a chosen one is seen in any case.
 * @param {number} certain
 * @param {number} possible
 * @param {boolean} on
 * @param {boolean} ringed
 */
export const shade = (certain, possible, on, ringed) =>
  Math.max(on ? opacity(certain, possible) : 0, ringed ? SHADES.chosen : 0);

/** @param {string} name @param {number} events */
export const label = (name, events) => (events ? `${name} · ${events}` : name);
