/** A rectangle of cells, chosen by Shift with the arrows or a click: what is copied, filled and emptied. */
/** @import { Grid } from "./grid.js" */

/** @typedef {{row: number, column: string}} Corner */
/** @typedef {ReturnType<typeof createRange>} Range */

/** @param {Grid} grid */
export function createRange(grid) {
  /** @type {Corner | null} */
  let anchor = null;
  let grows = false;

  /** Rows and columns between two corners, both included. @param {Corner} a @param {Corner} b */
  function between(a, b) {
    const columns = grid.columns();
    const at = [columns.indexOf(a.column), columns.indexOf(b.column)].sort((x, y) => x - y);
    const rows = [a.row, b.row].sort((x, y) => x - y);
    return { rows: /** @type {[number, number]} */ (rows), columns: columns.slice(at[0], at[1] + 1) };
  }

  grid.api.addEventListener("cellFocused", () => {
    if (!anchor) return;
    if (!grows) anchor = null;
    grows = false;
    grid.refresh();
  });

  return {
    /** The next cell that the hand goes to is the other corner. */
    grow() {
      anchor ??= grid.at();
      grows = anchor !== null;
    },
    /** The rectangle, or the one cell that the hand is on. */
    cells() {
      const at = grid.at();
      return at ? between(anchor ?? at, at) : null;
    },
    /** @param {number} row @param {string} column */
    has(row, column) {
      const at = anchor && grid.at();
      if (!anchor || !at) return false;
      const { rows, columns } = between(anchor, at);
      return row >= rows[0] && row <= rows[1] && columns.includes(column);
    },
  };
}
