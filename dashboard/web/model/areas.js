/** How areas show their events: a shade, and a name where there is room. */
import look from "../../contract/look.json" with { type: "json" };

const { opacity: SHADES, many: MANY, own: OWN } = look.areas;

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
 * One that is none of the base map has at least a shade that tells it from its ground.
 * @param {number} certain
 * @param {number} possible
 * @param {boolean} on
 * @param {boolean} ringed
 * @param {boolean} [own]
 */
export const shade = (certain, possible, on, ringed, own = false) =>
  Math.max(on ? opacity(certain, possible) : 0, on && own && certain ? OWN.opacity : 0, ringed ? SHADES.chosen : 0);

/**
 * The opacity of a line, and of the outline of an area that is none of the base map.
 * @param {number} certain
 * @param {number} possible
 * @param {boolean} on
 * @param {boolean} ringed
 */
export function edge(certain, possible, on, ringed) {
  if (ringed) return 1;
  const held = certain ? OWN.edge.certain : possible && OWN.edge.possible;
  return on ? held : 0;
}

/** @param {string} name @param {number} events */
export const label = (name, events) => (events ? `${name} · ${events}` : name);
