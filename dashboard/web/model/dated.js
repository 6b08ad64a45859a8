/** Which events have a date that is known. */
/** @import { Payload, Row } from "../types.js" */

/** Whether the date of any event is known. @param {Payload} numbers */
export const isDated = ({ events }) => events.said.form.some((form) => form !== null);

/**
 * Which events have no date that is known: no timeline holds them.
 * @param {Payload} numbers
 * @returns {(event: Row) => boolean}
 */
export function timeless(numbers) {
  const { form } = numbers.events.said;
  return (event) => form[event] === null;
}
