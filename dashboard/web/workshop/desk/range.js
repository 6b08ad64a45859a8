/** A rectangle of cells that is chosen by Shift and the arrows, or Shift and a click: what is copied, filled and emptied. */
/** @import { createGrid } from "./grid.js" */

/** @typedef {ReturnType<typeof createGrid>} Grid */
/** @typedef {{row: number, column: string}} Corner */

/**
 * @param {Grid} grid
 * @param {() => string[]} shownColumns in their order
 */
export function createRange(grid, shownColumns) {
  /** @type {Corner | null} */
  let anchor = null;

  /** Rows and columns between two corners, both included. @param {Corner} a @param {Corner} b */
  function between(a, b) {
    const columns = shownColumns();
    const at = [columns.indexOf(a.column), columns.indexOf(b.column)].sort((x, y) => x - y);
    const rows = [a.row, b.row].sort((x, y) => x - y);
    return { rows: /** @type {[number, number]} */ (rows), columns: columns.slice(at[0], at[1] + 1) };
  }

  return {
    /** Where a rectangle begins, if none has. @param {Corner} corner */
    begin(corner) { anchor ??= corner; },
    end() { anchor = null; },
    /** The rectangle, or the one cell that the hand is on. */
    cells() {
      const at = grid.at();
      if (!at) return null;
      return between(anchor ?? at, at);
    },
    isWide: () => anchor !== null,
    /** @param {number} row @param {string} column */
    has(row, column) {
      const at = anchor && grid.at();
      if (!anchor || !at) return false;
      const { rows, columns } = between(anchor, at);
      return row >= rows[0] && row <= rows[1] && columns.includes(column);
    },
  };
}
