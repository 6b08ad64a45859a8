/** A view as people cite it: in a style, or as an item for bibliographies. */
/** @import { Civil, Item, Texts } from "../types.js" */

/**
 * Joined from its parts: no text is searched for what is to be put in.
 * @param {Texts["cite"]} cite
 * @param {string} style
 * @param {string} url
 * @param {Civil} seen the day of access
 */
export function citation({ styles }, style, url, { year, month, day }) {
  const { parts, months } = styles[style];
  /** @type {Record<string, string>} */
  const known = { url, day: String(day), month: months[month - 1], year: String(year) };
  return parts.map(({ text, of }) => text ?? known[of ?? ""]).join("");
}

/**
 * The view as an item of CSL; `words` say the view.
 * @param {Texts["cite"]} cite
 * @param {string} url
 * @param {Civil} seen
 * @param {string} words
 * @returns {Item}
 */
export const csl = ({ item }, url, { year, month, day }, words) =>
  /** @type {Item} */ ({ ...item, URL: url, accessed: { "date-parts": [[year, month, day]] }, note: words });

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** @param {Item} item */
const accessed = ({ accessed: { "date-parts": [[year, month, day]] } }) => [String(year), two(month), two(day)];

/** @type {Record<string, string>} */
const LATEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** @param {string} text */
const latex = (text) => text.replace(/[\\{}$&#%_~^]/g, (character) => LATEX[character] ?? `\\${character}`);

/** @param {Item} item */
function bibtex(item) {
  const fields = [
    ["author", item.author.map(({ literal }) => `{${latex(literal)}}`).join(" and ")],
    ["title", `{${latex(item.title)}}`],
    ["url", item.URL],
    ["urldate", accessed(item).join("-")],
    ["note", latex(item.note)],
  ].filter(([, value]) => value);
  return `@online{${item.id.replace(/[^\w.:-]+/g, "-")},\n${fields.map(([key, value]) => `  ${key} = {${value}},`).join("\n")}\n}\n`;
}

/** RIS ends a field with its line. @param {string} text */
const line = (text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** @param {Item} item */
function ris(item) {
  const lines = [
    ["TY", "ELEC"], ...item.author.map(({ literal }) => ["AU", literal]), ["TI", item.title],
    ["UR", item.URL], ["Y2", accessed(item).join("/")], ["N1", item.note], ["ER", ""],
  ];
  return lines.map(([key, value]) => `${key}  - ${line(value)}\r\n`).join("");
}

/** @param {Item} item */
const cslJson = (item) => `${JSON.stringify([item], null, 2)}\n`;

/** What bibliographies read. @type {Record<string, (item: Item) => string>} */
export const FORMATS = { bibtex, ris, "csl-json": cslJson };

/** What people call them. @type {Record<string, string>} */
export const FORMAT_NAMES = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };
