/** Columns of the draft as columns of the grid. */
/** @import { Column, Remark, Row } from "../types.js" */
/** @import { GridDeps, Seen } from "./grid.js" */
import { cell } from "../core/rows.js";
import { createCell } from "./cell.js";
import { CellEditor } from "./editor.js";
import { labelOf, widthOf } from "./labels.js";
import { besideOwn } from "./reason.js";

/** Fields that a form sets, and nobody types. */
const HIDDEN = ["id", "place_id"];
const LEAST = 80;

/** @param {Column} column */
export const isShown = ({ field }) => !HIDDEN.includes(field);

/** What the grid calls a column: by its name, but for those that every object has already. @param {string} name */
export const idOf = (name) => (name in {} ? `column ${name}` : name);

/** @param {GridDeps} deps @returns {(column: Column) => object} */
export function createDefinition({ voice, seen, edit, ranged, isOpen }) {
  const Cell = createCell({ voice, seen });
  return (column) => {
    const { name } = column;
    return {
      colId: idOf(name),
      context: { name },
      headerName: labelOf(column, voice),
      headerTooltip: name,
      minWidth: LEAST,
      width: widthOf(column),
      hide: !isShown(column),
      editable: (/** @type {{data: Row}} */ { data }) => isOpen(data.key, name),
      cellEditor: CellEditor,
      cellEditorParams: { label: labelOf(column, voice) },
      cellRenderer: Cell,
      cellRendererParams: { column },
      cellClassRules: { ...classes(name, seen), "is-ranged": (/** @type {{rowIndex: number}} */ { rowIndex }) => ranged(rowIndex, name) },
      valueGetter: (/** @type {{data: Row}} */ { data }) => cell(data, name),
      valueSetter: (/** @type {{data: Row, newValue: unknown}} */ { data, newValue }) => {
        edit(data.key, name, String(newValue ?? ""));
        return false;
      },
      tooltipValueGetter: (/** @type {{data: Row}} */ { data }) => texts(seen.remarks(data.key, name), data.cells[name]),
    };
  };
}

/** @param {Remark[]} remarks @param {string} [value] of the cell */
const texts = (remarks, value = "") => remarks.map(({ text }) => besideOwn(text, value)).join("\n") || undefined;

/** @param {string} column @param {Seen} seen */
const classes = (column, seen) => Object.fromEntries(["problem", "unread", "note"].map((kind) => [
  `has-${kind}`,
  (/** @type {{data: Row}} */ { data }) => seen.remarks(data.key, column).some((one) => one.kind === kind),
]));
