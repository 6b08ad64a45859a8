/** Dates in words, by the phrases of one language; the algorithm stands in events/dates, wording.py, spans.py and axis.py. */
/** @import { Day, Phrases, Precision, Saying } from "../types.js" */
import { exactness, toCivil } from "./days.js";

/** Over more days than these, an edge is said by its month. */
const LONG_DAYS = 731;

/** @typedef {{say: string, case: string, second?: string}} Form */
/** @typedef {{day: Day, precision: string, mark: string}} Moment */

/**
 * @param {Saying} saying
 * @param {Phrases} phrases
 */
export function say(saying, phrases) {
  if (!saying.parts.length) return finished(filled(saying, formOf(saying, phrases), phrases), phrases);
  const said = saying.parts.map((part) => filled(part, among(part, phrases), phrases));
  const { other, last } = saying.form === "each" ? phrases.each : phrases.one;
  return finished([said.slice(0, -1).join(other), said[said.length - 1]].join(last), phrases);
}

/** @param {Saying} saying @param {Form} form @param {Phrases} phrases */
function filled(saying, form, phrases) {
  const ends = moments(saying);
  const [marks, suffixes] = ends.length === 1 ? [phrases.marks, [""]] : [phrases.between_marks, ["1", "2"]];
  const cases = [form.case, form.second ?? form.case];
  const values = ends.map(({ day, precision, mark }, k) => suffixed(suffixes[k], {
    ...fields(day, phrases), date: date(day, precision, cases[k], phrases), mark: marks[mark],
  }));
  return fill(form.say, Object.assign({}, ...values));
}

/**
 * Every name of the months that are said, short and in full.
 * @param {Saying} saying
 * @param {Phrases} phrases
 */
export const monthNames = (saying, { months }) => [saying, ...saying.parts].flatMap(moments)
  .filter(({ precision }) => precision === "day" || precision === "month")
  .flatMap(({ day }) => Object.values(months).map((names) => names[toCivil(day).month - 1]));

/**
 * A window of closed days.
 * @param {Day} first
 * @param {Day} last
 * @param {Phrases} phrases
 */
export function sayWindow(first, last, phrases) {
  const [from, to] = sayEdges(first, last, phrases);
  return from === to ? from : finished(fill(phrases.span.say, { from, to }), phrases);
}

/**
 * A stretch of days in full words, its edges by their month over more than two years.
 * @param {Day} first
 * @param {Day} last
 * @param {Phrases} phrases
 */
export function sayStretch(first, last, phrases) {
  const [a, b] = last - first >= LONG_DAYS ? edges(first, last).map((exact) => (exact === "day" ? "month" : exact)) : precisions(first, last);
  const [from, to] = [date(first, a, phrases.stretch.case, phrases), date(last, b, phrases.stretch.case, phrases)];
  return from === to ? from : finished(fill(phrases.stretch.say, { from, to }), phrases);
}

/**
 * Each edge of a window, as it can be typed back.
 * @param {Day} first
 * @param {Day} last
 * @param {Phrases} phrases
 */
export function sayEdges(first, last, phrases) {
  const [a, b] = precisions(first, last);
  return [date(first, a, phrases.span.case, phrases), date(last, b, phrases.span.case, phrases)];
}

/**
 * How exactly the edges of a window are said: where one needs its day, both have it; so have two
 * within one year their month.
 * @param {Day} first
 * @param {Day} last
 * @returns {Precision[]}
 */
export function precisions(first, last) {
  const exact = edges(first, last);
  if (exact.includes("day")) return ["day", "day"];
  if (exact.includes("month") && toCivil(first).year === toCivil(last).year) return ["month", "month"];
  return exact;
}

/** @param {Day} first @param {Day} last */
const edges = (first, last) => [exactness(first, "earliest"), exactness(last, "latest")];

/**
 * The year, month or day that begins at a tick; `within` a year that is told elsewhere, it goes without.
 * @param {Day} day
 * @param {Precision} precision
 * @param {Phrases} phrases
 */
export const sayTick = (day, precision, phrases, within = false) =>
  date(day, precision, within ? "axis_within" : "axis", phrases);

/**
 * The years that days touch.
 * @param {Day} first
 * @param {Day} last
 * @param {Phrases} phrases
 */
export function sayYears(first, last, phrases) {
  const [from, to] = [first, last].map((day) => date(day, "year", phrases.years.case, phrases));
  return from === to ? from : finished(fill(phrases.years.say, { from, to }), phrases);
}

/** @param {Saying} saying @returns {Moment[]} */
function moments({ start, start_precision, start_mark, end, end_precision, end_mark }) {
  return [
    { day: start, precision: start_precision, mark: start_mark },
    { day: end, precision: end_precision, mark: end_mark },
  ].flatMap(({ day, precision, mark }) =>
    (day === null || precision === null ? [] : [{ day, precision, mark: mark ?? "" }]));
}

/** @param {Saying} saying @param {Phrases} phrases @returns {Form} */
function formOf(saying, phrases) {
  const { form, start_mark } = saying;
  if (form === "at") return phrases.at[start_mark ?? ""];
  if (form === "after") return phrases.after[start_mark ? "marked" : "plain"];
  if (form === "days") return phrases.days[shared(saying)];
  if (form === "every") return phrases.every[finer(saying)];
  if (form === "between" && bothYears(saying)) return phrases.between_years;
  return phrases[/** @type {"between" | "by" | "since" | "lasted" | "ended" | "until" | "once"} */ (form)];
}

/** The form of one of several. @param {Saying} saying @param {Phrases} phrases */
const among = (saying, phrases) => (saying.form === "at" && !saying.start_mark ? phrases.among : formOf(saying, phrases));

/** The more exact of its two precisions. @param {Saying} saying */
const finer = ({ start_precision, end_precision }) =>
  ["day", "month", "year"].find((precision) => precision === start_precision || precision === end_precision) ?? "decade";

/** @param {Saying} saying */
const bothYears = ({ start, start_precision, end_precision }) =>
  start_precision === "year" && end_precision === "year" && start !== null && toCivil(start).year > 0;

/** @param {Saying} saying @returns {"same_month" | "same_year" | "apart"} */
function shared({ start, end }) {
  if (start === null || end === null) return "apart";
  const [first, last] = [toCivil(start), toCivil(end)];
  if (first.year !== last.year || first.year < 1) return "apart";
  return first.month === last.month ? "same_month" : "same_year";
}

/**
 * @param {Day} day
 * @param {string} precision
 * @param {string} grammaticalCase
 * @param {Phrases} phrases
 */
const date = (day, precision, grammaticalCase, phrases) =>
  fill(phrases.dates[grammaticalCase][precision], fields(day, phrases));

/** A number with the digits of a language that has its own. @param {number} number @param {Phrases} phrases */
const figures = (number, { digits }) => String(number).replace(/\d/g, (digit) => digits?.[Number(digit)] ?? digit);

/** @param {Day} number @param {Phrases} phrases @returns {Record<string, string>} */
export function fields(number, phrases) {
  const { year, month, day } = toCivil(number);
  const names = Object.entries(phrases.months).map(([name, months]) => [name, months[month - 1]]);
  return {
    day: day === 1 ? phrases.first_of_month : figures(day, phrases),
    year: figures(year > 0 ? year : 1 - year, phrases),
    era: year > 0 ? "" : phrases.before_christ,
    ...Object.fromEntries(names),
  };
}

/** @param {string} suffix @param {Record<string, string>} values */
const suffixed = (suffix, values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name + suffix, value]));

/** @param {string} template @param {Record<string, string>} values */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** @param {string} phrase @param {Phrases} phrases */
const finished = (phrase, { replacements }) =>
  replacements.reduce((said, [before, after]) => said.replaceAll(before, after), phrase);
