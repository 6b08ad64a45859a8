/** What is said of a value, beside the value itself. */

const ARROW = " → ";
const SIGNS = /^["«„“]\s?|\s?["»“”]$/g;

/**
 * A line without the value that it begins with, where that is all of its own cell: “"31/02/1975" → no such day”.
 * @param {string} text
 * @param {string} value of the cell that it stands beside
 */
export function besideOwn(text, value) {
  const at = text.indexOf(ARROW, value.trim().length);
  if (at < 0 || !value.trim()) return text;
  return text.slice(0, at).replace(SIGNS, "") === value.trim() ? text.slice(at + ARROW.length) : text;
}
