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
  const keys = () => draft().tables.events.map(({ key }) => key);

  host.addEventListener("copy", (event) => {
    const cells = range.cells();
    if (isEditing() || !cells || !event.clipboardData) return;
    const { columns, rows: [first, last] } = cells;
    const { text, html } = clipboard.copied(draft(), { table: EVENTS, keys: keys().slice(first, last + 1), columns });
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    tell(t("said.copied", { n: (last - first + 1) * columns.length }));
  });
  host.addEventListener("paste", (event) => {
    const at = range.cells();
    if (isEditing() || !at || !event.clipboardData) return;
    event.preventDefault();
    const [text, html] = ["text/plain", "text/html"].map((kind) => event.clipboardData?.getData(kind) ?? "");
    const { cells } = clipboard.read({ text, html }, parsed);
    const columns = grid.columns();
    const { step, beyond, added } = clipboard.pasted(draft(), {
      table: EVENTS, keys: keys(), columns, row: at.rows[0], column: columns.indexOf(at.columns[0]),
      high: at.rows[1] - at.rows[0] + 1, wide: at.columns.length,
    }, cells);
    act(step);
    const said = [t("said.pasted", { n: Number(step.filling?.n ?? 0) }), added && t("said.pasted.added", { n: added }), beyond && t("said.pasted.beyond", { n: beyond })];
    tell(said.filter(Boolean).join(" "));
  });
}

/** A page of HTML that runs nothing and that nobody sees. @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
