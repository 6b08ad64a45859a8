/**
 * Cells as tab-separated text. Spreadsheets quote a cell that holds a tab or a line break and double
 * the quotes in it; any other cell they write as it is, even one that begins with a quote.
 */

const QUOTE = '"';
const NEEDS_QUOTES = /^"|[\t\n\r]/;

/** @param {string} text */
const quoted = (text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll(QUOTE, '""')}"` : text);

/** Cells as text: one line a row. @param {readonly (readonly string[])[]} rows */
export const written = (rows) => rows.map((row) => row.map(quoted).join("\t")).join("\r\n");

/** Where the quotes end that begin a cell, or -1 where no cell ends with them. @param {string} text @param {number} at */
function closing(text, at) {
  let end = text.indexOf(QUOTE, at + 1);
  while (end >= 0 && text[end + 1] === QUOTE) end = text.indexOf(QUOTE, end + 2);
  return end >= 0 && (end + 1 === text.length || "\t\r\n".includes(text[end + 1])) ? end : -1;
}

const PLAIN = /[^\t\r\n]*/y;
const END = /\t|\r?\n|\r|$/y;

/** @param {RegExp} pattern sticky @param {string} text @param {number} at */
function match(pattern, text, at) {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.exec(text)?.[0] ?? "";
}

/**
 * The cell that begins at a place: quotes are its own unless there was reason to write them.
 * @param {string} text
 * @param {number} at
 */
function cellAt(text, at) {
  const close = text[at] === QUOTE ? closing(text, at) : -1;
  const within = text.slice(at + 1, Math.max(close, at + 1));
  if (/[\t\n\r]|""/.test(within)) return { value: within.replaceAll('""', QUOTE), end: close + 1 };
  const value = match(PLAIN, text, at);
  return { value, end: at + value.length };
}

/** Cells of a text; line breaks within a cell are `\n`. @param {string} text @returns {string[][]} */
export function parsed(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (let at = 0; ;) {
    const cell = cellAt(text, at);
    rows[rows.length - 1].push(cell.value.replace(/\r\n?/g, "\n"));
    const between = match(END, text, cell.end);
    at = cell.end + between.length;
    if (!between || (between !== "\t" && at === text.length)) return rows;
    if (between !== "\t") rows.push([]);
  }
}

/** Rows that are all as wide as the widest. @param {readonly (readonly string[])[]} rows */
export function squared(rows) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}
