/** Steps of tours, which are counted: 0 for the tour itself, then 1, 2, … */
/** @import { Draft, Operation, Row } from "../../types.js" */
import { cell, rowsOf, translationsOf } from "../rows.js";
import { cellOperations } from "./cells.js";

export const TOURS = "tours";

/** @param {Row} row */
const named = (row) => JSON.stringify([cell(row, "tour"), cell(row, "step")]);

/**
 * How steps that stay are counted anew: in the order that is given, each tour for itself.
 * @param {Draft} draft
 * @param {readonly Row[]} order of all steps that stay
 * @param {ReadonlySet<string>} [gone] keys of those that go, with their translations
 * @returns {{operations: Operation[], gone: Map<string, Set<string>>}} and the keys of translations that go, by their tables
 */
export function counted(draft, order, gone = new Set()) {
  /** @type {Map<string, number>} */
  const due = new Map();
  /** What a step was called -> its number. @type {Map<string, string>} */
  const numbers = new Map();
  const cells = order.map((row) => {
    const tour = cell(row, "tour");
    const value = String(due.get(tour) ?? 0);
    due.set(tour, Number(value) + 1);
    numbers.set(named(row), value);
    return { key: row.key, column: "step", value };
  });
  const away = new Set(rowsOf(draft, TOURS).filter(({ key }) => gone.has(key)).map(named).filter((name) => !numbers.has(name)));
  const translated = translationsOf(draft, TOURS).map((table) => ({ table, rows: rowsOf(draft, table) }));
  return {
    operations: [
      ...cellOperations(draft, TOURS, cells),
      ...translated.flatMap(({ table, rows }) => cellOperations(draft, table, rows.flatMap((row) => {
        const value = numbers.get(named(row));
        return value === undefined ? [] : [{ key: row.key, column: "step", value }];
      }))),
    ],
    gone: new Map(translated.map(({ table, rows }) => [table, new Set(rows.filter((row) => away.has(named(row))).map(({ key }) => key))])),
  };
}

/** What follows for the steps that stay when some go. @param {Draft} draft @param {ReadonlySet<string>} gone */
export const numbering = (draft, gone) =>
  (gone.size ? counted(draft, rowsOf(draft, TOURS).filter(({ key }) => !gone.has(key)), gone) : { operations: [], gone: new Map() });

/** Whether a row stands for its tour. @param {Row} row */
export const isHead = (row) => cell(row, "step") === "0";

/** Where the head of a tour goes, all of it goes. @param {Draft} draft @param {ReadonlySet<string>} keys @returns {Set<string>} */
export function wholeTours(draft, keys) {
  const ended = new Set(rowsOf(draft, TOURS).filter((row) => keys.has(row.key) && isHead(row)).map((row) => cell(row, "tour")));
  return new Set([...keys, ...rowsOf(draft, TOURS).filter((row) => ended.has(cell(row, "tour"))).map(({ key }) => key)]);
}
