/** Cells of the clipboard put into a draft. */
/** @import { Draft, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import { cellOperations } from "../edits/cells.js";
import { addRows } from "../edits/rows.js";
import { browserRandom } from "../naming.js";
import { isFixed } from "../rows.js";

/**
 * @typedef {object} Sheet what a person sees of a table, and where it is pasted
 * @property {string} table
 * @property {readonly string[]} keys of its rows, in the order in which they are seen
 * @property {readonly string[]} columns likewise
 * @property {number} row of `keys`, the first that is pasted into
 * @property {number} column of `columns`
 * @property {number} [high] rows that are chosen
 * @property {number} [wide] columns that are chosen
 */

/**
 * @typedef {object} Pasted
 * @property {Step} step
 * @property {number} added rows below the last
 * @property {number} beyond texts that lie to the right of the last column, and are left out
 * @property {number} fixed texts that would have changed ids, and are left out
 */

/** How often cells are repeated to fill what is chosen: only where they fit a whole number of times. @param {number} chosen @param {number} size */
const times = (chosen, size) => (chosen > size && chosen % size === 0 ? chosen : size);

/** @param {string[][]} cells @param {number} high @param {number} wide */
const filling = (cells, high, wide) =>
  Array.from({ length: times(high, cells.length) }, (_, y) => Array.from({ length: times(wide, cells[0].length) }, (_, x) => cells[y % cells.length][x % cells[0].length]));

/**
 * Paste cells: over what stands there, and into new rows below the last.
 * @param {Draft} draft
 * @param {Sheet} sheet
 * @param {string[][]} cells rows of one width
 * @param {Random} [random]
 * @returns {Pasted}
 */
export function pasted(draft, { table, keys, columns, row, column, high = 1, wide = 1 }, cells, random = browserRandom) {
  const rows = cells.length && cells[0].length ? filling(cells, high, wide) : [];
  const names = columns.slice(column);
  const isOver = rows.slice(0, Math.max(keys.length - row, 0));
  const more = rows.slice(isOver.length).map((texts) => Object.fromEntries(names.slice(0, texts.length).map((name, x) => [name, texts[x]])));
  const set = isOver.flatMap((texts, y) => texts.slice(0, names.length).map((value, x) => ({ key: keys[row + y], column: names[x], value })));
  const operations = [...cellOperations(draft, table, set), ...addRows(draft, table, more, undefined, random).operations];
  return {
    step: { name: "workshop.did.paste", filling: { n: rows.reduce((sum, texts) => sum + Math.min(texts.length, names.length), 0) }, operations },
    added: more.length,
    beyond: rows.reduce((sum, texts) => sum + texts.slice(names.length).filter(Boolean).length, 0),
    fixed: set.filter((one) => one.value && isFixed(draft, table, one.column)).length,
  };
}
