/** Texts as the search compares them: spellings of one word become one. */
import table from "../../contract/folding.json" with { type: "json" };

const APOSTROPHE = "'";
const DASH = "-";
const APOSTROPHES = new RegExp(`[${table.apostrophes}]`, "gu");

/** What stands for a character of its own; others are accents or invisible, and left out. @type {Map<string, string>} */
const OWN = new Map([
  ...Object.entries(table.letters),
  ...[...table.dashes].map((dash) => /** @type {[string, string]} */ ([dash, DASH])),
  ...[...table.kept].map((kept) => /** @type {[string, string]} */ ([kept, kept])),
  ...[...table.whole].map((whole) => /** @type {[string, string]} */ ([whole.normalize("NFD"), whole])),
]);
const FOLDED = new RegExp(`${[...OWN.keys()].join("|")}|[\\p{M}\\p{Cf}\\p{Pd}${table.stretched}]`, "gu");
const IS_DASH = /\p{Pd}/u;

/** @param {string} found */
const folded = (found) => OWN.get(found) ?? (IS_DASH.test(found) ? DASH : "");

/**
 * Fold case, accents, apostrophes, dashes and letters that keyboards lack.
 * @param {string} text
 */
export const fold = (text) =>
  text.replace(APOSTROPHES, APOSTROPHE).normalize("NFKD").toLowerCase().replace(FOLDED, folded);
