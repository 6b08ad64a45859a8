/** The time axis goes on where the last page had it. */
import { opening as usual } from "../../../../model/axis.js";

export * from "../../../../model/axis.js";

/** @type {typeof usual} */
export function opening(span, view) {
  const kept = window.atlasScope.axis;
  window.atlasScope.axis = null;
  const [from, to] = kept ?? usual(span, view);
  const inside = /** @type {typeof span} */ ([Math.max(from, span[0]), Math.min(to, span[1])]);
  return inside[0] < inside[1] ? inside : usual(span, view);
}
