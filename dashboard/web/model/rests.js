/** Where a sheet that is let go comes to rest. */

/** A finger so quick at its end sends it on in its direction. */
const FLICK_PX_MS = 0.5;

/**
 * @param {number[]} rests where each begins, the lowest first
 * @param {number} top
 * @param {number} speed pixels a millisecond, downwards
 */
export function nearestRest(rests, top, speed) {
  if (speed > FLICK_PX_MS) return Math.max(rests.filter((rest) => rest > top).length - 1, 0);
  if (speed < -FLICK_PX_MS) return Math.min(rests.filter((rest) => rest >= top).length, rests.length - 1);
  const far = rests.map((rest) => Math.abs(rest - top));
  return far.indexOf(Math.min(...far));
}
