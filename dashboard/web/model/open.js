/** Which sides of a date are left open: nobody knows since when, or until when, it may have been. */
/** @import { Payload, Row } from "../types.js" */

const OPEN_START = ["by", "until"];
const OPEN_END = ["after", "since", "ended"];

/**
 * @param {Pick<Payload, "forms"> & {events: Pick<Payload["events"], "said">}} numbers
 * @param {Row} event
 * @returns {[boolean, boolean]} start and end
 */
export function openSides({ forms, events: { said } }, event) {
  const own = said.form[event];
  if (own === null) return [false, false];
  const parts = said.parts[event].map(([form]) => forms[form ?? own]);
  const [first, last] = [parts[0] ?? forms[own], parts[parts.length - 1] ?? forms[own]];
  return [OPEN_START.includes(first), OPEN_END.includes(last)];
}
