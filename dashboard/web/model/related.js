/** What is related to an event, and the thin lines that say so over the timeline. */
/** @import { Laid, Laying, Payload, Row } from "../types.js" */

const RISE = 0.16;
const HIGHEST_PX = 34;

/**
 * The events that are related to one, the strongest first.
 * @param {Payload} numbers
 * @param {Row} event
 * @returns {Row[]}
 */
export const relatedTo = ({ related }, event) => related.other.filter((_, k) => related.event[k] === event);

/**
 * An arc from the mark of an event to the mark of each related one that is on the axis.
 * @param {Laying} laying
 * @param {Row} event
 * @param {Row[]} others
 * @returns {{event: Row, path: string}[]}
 */
export function links({ marks, size }, event, others) {
  const at = new Map(marks.map((mark) => [mark.event, mark]));
  const own = at.get(event);
  if (!own) return [];
  return others.flatMap((other) => {
    const mark = at.get(other);
    return mark ? [{ event: other, path: arc(end(own, mark, size), end(mark, own, size)) }] : [];
  });
}

/** @typedef {[number, number]} Point */

/**
 * The point of a mark that is nearest to another.
 * @param {Laid} mark
 * @param {Laid} other
 * @param {number} size
 * @returns {Point}
 */
function end({ left, wide, top, isDot }, other, size) {
  const x = isDot ? left + wide / 2 : Math.min(Math.max(other.left + other.wide / 2, left), left + wide);
  return [x, top + size / 2];
}

/** @param {Point} from @param {Point} to */
function arc([x, y], [u, v]) {
  const rise = Math.min(Math.abs(u - x) * RISE, HIGHEST_PX);
  const top = Math.max(Math.min(y, v) - rise, 0);
  return `M${[x, y].map(fixed).join(" ")}Q${[(x + u) / 2, top, u, v].map(fixed).join(" ")}`;
}

/** @param {number} value */
const fixed = (value) => value.toFixed(1);
