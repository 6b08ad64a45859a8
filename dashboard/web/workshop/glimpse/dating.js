/** An atlas in which an event is at another time. */
/** @import { Row } from "../../types.js" */
/** @import { Shown } from "../preview/types.js" */
/** @import { Made } from "./types.js" */
import { fromCivil, toCivil } from "../../model/days.js";
import { withCells } from "./columns.js";
import { reordered } from "./ordering.js";

/**
 * @param {Shown} shown
 * @param {Row} row
 * @param {Made} made
 * @returns {Shown | null} null where the date cannot be told in one piece
 */
export function dated(shown, row, { known: { edtf, days }, saying }) {
  const { numbers } = shown;
  if (numbers.events.date[row] === edtf) return shown;
  if (!days || saying.form === null || /** @type {unknown[]} */ (saying.parts).length) return null;
  const [start_earliest, start_latest, end_earliest, end_latest] = days;
  const said = withCells(numbers.events.said, row, saying);
  const events = { ...withCells(numbers.events, row, { date: edtf, start_earliest, start_latest, end_earliest, end_latest }), said };
  const moved = { ...shown, numbers: { ...numbers, events, span: spanWith(numbers.span, days) } };
  return reordered(moved, inTime(moved, row));
}

/** Whole years more, where the days lie beyond what is shown. @param {readonly number[]} span @param {readonly number[]} days */
function spanWith([first, last], days) {
  const [start, end] = [days[0], days[3]];
  return [
    start < first ? fromCivil(toCivil(start).year, 1, 1) : first,
    end > last ? fromCivil(toCivil(end).year + 1, 1, 1) - 1 : last,
  ];
}

/** The order of all events with one where its date is; the others keep theirs. @param {Shown} shown @param {Row} row */
function inTime({ numbers: { events } }, row) {
  const key = (/** @type {Row} */ at) => events.said.start[at] ?? events.said.end[at] ?? events.start_earliest[at];
  const others = events.id.map((_, at) => at).filter((at) => at !== row);
  const before = others.findIndex((at) => key(at) > key(row));
  const place = before < 0 ? others.length : before;
  return [...others.slice(0, place), row, ...others.slice(place)];
}
