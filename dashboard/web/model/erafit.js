/** How an era is named within its band: whole, on two lines, by its years, or not at all; never by a part of a word. */

/** @typedef {"both" | "title" | "lines" | "years" | "none"} Fit */
/** @typedef {{title: string, years: string}} Era */
/** @typedef {{bold: (text: string) => number, plain: (text: string) => number}} Rulers in pixels */

/**
 * @param {Era} era
 * @param {number} room pixels for text
 * @param {Rulers} rulers
 * @returns {{fit: Fit, lines: string[]}} the title as it is broken
 */
export function fitted({ title, years }, room, { bold, plain }) {
  const lines = broken(title, bold);
  const whole = { fit: /** @type {Fit} */ ("title"), lines: [title] };
  if (bold(title) + plain(` ${years}`) <= room) return { ...whole, fit: "both" };
  if (bold(title) <= room) return whole;
  if (lines.length > 1 && widest(lines, bold) * SMALLER <= room) return { fit: "lines", lines };
  return { ...whole, fit: plain(years) * SMALLER <= room ? "years" : "none" };
}

/** Two lines, and years alone, are set in smaller letters. */
export const SMALLER = 0.86;

/**
 * The title on two lines, as narrow as its words allow.
 * @param {string} title
 * @param {(text: string) => number} measure
 * @returns {string[]}
 */
function broken(title, measure) {
  const words = title.split(/\s+/u);
  const ways = words.slice(1).map((_, k) => [words.slice(0, k + 1).join(" "), words.slice(k + 1).join(" ")]);
  return ways.reduce((best, way) => (widest(way, measure) < widest(best, measure) ? way : best), [title]);
}

/** @param {string[]} lines @param {(text: string) => number} measure */
const widest = (lines, measure) => Math.max(...lines.map(measure));
