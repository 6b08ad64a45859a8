/** How far one place lies from another, no more exactly than both are known. */
/** @import { Near, Payload, Row } from "../types.js" */

/** Kilometres up to which a tenth is said. */
const TENTHS_UP_TO = 10;

/** @typedef {{word: "town" | "under" | "about" | "exact", km: number, digits: number}} Nearness */

/**
 * @param {Payload} numbers
 * @param {Near} near
 * @returns {Nearness}
 */
export function nearness(numbers, { km, place, from }) {
  const isSure = [place, from].every((i) => isSite(numbers, i));
  if (km === 0 && !isSite(numbers, place) && !isSite(numbers, from)) return { word: "town", km, digits: 0 };
  const digits = isSure && km < TENTHS_UP_TO ? 1 : 0;
  const least = 10 ** -digits;
  if (km < least / 2) return { word: "under", km: least, digits };
  return { word: isSure ? "exact" : "about", km, digits };
}

/** @param {Payload} numbers @param {Row} place */
const isSite = ({ precisions, places }, place) => precisions[places.precision[place]] === "site";
