/** What is done to whole rows of the table. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Grid } from "./grid.js" */
import * as edits from "../core/edits.js";
import { EVENTS } from "../core/rows.js";

/**
 * @param {{grid: Grid, draft: () => Draft, act: (step: Step | Refused) => boolean}} deps
 */
export function createRowActs({ grid, draft, act }) {
  const events = () => draft().tables.events;
  return {
    /** Below the row that the hand is on, else at the end. */
    add() {
      const at = grid.at();
      const place = at ? at.row + 1 : events().length;
      if (act(edits.addRow(draft(), EVENTS, {}, place))) grid.focus(events()[place].key, grid.columns()[0]);
    },
    double() {
      act(edits.doubleRows(draft(), EVENTS, grid.chosen()));
    },
    remove() {
      const at = grid.at();
      act(edits.deleteRows(draft(), EVENTS, grid.chosen()));
      const next = events()[Math.min(at?.row ?? 0, events().length - 1)];
      if (next && at) grid.focus(next.key, at.column);
    },
    /** @param {-1 | 1} by */
    move(by) {
      const at = grid.at();
      if (!at) return;
      act(edits.moveBy(draft(), EVENTS, grid.chosen(), by));
      grid.focus(at.key, at.column);
    },
  };
}
