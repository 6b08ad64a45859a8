/** The table of events: the draft's rows and columns in the grid, and where the hand is. */
/** @import { Draft, Operation, Remark, Row, Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { byId } from "../../page/dom.js";
import { createDefinition, idOf, isShown } from "./definitions.js";
import { startEditing } from "./editor.js";

/**
 * What is needed of AG Grid's own interface.
 * @typedef {object} GridApi
 * @property {(name: string, value: unknown) => void} setGridOption
 * @property {(change: {update: Row[]}) => void} applyTransaction
 * @property {(how: {rowNodes?: unknown[], force?: boolean}) => void} refreshCells
 * @property {(key: string) => GridNode | undefined} getRowNode
 * @property {() => Row[]} getSelectedRows
 * @property {() => {rowIndex: number, column: {getColDef(): {context: {name: string}}}} | null} getFocusedCell
 * @property {(row: number, column: string) => void} setFocusedCell
 * @property {(row: number) => void} ensureIndexVisible
 * @property {(column: string) => void} ensureColumnVisible
 * @property {(row: number) => GridNode | undefined} getDisplayedRowAtIndex
 * @property {() => unknown[]} getEditingCells
 * @property {(where: {rowIndex: number, colKey: string}) => void} startEditingCell
 * @property {() => void} deselectAll
 * @property {(name: string, on: () => void) => void} addEventListener
 */

/**
 * @typedef {object} GridNode
 * @property {Row} data
 * @property {number | null} rowIndex
 * @property {(is: boolean, alone?: boolean) => void} setSelected
 */

/**
 * @typedef {object} Seen what is known of the cells
 * @property {(key: string) => Understood | undefined} understood
 * @property {(key: string, column: string) => Remark[]} remarks
 */

/**
 * @typedef {object} GridDeps
 * @property {Voice} voice
 * @property {Seen} seen
 * @property {(key: string, column: string, value: string) => void} edit
 * @property {(row: number, column: string) => boolean} ranged whether a cell is in the chosen rectangle
 * @property {(key: string, column: string) => boolean} isOpen whether a cell can be changed
 */

/** @typedef {ReturnType<typeof createGrid>} Grid */

/** @param {GridApi} api @param {GridDeps} deps */
export function createGrid(api, deps) {
  const define = createDefinition(deps);
  /** @type {string[]} */
  let shown = [];
  const element = byId("grid");
  startEditing(element);
  /** Where the hand was last. @type {ReturnType<typeof at>} */
  let last = null;
  api.setGridOption("tabToNextCell", tabbed);
  api.setGridOption("focusGridInnerElement", enter);
  api.addEventListener("cellFocused", () => { last = at() ?? last; });

  /** @param {Draft} draft */
  function all({ columns, tables }) {
    shown = columns.filter(isShown).map(({ name }) => name);
    api.setGridOption("columnDefs", columns.map(define));
    api.setGridOption("rowData", tables.events);
  }

  /** Where the hand is: a row and a column. */
  function at() {
    const cell = api.getFocusedCell();
    const node = cell && api.getDisplayedRowAtIndex(cell.rowIndex);
    return cell && node ? { key: node.data.key, row: cell.rowIndex, column: cell.column.getColDef().context.name } : null;
  }

  /** From the form of an event, Shift and Tab come back to its row: the grid's own way leads to the last. @param {{fromBottom?: boolean}} way */
  function enter({ fromBottom = false }) {
    const row = last && api.getRowNode(last.key)?.rowIndex;
    if (!fromBottom || !last || typeof row !== "number" || !shown.includes(last.column)) return false;
    api.ensureIndexVisible(row);
    api.setFocusedCell(row, idOf(last.column));
    return true;
  }

  return {
    api,
    element,
    /** Names of the columns that are shown, in their order. */
    columns: () => shown,
    all,
    at,
    /** Write into the cell that the hand is on. */
    write() {
      const cell = at();
      if (cell) api.startEditingCell({ rowIndex: cell.row, colKey: idOf(cell.column) });
    },
    /** Change only what has changed. @param {Draft} draft @param {readonly Operation[]} operations */
    follow(draft, operations) {
      if (operations.some(({ verb }) => verb === "columns" || verb === "whole")) all(draft);
      else change(api, draft, operations.filter((one) => "table" in one && one.table === "events"));
    },
    /** Draw the cells anew. */
    refresh: () => api.refreshCells({ force: true }),
    /** @param {string} key @param {string} [column] */
    focus(key, column) {
      const node = api.getRowNode(key);
      if (!node || node.rowIndex === null) return;
      api.ensureIndexVisible(node.rowIndex);
      api.deselectAll();
      node.setSelected(true, true);
      if (!column) return;
      api.ensureColumnVisible(idOf(column));
      api.setFocusedCell(node.rowIndex, idOf(column));
    },
    /** Keys of the rows that are chosen, else of the one that the hand is on. */
    chosen() {
      const rows = api.getSelectedRows().map(({ key }) => key);
      const hand = at()?.key;
      return hand && !rows.includes(hand) ? [hand] : rows;
    },
  };
}

/** Tab goes on to the next cell while one is written in, else out of the table: the arrows go through it. @param {{editing: boolean, nextCellPosition: unknown}} from */
const tabbed = ({ editing, nextCellPosition }) => (editing ? nextCellPosition : false);

/** @param {GridApi} api @param {Draft} draft @param {readonly Operation[]} operations on events */
function change(api, { tables: { events } }, operations) {
  if (!operations.length) return;
  if (operations.some(({ verb }) => verb !== "set")) {
    api.setGridOption("rowData", events);
    return;
  }
  const keys = new Set(operations.map((one) => ("key" in one ? one.key : "")));
  api.applyTransaction({ update: events.filter(({ key }) => keys.has(key)) });
}
