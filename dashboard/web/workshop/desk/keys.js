/** The keys of the table, beyond those of the grid itself. */
/** @import { Draft, Refused, Step } from "../types.js" */
import { byId } from "../../page/dom.js";
import * as clipboard from "../core/clipboard.js";
import * as edits from "../core/edits.js";
import { EVENTS } from "../core/rows.js";
import { createRange } from "./range.js";

/** @typedef {ReturnType<typeof import("./grid.js").createGrid>} Grid */

/**
 * @param {{grid: Grid, draft: () => Draft, act: (step: Step | Refused) => void, undo: () => void, redo: () => void, find: () => void, tell: (text: string) => void, t: (key: string, values?: Record<string, string | number>) => string}} deps
 */
export function startKeys(deps) {
  const { grid, draft, act } = deps;
  const host = byId("grid");
  const range = createRange(grid, () => grid.columns());
  let grows = false;
  const isEditing = () => grid.api.getEditingCells().length > 0;

  /** @type {Record<string, () => void>} */
  const commands = {
    "Ctrl+z": deps.undo,
    "Ctrl+y": deps.redo,
    "Ctrl+Shift+z": deps.redo,
    "Ctrl+f": deps.find,
    "Ctrl+Enter": () => rows.add(),
    "Ctrl+d": () => rows.double(),
    "Ctrl+Delete": () => rows.remove(),
    "Alt+ArrowUp": () => rows.move(-1),
    "Alt+ArrowDown": () => rows.move(1),
    Delete: empty,
    Backspace: empty,
  };

  const rows = {
    add() {
      const at = grid.at();
      const place = at ? at.row + 1 : draft().tables.events.length;
      act(edits.addRow(draft(), EVENTS, {}, place));
      grid.focus(draft().tables.events[place].key, grid.columns()[0]);
    },
    double() { act(edits.doubleRows(draft(), EVENTS, grid.chosen())); },
    remove() {
      const at = grid.at();
      act(edits.deleteRows(draft(), EVENTS, grid.chosen()));
      const next = draft().tables.events[Math.min(at?.row ?? 0, draft().tables.events.length - 1)];
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

  /** The next cell that the hand goes to is the other corner of a rectangle. */
  function grow() {
    const at = grid.at();
    if (!at) return;
    range.begin(at);
    grows = true;
  }

  /** Nothing stands in the cells any more. */
  function empty() {
    const cells = range.cells();
    if (!cells) return;
    act(edits.setCells(draft(), EVENTS, rectangle(cells, () => "")));
  }

  /** @param {{rows: [number, number], columns: string[]}} cells @param {(row: number, column: number) => string} value */
  const rectangle = ({ rows: [first, last], columns }, value) => draft().tables.events.slice(first, last + 1)
    .flatMap(({ key }, row) => columns.map((column, k) => ({ key, column, value: value(row, k) })));

  host.addEventListener("keydown", (event) => {
    if (isEditing()) return;
    const name = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey && event.key.length === 1 ? "Shift" : "", event.key.length === 1 ? event.key.toLowerCase() : event.key].filter(Boolean).join("+");
    const command = commands[name];
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      command();
    } else if (event.shiftKey && event.key.startsWith("Arrow")) {
      grow();
    }
  }, { capture: true });
  host.addEventListener("mousedown", (event) => { if (event.shiftKey) grow(); }, { capture: true });
  grid.api.addEventListener("cellFocused", () => {
    if (!grows) range.end();
    grid.refresh();
    grows = false;
  });

  startClipboard(host, { ...deps, range, isEditing });
  return { rows, range };
}

/**
 * @param {HTMLElement} host
 * @param {Parameters<typeof startKeys>[0] & {range: ReturnType<typeof createRange>, isEditing: () => boolean}} deps
 */
function startClipboard(host, { grid, draft, act, range, isEditing, tell, t }) {
  host.addEventListener("copy", (event) => {
    const cells = range.cells();
    if (isEditing() || !cells || !event.clipboardData) return;
    const texts = draft().tables.events.slice(cells.rows[0], cells.rows[1] + 1).map((row) => cells.columns.map((column) => row.cells[column] ?? ""));
    event.clipboardData.setData("text/plain", clipboard.toTsv(texts));
    event.clipboardData.setData("text/html", clipboard.toHtml(texts));
    event.preventDefault();
    tell(t("said.copied", { n: texts.length * cells.columns.length }));
  });
  host.addEventListener("paste", (event) => {
    const cells = range.cells();
    if (isEditing() || !cells || !event.clipboardData) return;
    event.preventDefault();
    const texts = clipboard.cellsOf(event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html"), parsed);
    const { step, lost } = clipboard.pasted(draft(), texts, { row: cells.rows[0], columns: grid.columns(), column: cells.columns[0], fill: range.isWide() ? cells : null });
    act(step);
    tell(t(lost ? "said.pasted.lost" : "said.pasted", { n: texts.length * (texts[0]?.length ?? 0), lost }));
  });
}

/** A page of HTML without running it. @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
