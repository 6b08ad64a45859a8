/** The words of the workshop in the language of its page. */
import { isolated } from "../model/isolate.js";

/** @typedef {Record<string, string | number>} Values */

/**
 * @typedef {object} Knows what the page says of itself
 * @property {string} lang
 * @property {string} locale
 * @property {Record<string, string>} words
 * @property {string} home the atlas beside
 * @property {{file: number, media: number, rows: number}} limits
 * @property {string[]} fields that a column can have
 * @property {string[]} types of sources, as CSL names them
 * @property {string[]} stances of claims
 * @property {string[]} endings of files that can be opened
 * @property {string[]} palette colours of themes
 */

/** @typedef {ReturnType<typeof createVoice>} Voice */

/** @returns {Knows} */
export function knows() {
  const held = document.getElementById("workshop-knows");
  return JSON.parse(held?.textContent ?? "{}");
}

/** @param {Pick<Knows, "locale" | "words" | "lang">} knows */
export function createVoice({ locale, words, lang }) {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const said = (/** @type {string | number} */ value) => (typeof value === "number" ? numbers.format(value) : isolated(value));

  /** Say a key; `n` chooses the plural form. @param {string} key @param {Values} [values] */
  function t(key, values = {}) {
    const form = typeof values.n === "number" ? words[`${key}.${plural.select(values.n)}`] : undefined;
    const template = form ?? words[key] ?? words[`${key}.other`];
    if (template === undefined) throw new Error(`no word for “${key}”`);
    return template.replace(/\{(\w+)\}/g, (_, name) => said(values[name]));
  }
  return {
    t,
    lang,
    locale,
    /** Whether there is a word. @param {string} key */
    has: (key) => key in words || `${key}.other` in words,
    /** @param {number} value */
    number: (value) => numbers.format(value),
    /** Name of the country of a code. @param {string} code */
    country: (code) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) ?? code : code),
    /** @param {string[]} parts */
    list: (parts) => new Intl.ListFormat(locale).format(parts.map(isolated)),
    /** Bytes, in the unit that suits, or one by one. @param {number} bytes @param {boolean} [isExact] */
    size: (bytes, isExact = false) => {
      if (isExact) return new Intl.NumberFormat(locale, { style: "unit", unit: "byte", unitDisplay: "long" }).format(bytes);
      const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
      return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
    },
  };
}
