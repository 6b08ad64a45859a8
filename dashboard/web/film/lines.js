/** Texts broken into lines, each of them in the direction of its text. */

/** @typedef {(text: string, size: number, bold: boolean) => number} Measure pixels */

const RIGHT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text begins with a letter that runs from right to left. @param {string} text */
export const runsLeft = (text) => RIGHT.test(text);

/**
 * A line of a text, in the direction of the whole text.
 * @param {string} line
 * @param {string} text
 */
const directed = (line, text) => `${runsLeft(text) ? "\u2067" : "\u2066"}${line}\u2069`;

/**
 * At most so many lines, with a sign where there was more.
 * @param {string} text
 * @param {number} room pixels
 * @param {number} most lines
 * @param {(text: string) => number} wide
 * @returns {string[]}
 */
export function broken(text, room, most, wide) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words(text, room, wide)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && wide(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, Math.max(most, 0));
  if (kept.length && lines.length > kept.length) kept.push(cut(kept.pop() ?? "", room, wide));
  return kept.map((line) => directed(line, text));
}

/** Words, each no wider than the room. @param {string} text @param {number} room @param {(text: string) => number} wide */
const words = (text, room, wide) => text.split(/\s+/u).filter(Boolean).flatMap((word) => (wide(word) <= room ? [word] : parts(word, room, wide)));

/** @param {string} word @param {number} room @param {(text: string) => number} wide */
function parts(word, room, wide) {
  /** @type {string[]} */
  const found = [""];
  for (const letter of word) {
    const last = found[found.length - 1];
    if (last && wide(last + letter) > room) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

/** @param {string} line @param {number} room @param {(text: string) => number} wide */
function cut(line, room, wide) {
  const letters = [...line];
  while (letters.length && wide(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
