/** What the files that are taken along from a view are called. */
/** @import { Payload, ViewState } from "../types.js" */
import { isDated } from "./dated.js";
import { toCivil } from "./days.js";

/**
 * Without its ending: the collection, and the years of the view's window, if that is not all time.
 * 1 BCE is `1bce`, as no year 0 is.
 * @param {Payload} numbers
 * @param {Pick<ViewState, "from" | "to">} view
 */
export function stem(numbers, { from, to }) {
  const { name, span: [first, last] } = numbers;
  if (!isDated(numbers) || (from <= first && to >= last)) return name;
  return [name, ...new Set([from, to].map((day) => said(toCivil(day).year)))].join("-");
}

/** @param {number} year astronomically numbered */
const said = (year) => (year > 0 ? String(year) : `${1 - year}bce`);
