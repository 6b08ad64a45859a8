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

/** Year, month and day as texts, of a date that is known. @param {Item["accessed"] | undefined} date @returns {string[]} */
function digits(date) {
  if (!date) return [];
  const [year, ...rest] = date["date-parts"][0];
  return [String(year).padStart(4, "0"), ...rest.map(two)];
}

/** @type {Record<string, string>} */
const LATEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** On one line, without characters that stand for nothing. @param {string} text */
const line = (text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** @param {string} text */
const latex = (text) => line(text).replace(/[\\{}$&#%_~^]/g, (character) => LATEX[character] ?? `\\${character}`);

/** For a work whose day nobody knows: biber asks for a date or a year. */
const NO_DATE = "n.d.";

/** In the entry types and fields of BibLaTeX. @param {Item} item */
function bibtex(item) {
  const issued = digits(item.issued).join("-");
  const fields = [
    ["author", item.author.map(({ literal }) => `{${latex(literal)}}`).join(" and ")],
    ["title", `{${latex(item.title)}}`],
    issued ? ["date", issued] : ["year", NO_DATE],
    ["version", latex(item.version ?? "")],
    ["url", item.URL.replace(/[{}\\\s]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)],
    ["urldate", digits(item.accessed).join("-")],
    ["note", latex(item.note)],
  ].filter(([, value]) => value);
  return `@online{${item.id.replace(/[^\w.:-]+/g, "-")},\n${fields.map(([key, value]) => `  ${key} = {${value}},\n`).join("")}}\n`;
}

/**
 * Readers take every name with a comma for a person: the commas of an organisation become brackets.
 * @param {string} name
 */
function organisation(name) {
  const [first, ...others] = name.split(",").map((part) => part.trim());
  const within = others.filter(Boolean).join("; ");
  return within ? `${first} (${within})` : first;
}

/** @param {string[]} date */
const slashed = ([year, month, day]) => `${year}/${month ?? ""}/${day ?? ""}/`;

/** @param {Item} item */
function ris(item) {
  const [issued, accessed] = [digits(item.issued), digits(item.accessed)];
  const commas = item.author.filter(({ literal }) => literal.includes(","));
  const notes = [item.note, ...commas.map(({ literal }) => `Author: ${literal}`), ...(item.version ? [`version: ${item.version}`] : [])];
  const lines = [
    ["TY", "ELEC"], ["ID", item.id], ...item.author.map(({ literal }) => ["AU", organisation(literal)]), ["TI", item.title],
    ["UR", item.URL], ...(issued.length ? [["PY", issued[0]], ["DA", slashed(issued)]] : []), ["Y2", slashed(accessed)], ["N1", notes.join("; ")], ["ER", ""],
  ];
  return lines.map(([key, value]) => `${key}  - ${line(value)}\r\n`).join("");
}

/** @param {Item} item */
const cslJson = (item) => `${JSON.stringify([item], null, 2)}\n`;

/** What bibliographies read. @type {Record<string, (item: Item) => string>} */
export const FORMATS = { bibtex, ris, "csl-json": cslJson };

/** What people call them. @type {Record<string, string>} */
export const FORMAT_NAMES = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };
