/** The keys of the table, beyond those of the grid itself. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Grid } from "./grid.js" */
/** @import { Range } from "./range.js" */
import * as edits from "../core/edits.js";
import { EVENTS } from "../core/rows.js";

/** Keys that begin a letter of several, as ^ and e: the box must be there before the letter is. */
const COMPOSING = ["Dead", "Process", "Unidentified"];

/**
 * What a key is called here: “Ctrl+Shift+z”, “Alt+ArrowUp”, “Delete”.
 * @param {KeyboardEvent} event
 */
export function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const isLetter = key.length === 1;
  const held = [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey && (isLetter || ctrlKey) ? "Shift" : ""];
  return [...held, isLetter ? key.toLowerCase() : key].filter(Boolean).join("+");
}

/**
 * @param {HTMLElement} host
 * @param {{grid: Grid, range: Range, draft: () => Draft, act: (step: Step | Refused) => void, isEditing: () => boolean, commands: Record<string, () => void>}} deps
 */
export function startKeys(host, { grid, range, draft, act, isEditing, commands }) {
  /** Nothing stands in the chosen cells any more. */
  function empty() {
    const cells = range.cells();
    if (!cells) return;
    const rows = draft().tables.events.slice(cells.rows[0], cells.rows[1] + 1);
    act(edits.setCells(draft(), EVENTS, rows.flatMap(({ key }) => cells.columns.map((column) => ({ key, column, value: "" })))));
  }

  /** @type {Record<string, () => void>} */
  const all = { Delete: empty, Backspace: empty, ...commands };

  host.addEventListener("keydown", (event) => {
    if (isEditing() || !grid.at()) return;
    const command = all[nameOf(event)];
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      command();
    } else if (event.shiftKey && event.key.startsWith("Arrow")) range.grow();
    else if (COMPOSING.includes(event.key)) grid.write();
  }, { capture: true });
  host.addEventListener("mousedown", (event) => { if (event.shiftKey) range.grow(); }, { capture: true });
}
