/** The table of events: the draft's rows and columns in the grid, and what people do there. */
/** @import { Column, Draft, Operation, Remark, Row, Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { byId } from "../../page/dom.js";
import { createCell } from "./cell.js";
import { labelOf, widthOf } from "./labels.js";

/**
 * What the grid needs of AG Grid's own interface.
 * @typedef {object} GridApi
 * @property {(name: string, value: unknown) => void} setGridOption
 * @property {(change: {update: Row[]}) => void} applyTransaction
 * @property {(how: {rowNodes?: unknown[], columns?: string[], force?: boolean}) => void} refreshCells
 * @property {(key: string) => GridNode | undefined} getRowNode
 * @property {() => Row[]} getSelectedRows
 * @property {() => {rowIndex: number, column: {getColId(): string}} | null} getFocusedCell
 * @property {(row: number, column: string) => void} setFocusedCell
 * @property {(row: number) => void} ensureIndexVisible
 * @property {(column: string) => void} ensureColumnVisible
 * @property {(how: {rowIndex: number, colKey: string}) => void} startEditingCell
 * @property {(row: number) => GridNode | undefined} getDisplayedRowAtIndex
 * @property {(cancel?: boolean) => void} stopEditing
 * @property {() => unknown[]} getEditingCells
 * @property {() => void} deselectAll
 * @property {(name: string, on: (event: GridEvent) => void) => void} addEventListener
 */

/**
 * @typedef {object} GridNode
 * @property {Row} data
 * @property {number | null} rowIndex
 * @property {(is: boolean, alone?: boolean) => void} setSelected
 */

/**
 * @typedef {object} GridEvent
 * @property {Row} [data]
 * @property {{getColId(): string}} [column]
 * @property {number} [rowIndex]
 * @property {Event} [event]
 * @property {{shiftKey?: boolean}} [sourceEvent]
 */

/**
 * @typedef {object} Seen what is known of the cells
 * @property {(key: string) => Understood | undefined} understood
 * @property {(key: string, column: string) => Remark[]} remarks
 */

/**
 * @param {GridApi} api
 * @param {{voice: Voice, seen: Seen, edit: (key: string, column: string, value: string) => void, ranged: (row: number, column: string) => boolean, isOpen: (key: string, column: string) => boolean}} deps
 */
export function createGrid(api, { voice, seen, edit, ranged, isOpen }) {
  const Cell = createCell({ voice, seen });
  /** @type {string[]} */
  let shown = [];

  /** @param {Column} column */
  const definition = (column) => ({
    colId: column.name,
    headerName: labelOf(column, voice),
    headerTooltip: column.name,
    minWidth: 80,
    width: widthOf(column),
    hide: HIDDEN.includes(column.field),
    editable: (/** @type {{data: Row}} */ { data }) => isOpen(data.key, column.name),
    cellRenderer: Cell,
    cellRendererParams: { column },
    cellClassRules: { ...classes(column.name, seen), "is-ranged": (/** @type {{rowIndex: number}} */ { rowIndex }) => ranged(rowIndex, column.name) },
    valueGetter: (/** @type {{data: Row}} */ { data }) => data.cells[column.name] ?? "",
    valueSetter: (/** @type {{data: Row, newValue: unknown}} */ { data, newValue }) => {
      edit(data.key, column.name, String(newValue ?? ""));
      return false;
    },
    tooltipValueGetter: (/** @type {{data: Row}} */ { data }) => seen.remarks(data.key, column.name).map((one) => one.text).join("\n") || undefined,
  });

  /** @param {Draft} draft */
  function all({ columns, tables }) {
    shown = columns.filter(({ field }) => !HIDDEN.includes(field)).map(({ name }) => name);
    api.setGridOption("columnDefs", columns.map(definition));
    api.setGridOption("rowData", tables.events);
  }

  /** Change only what has changed. @param {Draft} draft @param {Operation[]} operations */
  function follow(draft, operations) {
    if (operations.some(({ verb }) => verb === "columns" || verb === "whole")) return all(draft);
    const ours = operations.filter((one) => "table" in one && one.table === "events");
    if (!ours.length) return undefined;
    if (ours.some(({ verb }) => verb !== "set")) return api.setGridOption("rowData", draft.tables.events);
    const keys = new Set(ours.map((one) => /** @type {{key: string}} */ (one).key));
    return api.applyTransaction({ update: draft.tables.events.filter(({ key }) => keys.has(key)) });
  }

  return {
    api,
    element: byId("grid"),
    /** Names of the columns that are shown, in their order. */
    columns: () => shown,
    all,
    follow,
    /** Draw cells anew, of these rows or of all. @param {string[]} [keys] */
    refresh(keys) {
      const rowNodes = keys?.map((key) => api.getRowNode(key)).filter(Boolean);
      api.refreshCells({ rowNodes, force: true });
    },
    /** @param {string} key @param {string} [column] */
    focus(key, column) {
      const at = api.getRowNode(key)?.rowIndex;
      if (at === null || at === undefined) return;
      api.ensureIndexVisible(at);
      if (column) api.ensureColumnVisible(column);
      api.deselectAll();
      api.getRowNode(key)?.setSelected(true, true);
      if (column) api.setFocusedCell(at, column);
    },
    /** Where the hand is: a row and a column. */
    at() {
      const cell = api.getFocusedCell();
      const node = cell && api.getDisplayedRowAtIndex(cell.rowIndex);
      return cell && node ? { key: node.data.key, row: cell.rowIndex, column: cell.column.getColId() } : null;
    },
    /** Keys of the rows that are chosen, else of the one that the hand is on. */
    chosen() {
      const rows = api.getSelectedRows().map(({ key }) => key);
      const at = this.at();
      return rows.length || !at ? rows : [at.key];
    },
  };
}

/** Fields that a form sets, and nobody types. */
const HIDDEN = ["id", "place_id"];

/** @param {string} column @param {Seen} seen */
const classes = (column, seen) => Object.fromEntries(["problem", "unread", "note"].map((kind) => [
  `has-${kind}`,
  (/** @type {{data: Row}} */ { data }) => seen.remarks(data.key, column).some((one) => one.kind === kind),
]));
