/** Long texts that are compared, cut to where they begin to differ. */

const LONG = 600;
const BEFORE = 60;

/** Where texts begin to differ. @param {readonly string[]} texts */
function parting([first = "", ...others]) {
  let at = 0;
  while (at < first.length && others.every((text) => text[at] === first[at])) at += 1;
  return at;
}

/** Short texts stay as they are. @param {readonly string[]} texts @param {number} [most] */
export function excerpts(texts, most = LONG) {
  if (texts.every(({ length }) => length <= most)) return [...texts];
  const start = texts.length > 1 ? Math.max(parting(texts) - BEFORE, 0) : 0;
  return texts.map((text) => `${start && text ? "…" : ""}${text.slice(start, start + most)}${text.length > start + most ? "…" : ""}`);
}
