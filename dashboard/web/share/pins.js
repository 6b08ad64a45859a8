/** A pinned view opened against other data: what has changed since. */
/** @import { Payload } from "../types.js" */

/** Digits of a hash that say enough. */
const SHORTEST = 8;

/**
 * @typedef {object} Comparison
 * @property {"same" | "changed" | "unknown"} kind
 * @property {string} [pinned] the version that was pinned
 * @property {string[]} [added] ids of events
 * @property {string[]} [removed]
 * @property {string[]} [altered]
 */

/** @param {string} pin */
function split(pin) {
  const at = pin.lastIndexOf("-");
  return { version: pin.slice(0, at), hash: pin.slice(at + 1) };
}

/**
 * Whether two pins name the same content: the shorter hash begins the longer one.
 * @param {string} one
 * @param {string} other
 */
export function same(one, other) {
  const [a, b] = [split(one).hash, split(other).hash];
  return Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a));
}

/**
 * @param {Pick<Payload["release"], "pin" | "since">} release of the data that is shown
 * @param {string | null} pin
 * @returns {Comparison}
 */
export function compare(release, pin) {
  if (pin === null || same(release.pin, pin)) return { kind: "same" };
  const pinned = split(pin).version;
  const known = Object.keys(release.since).find((other) => same(other, pin));
  return known ? { kind: "changed", pinned, ...release.since[known] } : { kind: "unknown", pinned };
}
