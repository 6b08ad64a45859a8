/** When sources were written, where that is known: first and last day that their date leaves. */
/** @import { Day, Payload, Row } from "../../types.js" */
import { fromCivil, monthLength, toCivil } from "../../model/days.js";

/** @type {Record<string, (day: Day) => Day>} the last day of a date by its precision */
const LAST = {
  day: (day) => day,
  month: (day) => { const { year, month } = toCivil(day); return fromCivil(year, month, monthLength(year, month)); },
  year: (day) => fromCivil(toCivil(day).year + 1, 1, 1) - 1,
};

/** @param {Payload} numbers @returns {{source: Row, first: Day, last: Day}[]} */
export function writings({ sources: { issued }, forms, moments, marks }) {
  return issued.form.flatMap((form, source) => {
    const [start, precision, mark] = [issued.start[source], issued.start_precision[source], issued.start_mark[source]];
    if (form === null || forms[form] !== "at" || start === null || (mark !== null && marks[mark] !== "")) return [];
    const last = LAST[moments[precision ?? -1]]?.(start);
    return last === undefined ? [] : [{ source, first: start, last }];
  });
}
