/** The steps of tours, as addresses name them. */
/** @import { Payload, Row, ViewState } from "../types.js" */

const NAMED = /^([^.]+)(?:\.(\d{1,3}))?$/;

/**
 * The row of `TOUR.NUMBER`, or of the tour itself; null where there is no such step.
 * @param {Pick<Payload, "tours" | "steps">} numbers
 * @param {string | null} tour
 * @returns {Row | null}
 */
export function stepOf(numbers, tour) {
  const [, name, number = "0"] = NAMED.exec(tour ?? "") ?? [];
  const rows = rowsOf(numbers, numbers.tours.id.indexOf(name));
  return rows[Number(number)] ?? null;
}

/**
 * The steps of a tour, its own first.
 * @param {Pick<Payload, "steps">} numbers
 * @param {Row} tour
 * @returns {Row[]}
 */
export const rowsOf = ({ steps }, tour) => steps.tour.flatMap((own, row) => (own === tour ? [row] : []));

/**
 * Where a step stands: its tour, its number, and how many there are besides the tour's own.
 * @param {Pick<Payload, "tours" | "steps">} numbers
 * @param {Row} step
 */
export function placeOf(numbers, step) {
  const tour = numbers.steps.tour[step];
  const rows = rowsOf(numbers, tour);
  return { tour, number: step - rows[0], last: rows.length - 1 };
}

/**
 * A step as an address names it.
 * @param {Pick<Payload, "tours" | "steps">} numbers
 * @param {Row} step
 */
export function nameOf(numbers, step) {
  const { tour, number } = placeOf(numbers, step);
  return number ? `${numbers.tours.id[tour]}.${number}` : numbers.tours.id[tour];
}

/**
 * The event that a view shows: the open one, else that of its step.
 * @param {Payload} numbers
 * @param {Pick<ViewState, "event" | "tour">} view
 * @returns {string | null}
 */
export function focus(numbers, { event, tour }) {
  const step = stepOf(numbers, tour);
  if (event !== null || step === null) return event;
  const own = numbers.steps.event[step];
  return own === null ? null : numbers.events.id[own];
}
