/** The words of one language: plurals, lists, numbers and dates. */
/** @import { Atlas, Payload, Phrases, Row, Saying, Speaker, Values } from "../types.js" */
import { isolated } from "./isolate.js";
import { readDate } from "./reading.js";
import { monthNames, say, sayEdges, sayStretch, sayTick, sayWindow, sayYears } from "./said.js";

/**
 * @param {Atlas} atlas
 * @returns {Speaker}
 */
export function createSpeaker({ numbers, texts }) {
  const { locale, words } = texts;
  const phrases = /** @type {Phrases} */ (texts.dates);
  const plural = new Intl.PluralRules(locale);
  /** Browsers take long to make one. @type {Intl.ListFormat | undefined} */
  let lists;
  const digits = numberFormats(locale);

  /** Say a key; `n` chooses the plural form. @param {string} key @param {Values} [values] */
  function t(key, values = {}) {
    const form = typeof values.n === "number" ? words[`${key}.${plural.select(values.n)}`] : undefined;
    const template = form ?? words[key] ?? words[`${key}.other`];
    if (template === undefined) throw new Error(`no word for “${key}”`);
    return template.replace(/\{(\w+)\}/g, (_, name) => said(values[name]));
  }

  /** @param {string | number} value */
  const said = (value) => (typeof value === "number" ? digits().format(value) : isolated(value));

  /** @param {Payload["events"]["said"]} sayings @param {Row} row */
  function date(sayings, row) {
    const saying = sayingOf(numbers, sayings, row);
    return saying ? say(saying, phrases) : "";
  }

  return {
    t,
    list(parts) {
      lists ??= new Intl.ListFormat(locale);
      return lists.format(parts.map(isolated));
    },
    number: (value, fraction) => digits(fraction).format(value),
    lower: (text) => text.toLowerCase(),
    window: (from, to) => sayWindow(from, to, phrases),
    stretch: (from, to) => sayStretch(from, to, phrases),
    edges: (from, to) => sayEdges(from, to, phrases),
    read: (text) => readDate(text, phrases),
    years: (from, to) => sayYears(from, to, phrases),
    tick: (day, precision, within) => sayTick(day, precision, phrases, within),
    date,
    when: (event) => date(numbers.events.said, event) || t("undated"),
    months(sayings, row) {
      const saying = sayingOf(numbers, sayings, row);
      return saying ? monthNames(saying, phrases) : [];
    },
  };
}

/** Formats with a fixed number of digits after the point, each made once. @param {string} locale */
function numberFormats(locale) {
  /** @type {Map<number | undefined, Intl.NumberFormat>} */
  const made = new Map();
  return (/** @type {number | undefined} */ fraction = undefined) => {
    const format = made.get(fraction)
      ?? new Intl.NumberFormat(locale, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
    made.set(fraction, format);
    return format;
  };
}

/**
 * One row of a table of dates; null is no date.
 * @param {Payload} numbers
 * @param {Payload["events"]["said"]} sayings
 * @param {Row} row
 * @returns {Saying | null}
 */
export function sayingOf(numbers, sayings, row) {
  const { form, start, start_precision, start_mark, end, end_precision, end_mark } = sayings;
  const columns = [form, start, start_precision, start_mark, end, end_precision, end_mark];
  return sayingFrom(numbers, columns.map((column) => column[row]), sayings.parts[row]);
}

/**
 * @param {Payload} numbers
 * @param {(number | null)[]} cells in the order of the columns
 * @param {(number | null)[][]} parts the cells of each of several
 * @returns {Saying | null}
 */
function sayingFrom(numbers, [form, start, start_precision, start_mark, end, end_precision, end_mark], parts) {
  if (form === null) return null;
  const { forms, moments, marks } = numbers;
  const name = (/** @type {string[]} */ names, /** @type {number | null} */ at) => (at === null ? null : names[at]);
  return {
    form: forms[form],
    start, start_precision: name(moments, start_precision), start_mark: name(marks, start_mark),
    end, end_precision: name(moments, end_precision), end_mark: name(marks, end_mark),
    parts: parts.flatMap((cells) => sayingFrom(numbers, cells, []) ?? []),
  };
}
