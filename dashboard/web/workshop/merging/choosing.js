/** What a person chooses of a plan, item by item and cell by cell; it is never changed, but made anew. */
/** @import { MergeCell, MergeChoice, MergeItem } from "../types.js" */
/** @import { Choices } from "../core/merging/merged.js" */
import { isEqual } from "../core/edits/cells.js";

/** @typedef {"mine" | number} Side mine, or the file of a number */

/** @param {Choices} choices @param {MergeItem} item @returns {Record<string, Side>} */
function cellsOf(choices, { name }) {
  const own = choices[name];
  return typeof own === "object" ? own : {};
}

/** What holds for an item as a whole: `cells` where each of its cells is for itself, null where nothing is chosen. @param {Choices} choices @param {MergeItem} item */
export function wholeOf(choices, item) {
  const own = choices[item.name];
  if (item.kind !== "differs") return typeof own === "object" ? null : own ?? item.proposed;
  return own === "both" || (typeof own === "number" && item.gone.includes(own)) ? own : "cells";
}

/** What holds for a cell; null where nothing is chosen, and mine stays. @param {Choices} choices @param {MergeItem} item @param {MergeCell} cell @returns {Side | null} */
export function cellOf(choices, item, { column, proposed }) {
  const own = cellsOf(choices, item);
  return Object.hasOwn(own, column) ? own[column] : proposed;
}

/** @param {Choices} choices @param {MergeItem} item @param {string} column @param {Side} side @returns {Choices} */
export const withCell = (choices, item, column, side) => ({ ...choices, [item.name]: { ...cellsOf(choices, item), [column]: side } });

/** @param {Choices} choices @param {MergeItem} item @param {"cells" | "both" | Side} whole @returns {Choices} */
export const withWhole = (choices, item, whole) => ({ ...choices, [item.name]: whole === "cells" ? {} : whole });

/** Choices that are still open in one item. @param {Choices} choices @param {MergeItem} item */
export function openIn(choices, item) {
  const whole = wholeOf(choices, item);
  if (whole !== "cells") return whole === null ? 1 : 0;
  return item.cells.filter((cell) => cellOf(choices, item, cell) === null).length;
}

/** @param {Choices} choices @param {readonly MergeItem[]} items */
export const openAmong = (choices, items) => items.reduce((sum, item) => sum + openIn(choices, item), 0);

/** Files that say something of a cell. @param {MergeItem} item @param {string} column @param {unknown} value */
export const sayers = ({ theirs }, column, value) =>
  theirs.filter(({ part }) => isEqual(Object.hasOwn(part.values, column) ? part.values[column] : undefined, value)).flatMap(({ from, also }) => [from, ...also]);

/**
 * Mine for all of these items, or what one file says of them, or what was proposed. What that file does not tell of stays as it is.
 * @param {Choices} choices
 * @param {readonly MergeItem[]} items
 * @param {Side | "proposed"} side
 * @returns {Choices}
 */
export function withAll(choices, items, side) {
  if (side === "proposed") {
    const names = new Set(items.map(({ name }) => name));
    return Object.fromEntries(Object.entries(choices).filter(([name]) => !names.has(name)));
  }
  return { ...choices, ...Object.fromEntries(items.flatMap((item) => {
    const choice = item.kind === "differs" ? differing(choices, item, side) : sideOf(item, side);
    return choice === null ? [] : [[item.name, choice]];
  })) };
}

/** @param {MergeItem} item @param {Side} side @returns {Side | null} */
function sideOf(item, side) {
  if (side === "mine" || item.gone.includes(side)) return side;
  return item.theirs.find(({ from, also }) => from === side || also.includes(side))?.from ?? null;
}

/** @param {Choices} choices @param {MergeItem} item @param {Side} side @returns {MergeChoice | null} */
function differing(choices, item, side) {
  if (side !== "mine" && item.gone.includes(side)) return side;
  const told = item.cells.flatMap(({ column, theirs }) => {
    const said = theirs.find(({ value }) => side !== "mine" && sayers(item, column, value).includes(side));
    return side === "mine" ? [[column, side]] : said ? [[column, said.from]] : [];
  });
  return told.length ? { ...cellsOf(choices, item), ...Object.fromEntries(told) } : null;
}
