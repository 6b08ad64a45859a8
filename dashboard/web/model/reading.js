/**
 * Dates as people type them: what is said of a date can be read back.
 * Python's half, with the same rules, is events/dates/reading.py.
 */
/** @import { Day, Phrases } from "../types.js" */
import { parse } from "./days.js";
import { folded, oneOf, templatePattern } from "./patterns.js";

/** @typedef {{earliest: Day, latest: Day}} Days */
/** @typedef {Partial<Record<string, string>>} Found groups of a pattern */
/**
 * @typedef {object} Reader the phrases of a language, made to read with
 * @property {{pattern: RegExp, decade: boolean}[]} singles
 * @property {RegExp[]} ranges
 * @property {[string, number][]} months folded names and numbers
 * @property {{last: string, other: string}[]} joins what stands before the last of several, and between the others
 */

const FEWEST_LETTERS = 3;
const LONGEST = 80;
const DECADE = 10;

/** @type {WeakMap<Phrases, Reader>} */
const readers = new WeakMap();

/**
 * First and last day of what was typed; null when it is no date.
 * @param {string} typed
 * @param {Phrases} phrases
 * @returns {Days | null}
 */
export function readDate(typed, phrases) {
  const text = plain(typed, phrases);
  const exact = parse(text);
  if (exact || text.length > LONGEST) return exact;
  const reader = readerOf(phrases);
  const undone = phrases.replacements.reduce((changed, [before, after]) => changed.replaceAll(after, before), text);
  return one(undone, reader) ?? several(undone, reader);
}

/** The digits of a language taken for those that dates are read by. @param {string} text @param {Phrases} phrases */
const plain = (text, { digits }) => (digits ? [...text].map((letter) => (digits.includes(letter) ? digits.indexOf(letter) : letter)).join("") : text);

/** @param {string} text @param {Reader} reader */
const one = (text, reader) => single(folded(text), reader) ?? range(folded(text), reader);

/** @param {Phrases} phrases @returns {Reader} */
function readerOf(phrases) {
  const made = readers.get(phrases) ?? readerFrom(phrases);
  readers.set(phrases, made);
  return made;
}

/** @param {Phrases} phrases @returns {Reader} */
function readerFrom(phrases) {
  const texts = around(phrases);
  const [before, after] = [0, 1].map((side) => `(?:${oneOf(texts.map((pair) => pair[side]))})?`);
  const { days, every, once, between, between_years, lasted, span, years } = phrases;
  const ranges = [...Object.values(days), ...Object.values(every), once, between, between_years, lasted, span, years];
  return {
    singles: dates(phrases).map(([text, kind]) => ({
      pattern: templatePattern(text, phrases, before, after), decade: kind === "decade",
    })),
    ranges: ranges.map(({ say }) => templatePattern(say, phrases)),
    months: Object.values(phrases.months).flatMap((names) =>
      names.map((name, k) => /** @type {[string, number]} */ ([folded(name), k + 1]))),
    joins: [phrases.one, phrases.each],
  };
}

/** Templates of one date that has its year, each with its precision. @param {Phrases} phrases @returns {[string, string][]} */
function dates({ dates: said, typed }) {
  const templates = Object.values(said).flatMap((ofCase) => Object.entries(ofCase).map(([kind, text]) => [text, kind]));
  const all = [...templates, ...typed.dates.map((text) => [text, ""])].filter(([text]) => text.includes("{year}"));
  return [...new Map(all.map(([text, kind]) => [text, kind]))];
}

/** All that may stand before one date, each with what stands after it. @param {Phrases} phrases */
const around = ({ at, after, by, since, until, ended, marks }) =>
  [...Object.values(at), ...Object.values(after), by, since, until, ended].flatMap(({ say }) =>
    Object.values(marks).map((mark) => say.replace("{mark}", mark).split("{date}")));

/** @param {string} text @param {Reader} reader @returns {Days | null} */
function single(text, reader) {
  for (const { pattern, decade } of reader.singles) {
    const found = pattern.exec(text)?.groups;
    const days = found ? daysOf(found, decade, reader) : null;
    if (days) return days;
  }
  return null;
}

/** @param {Found} found @param {boolean} decade @param {Reader} reader @returns {Days | null} */
function daysOf({ year: digits, month, day, before }, decade, reader) {
  const year = Number(digits);
  if (year === 0) return null;
  if (decade) return year % DECADE === 0 ? decadeFrom(year) : null;
  const parts = [before ? 1 - year : year, month ? monthOf(month, reader) : null, day ?? null];
  return parse(parts.filter((part) => part !== null).join("-"));
}

/** @param {number} year @returns {Days | null} */
function decadeFrom(year) {
  const [first, last] = [parse(String(year)), parse(String(year + DECADE - 1))];
  return first && last && { earliest: first.earliest, latest: last.latest };
}

/** The month of a name or of its first letters; 0 where it is none, or one of several. @param {string} name @param {Reader} reader */
function monthOf(name, { months }) {
  const numbers = (/** @type {(known: string) => boolean} */ fits) =>
    [...new Set(months.flatMap(([known, number]) => (fits(known) ? [number] : [])))];
  const whole = numbers((known) => known === ` ${name}`);
  const found = whole.length || name.length < FEWEST_LETTERS ? whole : numbers((known) => known.startsWith(` ${name}`));
  return found.length === 1 ? found[0] : 0;
}

/** @param {string} text @param {Reader} reader @returns {Days | null} */
function range(text, reader) {
  for (const pattern of reader.ranges) {
    const found = pattern.exec(text)?.groups;
    if (!found) continue;
    const [first, last] = sides(found).map((side) => single(` ${side}`, reader));
    if (first && last && first.earliest <= last.latest) return { earliest: first.earliest, latest: last.latest };
  }
  return null;
}

/** Both dates as texts; what the first lacks stands with the second. @param {Found} found */
function sides(found) {
  const joined = (/** @type {number} */ side) =>
    ["day", "month", "year"].map((part) => found[part + side] ?? found[`${part}2`]).filter(Boolean).join(" ");
  return [found.from ?? found.date1 ?? joined(1), found.to ?? found.date2 ?? joined(2)];
}

/** Dates one after another, as the days from the first to the last. @param {string} text @param {Reader} reader @returns {Days | null} */
function several(text, reader) {
  for (const { last, other } of reader.joins) {
    for (const between of [[last, other], [last]]) {
      const parts = between.reduce((pieces, join) => pieces.flatMap((piece) => piece.split(join)), [text]);
      const found = parts.flatMap((part) => one(part, reader) ?? []);
      const inOrder = found.every(({ earliest }, k) => k === 0 || found[k - 1].earliest <= earliest);
      if (text.includes(last) && found.length === parts.length && inOrder) {
        return { earliest: found[0].earliest, latest: Math.max(...found.map(({ latest }) => latest)) };
      }
    }
  }
  return null;
}
