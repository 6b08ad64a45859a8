/** While a date or a place is typed: how it would be understood, at once. */
/** @import { Draft } from "../types.js" */
/** @import { Ask } from "../ask.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Grid } from "./grid.js" */
import { createNewest } from "../newest.js";
import { beneath, WHEN, WHERE } from "./cell.js";
import { part } from "./part.js";

const PAUSE_MS = 120;

/**
 * @param {HTMLElement} line where it is said
 * @param {{ask: Ask, voice: Voice, draft: () => Draft}} deps
 */
export function createTyping(line, { ask, voice, draft }) {
  /** The draft with what is typed. @param {string} key @param {string} column @param {string} value @returns {Draft} */
  function typed(key, column, value) {
    const { tables } = draft();
    const events = tables.events.map((row) => (row.key === key ? { key, cells: { ...row.cells, [column]: value } } : row));
    return part({ ...draft(), tables: { ...tables, events } }, [key]);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const newest = createNewest(tell);

  /** Ask when the hand rests. @param {string} key @param {string} field @param {string} value @param {(text: string) => void} on */
  function soon(key, field, value, on) {
    clearTimeout(waiting);
    waiting = setTimeout(() => newest({ key, field, value, on }), PAUSE_MS);
  }

  /** @param {{key: string, field: string, value: string, on: (text: string) => void}} what */
  async function tell({ key, field, value, on }) {
    const column = draft().columns.find((one) => one.field === field);
    const answer = column && await ask.rows({ draft: typed(key, column.name, value), keys: [key] }).catch(() => null);
    if (!column || !answer) return;
    const remarks = answer.remarks.filter((one) => one.column === column.name);
    on(beneath(column, value, answer.understood[0], remarks, voice) || (value ? voice.t("understood.none") : ""));
  }

  return {
    tell: soon,
    /** What is typed in the grid. @param {Grid} grid */
    start(grid) {
      const clear = () => { line.textContent = ""; };
      grid.api.addEventListener("cellEditingStopped", clear);
      grid.element.addEventListener("input", (event) => {
        const at = grid.at();
        const box = /** @type {HTMLInputElement} */ (event.target);
        const column = at && draft().columns.find(({ name }) => name === at.column);
        if (!at || !column || ![...WHEN, ...WHERE].includes(column.field)) return;
        soon(at.key, column.field, box.value, (text) => { line.textContent = text && voice.t("understood", { column: voice.t(`field.${column.field}`), text }); });
      });
    },
  };
}
