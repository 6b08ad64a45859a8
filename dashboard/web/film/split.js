/** Where the maps of a picture stand. */
/** @import { Place } from "./shapes.js" */

/** Room over each of two maps, for what it shows. */
export const CAPTION = 22;
const BETWEEN = 12;

/**
 * The whole place for one map; halves of it for two, beside each other where it is wide.
 * @param {Place} place
 * @param {number} n of maps
 * @param {boolean} isLeft whether the language runs from right to left
 * @returns {Place[]}
 */
export function split(place, n, isLeft) {
  if (n < 2) return [place];
  const isWide = place.width >= place.height;
  const width = isWide ? (place.width - BETWEEN) / 2 : place.width;
  const height = isWide ? place.height : (place.height - BETWEEN) / 2;
  const halves = [0, 1].map((k) => ({
    left: place.left + (isWide ? k * (width + BETWEEN) : 0), top: place.top + (isWide ? 0 : k * (height + BETWEEN)) + CAPTION,
    width, height: height - CAPTION,
  }));
  return isWide && isLeft ? halves.reverse() : halves;
}
