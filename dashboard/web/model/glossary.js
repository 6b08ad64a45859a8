/** Where the terms of a glossary stand in a text. */
/** @import { Row, Texts } from "../types.js" */
import table from "../../contract/folding.json" with { type: "json" };

/** @typedef {{term: Row, start: number, end: number}} Found the first place of a term */
/** @typedef {(text: string) => Found[]} Finder */

const APOSTROPHES = `['${table.apostrophes}]`;
const LETTER = "[\\p{L}\\p{N}]";
const OTHER = "[^\\p{L}\\p{N}]";
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/** Apostrophes and spaces written in one way. @param {string} form */
const normal = (form) => form.replace(new RegExp(APOSTROPHES, "gu"), "'").replace(/\s+/gu, " ").trim();

/** A pattern of all the ways in which a form may be written. @param {string} form */
const written = (form) => form.replace(SPECIAL, "\\$&").replaceAll("'", APOSTROPHES).replaceAll(" ", "\\s+");

/**
 * What finds each term once, where one of its forms stands first: as a whole word, the longer of two
 * that begin together; one with a capital only as it is written.
 * @param {string[][]} terms
 * @returns {Finder}
 */
export function finder(terms) {
  const rows = new Map(terms.flatMap((forms, row) => forms.map((form) => /** @type {[string, Row]} */ ([normal(form), row]))).reverse());
  rows.delete("");
  if (!rows.size) return () => [];
  const longest = [...new Set([...rows.keys()].map((form) => form.toLowerCase()))].sort((a, b) => b.length - a.length);
  // Older browsers know no look behind.
  const pattern = new RegExp(`(^|${OTHER})(${longest.map(written).join("|")})(?!${LETTER})`, "giu");

  return (text) => {
    /** @type {Map<Row, Found>} */
    const first = new Map();
    for (const { 1: before, 2: said, index } of text.matchAll(pattern)) {
      const [own, start] = [normal(said), index + before.length];
      const term = rows.get(own) ?? rows.get(own.toLowerCase());
      if (term !== undefined && !first.has(term)) first.set(term, { term, start, end: start + said.length });
    }
    return [...first.values()];
  };
}

/** The forms of each term. @param {Texts["glossary"]} glossary */
export const forms = ({ term, spellings }) => term.map((own, k) => [own, ...spellings[k]]);
