/**
 * Days as integers since 1970-01-01 in the proleptic Gregorian calendar.
 * No Date object takes part, so years before 1000 and time zones cannot go wrong.
 */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const PATTERN = /^([+-]?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
  const DAYS_PER_ERA = 146097;

  const floorDiv = (a, b) => Math.floor(a / b);

  /** @returns {number} the day number of a civil date */
  function fromCivil(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = floorDiv(y, 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = floorDiv(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100) + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - 719468;
  }

  /** @returns {{year: number, month: number, day: number}} the civil date of a day number */
  function toCivil(dayNumber) {
    const z = dayNumber + 719468;
    const era = floorDiv(z, DAYS_PER_ERA);
    const doe = z - era * DAYS_PER_ERA;
    const yoe = floorDiv(
      doe - floorDiv(doe, 1460) + floorDiv(doe, 36524) - floorDiv(doe, 146096), 365);
    const doy = doe - (365 * yoe + floorDiv(yoe, 4) - floorDiv(yoe, 100));
    const mp = floorDiv(5 * doy + 2, 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    const day = doy - floorDiv(153 * mp + 2, 5) + 1;
    return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day };
  }

  const monthLength = (year, month) =>
    (month === 12 ? fromCivil(year + 1, 1, 1) : fromCivil(year, month + 1, 1)) -
    fromCivil(year, month, 1);

  /**
   * Read a year, year-month or full date.
   * @returns {{earliest: number, latest: number} | null} closed bounds, null when it is no date
   */
  function parse(text) {
    const match = PATTERN.exec(String(text).trim());
    if (!match) return null;
    const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : null));
    if (month !== null && (month < 1 || month > 12)) return null;
    if (day !== null && (day < 1 || day > monthLength(year, month))) return null;
    const last = month || 12;
    return {
      earliest: fromCivil(year, month || 1, day || 1),
      latest: fromCivil(year, last, day || monthLength(year, last)),
    };
  }

  const pad = (number, width) =>
    (number < 0 ? "-" : "") + String(Math.abs(number)).padStart(width, "0");

  function iso(dayNumber) {
    const { year, month, day } = toCivil(dayNumber);
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  }

  /** The shortest text that `parse` reads back to this first (or last) day. */
  function shortest(dayNumber, edge) {
    const full = iso(dayNumber);
    const candidates = [full.slice(0, -6), full.slice(0, -3), full];
    return candidates.find((text) => parse(text)[edge] === dayNumber);
  }

  /** Units of the slider: it moves by whole days, months or years. */
  const UNITS = {
    day: { of: (d) => d, start: (n) => n, end: (n) => n },
    month: {
      of: (d) => { const c = toCivil(d); return c.year * 12 + c.month - 1; },
      start: (n) => fromCivil(floorDiv(n, 12), n - floorDiv(n, 12) * 12 + 1, 1),
      end: (n) => UNITS.month.start(n + 1) - 1,
    },
    year: {
      of: (d) => toCivil(d).year,
      start: (n) => fromCivil(n, 1, 1),
      end: (n) => fromCivil(n + 1, 1, 1) - 1,
    },
  };

  Atlas.days = { fromCivil, toCivil, parse, iso, shortest, monthLength, UNITS };
  if (typeof module === "object") module.exports = Atlas.days;
})();
