/** What the files that are taken along from a view are called. */
/** @import { Payload, ViewState } from "../types.js" */
import { isDated } from "./dated.js";
import { toCivil } from "./days.js";

/** The id of a collection whose title has no Latin letter; people read its title instead. */
const UNSAID = /^x-[0-9a-f]{8}$/;
const LONGEST = 60;

/** @param {string} name @param {string} title */
function readable(name, title) {
  if (!UNSAID.test(name)) return name;
  return title.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).join("-").slice(0, LONGEST) || name;
}

/**
 * Without its ending: the collection, and the years of the view's window, if that is not all time.
 * 1 BCE is `1bce`, as no year 0 is.
 * @param {Payload} numbers
 * @param {string} title
 * @param {Pick<ViewState, "from" | "to">} view
 */
export function stem(numbers, title, { from, to }) {
  const { span: [first, last] } = numbers;
  const name = readable(numbers.name, title);
  if (!isDated(numbers) || (from <= first && to >= last)) return name;
  return [name, ...new Set([from, to].map((day) => said(toCivil(day).year)))].join("-");
}

/** @param {number} year astronomically numbered */
const said = (year) => (year > 0 ? String(year) : `${1 - year}bce`);
