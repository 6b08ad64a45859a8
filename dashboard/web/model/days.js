/**
 * Days as integers since 1970-01-01 in the proleptic Gregorian calendar.
 * No Date object takes part, so years before 1000 and time zones cannot go wrong.
 */
/** @import { Civil, Day, Edge, Precision, Unit } from "../types.js" */
import table from "../../contract/view.json" with { type: "json" };

const PATTERN = new RegExp(`^(?:${table.patterns.day})$`);
const ASCII_BLANKS = /^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g;
const DAYS_PER_ERA = 146097;
const EPOCH = 719468;
const MONTHS = 12;

/** @param {number} a @param {number} b */
const floorDiv = (a, b) => Math.floor(a / b);

/**
 * The day of a civil date; years are astronomical.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 * @returns {Day}
 */
export function fromCivil(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = floorDiv(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floorDiv(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** @param {Day} day @returns {Civil} */
export function toCivil(day) {
  const z = day + EPOCH;
  const era = floorDiv(z, DAYS_PER_ERA);
  const doe = z - era * DAYS_PER_ERA;
  const yoe = floorDiv(doe - floorDiv(doe, 1460) + floorDiv(doe, 36524) - floorDiv(doe, 146096), 365);
  const doy = doe - (365 * yoe + floorDiv(yoe, 4) - floorDiv(yoe, 100));
  const mp = floorDiv(5 * doy + 2, 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - floorDiv(153 * mp + 2, 5) + 1 };
}

/** @param {number} year @param {number} month */
export const monthLength = (year, month) =>
  (month === MONTHS ? fromCivil(year + 1, 1, 1) : fromCivil(year, month + 1, 1)) - fromCivil(year, month, 1);

/**
 * First and last day of a year, a month or a day as people type it; null when it is none.
 * @param {string | null | undefined} text
 * @returns {{earliest: Day, latest: Day} | null}
 */
export function parse(text) {
  const typed = String(text ?? "").replace(ASCII_BLANKS, "");
  if (!PATTERN.test(typed)) return null;
  const [head, ...tail] = typed.slice(1).split("-"); // the first character is of the year, a minus too
  const [year, month, day] = [typed[0] + head, ...tail].map(Number);
  const [firstMonth, lastMonth] = month === undefined ? [1, MONTHS] : [month, month];
  if (firstMonth < 1 || firstMonth > MONTHS) return null;
  const length = monthLength(year, lastMonth);
  const [firstDay, lastDay] = day === undefined ? [1, length] : [day, day];
  if (firstDay < 1 || firstDay > length) return null;
  return { earliest: fromCivil(year, firstMonth, firstDay), latest: fromCivil(year, lastMonth, lastDay) };
}

/** @param {number} number @param {number} width */
const padded = (number, width) => (number < 0 ? "-" : "") + String(Math.abs(number)).padStart(width, "0");

/** @param {Day} day */
export function iso(day) {
  const civil = toCivil(day);
  return `${padded(civil.year, 4)}-${padded(civil.month, 2)}-${padded(civil.day, 2)}`;
}

/**
 * The precision that says an edge of a window and no more.
 * @param {Day} day
 * @param {Edge} edge
 * @returns {Precision}
 */
export function exactness(day, edge) {
  const own = toCivil(day);
  const beyond = toCivil(edge === "earliest" ? day - 1 : day + 1);
  if (own.year !== beyond.year) return "year";
  return own.month === beyond.month ? "day" : "month";
}

/** Where the text of a precision ends within an ISO day. */
const TAIL = { year: -6, month: -3, day: undefined };

/**
 * The shortest text that `parse` reads back to this first (or last) day.
 * @param {Day} day
 * @param {Edge} edge
 */
export const shortest = (day, edge) => iso(day).slice(0, TAIL[exactness(day, edge)]);

/** @type {Unit} */
const DAY = { of: (day) => day, start: (step) => step, end: (step) => step };

/** @type {Unit} */
const MONTH = {
  of(day) {
    const { year, month } = toCivil(day);
    return year * MONTHS + month - 1;
  },
  start: (step) => fromCivil(floorDiv(step, MONTHS), step - floorDiv(step, MONTHS) * MONTHS + 1, 1),
  end: (step) => MONTH.start(step + 1) - 1,
};

/** @type {Unit} */
const YEAR = {
  of: (day) => toCivil(day).year,
  start: (step) => fromCivil(step, 1, 1),
  end: (step) => fromCivil(step + 1, 1, 1) - 1,
};

/** The slider moves by whole days, months or years. */
export const UNITS = { day: DAY, month: MONTH, year: YEAR };
