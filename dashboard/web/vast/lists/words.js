/** The words of a search, cut as those of titles and names are. */
import { fold } from "../../model/folding.js";

const LONGEST = 40;
/** Letters of scripts that put no blanks between words. */
const UNSPACED = "\\u{e00}-\\u{eff}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}\\u{3040}-\\u{30ff}\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{f900}-\\u{faff}\\u{20000}-\\u{3ffff}";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");

/** Each once, and none that another begins with. @param {string} search @returns {string[]} */
export function wordsOf(search) {
  const found = [...new Set((fold(search).match(WORD) ?? []).map((word) => [...word].slice(0, LONGEST).join("")))];
  return found.filter((word) => !found.some((other) => other !== word && other.startsWith(word)));
}

/** Whether a text stands before another, by the codes of their letters. @param {string} a @param {string} b */
export function isBefore(a, b) {
  const [own, other] = [[...a], [...b]];
  const k = own.findIndex((letter, at) => letter !== other[at]);
  if (k < 0) return own.length < other.length;
  return k < other.length && /** @type {number} */ (own[k].codePointAt(0)) < /** @type {number} */ (other[k].codePointAt(0));
}
