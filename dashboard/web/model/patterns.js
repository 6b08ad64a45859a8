/**
 * Templates of dates turned around: patterns that find in a text what a template says.
 * Python's half, with the same rules, is events/dates/patterns.py.
 */
/** @import { Phrases } from "../types.js" */

/** Without looking behind, which browsers of older tablets cannot. @type {[RegExp, string][]} */
const FOLDS = [
  [/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ""],
  [/[.,?~%]|[-‐‑](?=\p{L})/gu, " "],
  [/(\p{L})[-‐‑]/gu, "$1 "],
  [/[-‐‑‒–—−]/g, " - "],
  [/([0-9])(?=\p{L})|(\p{L})(?=[0-9])/gu, "$1$2 "],
];

/** @param {string} text */
const words = (text) => text.split(/\s+/u).filter(Boolean).map((word) => ` ${word}`).join("");

/**
 * What does not matter in a date folded, each word after a blank.
 * @param {string} text
 */
export const folded = (text) =>
  words(FOLDS.reduce((plain, [pattern, by]) => plain.replace(pattern, by), text.toLowerCase().normalize("NFD")));

/** @param {string} text */
const literal = (text) => folded(text).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * The pattern of any of some texts, the longest first.
 * @param {Iterable<string>} texts
 */
export const oneOf = (texts) =>
  [...new Set([...texts].map(literal))].filter(Boolean).sort((a, b) => b.length - a.length).join("|");

/**
 * The pattern of a template; its groups carry the names of the placeholders.
 * @param {string} template
 * @param {Phrases} phrases
 * @param {string} [before] pattern of what may stand before it
 * @param {string} [after] pattern of what may stand after it
 */
export const templatePattern = (template, phrases, before = "", after = "") =>
  new RegExp(`^${before}${template.split(/\{(\w+)\}/).map((piece, k) => (k % 2 ? field(piece, phrases) : literal(piece))).join("")}${after}$`, "u");

/** @param {string} name @param {Phrases} phrases */
function field(name, { typed, between_marks }) {
  const kind = name.replace(/[12]$/, "");
  const make = FIELDS[kind];
  return make ? make(name, { typed, between_marks }) : ` (?<month${name.slice(kind.length)}>[^\\s\\d]+)`;
}

/** @param {string} name */
const any = (name) => ` (?<${name}>.+?)`;

/** Patterns of the placeholders that are no month. @type {Record<string, (name: string, phrases: Pick<Phrases, "typed" | "between_marks">) => string>} */
const FIELDS = {
  day: (name, { typed }) => ` (?<${name}>[0-9]{1,2})(?:${oneOf(typed.ordinals)})?`,
  year: (name) => ` (?<${name}>[0-9]{1,6})`,
  era: (_, { typed }) => `(?:(?<before>${oneOf(typed.before)})|${oneOf(typed.since)})?`,
  mark: (_, { between_marks }) => `(?:${oneOf(Object.values(between_marks))})?`,
  date: any,
  from: any,
  to: any,
};
