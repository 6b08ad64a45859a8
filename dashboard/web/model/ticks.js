/** The ticks of the time axis: round days, months or years, few enough to stand beside each other. */
/** @import { Day, Phrases, Step, Tick } from "../types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { starts, stepFor } from "./calendar.js";
import { toCivil } from "./days.js";
import { fields, fill } from "./said.js";

const STEPS = /** @type {Step[]} */ (look.timeline.ticks);
/** From the first placeholder of a year on. */
const YEAR = /\s*\{year\}.*$/;

/**
 * The first tick has its year, and so has every one in another year than the tick before it.
 * @param {Day[]} span first and last day of the axis
 * @param {number} most
 * @returns {Tick[]}
 */
export function ticks(span, most) {
  const step = stepFor(STEPS, span, (first, last, n) => (last - first) / n <= most);
  const days = starts(step, span).filter((day) => day >= span[0] && day <= span[1]);
  const years = days.map((day) => toCivil(day).year);
  return days.map((day, k) => ({ day, unit: step[0], dated: years[k] !== years[k - 1] }));
}

/**
 * What stands at a tick: “18 March”, “Mar 2023”, “500 BC”.
 * @param {Tick} tick
 * @param {Phrases} phrases
 */
export function tickText({ day, unit, dated }, phrases) {
  const values = fields(day, phrases);
  if (unit === "year") return values.year + values.era;
  const template = phrases.dates.bare[unit];
  return fill(dated ? template : template.replace(YEAR, ""), values);
}
