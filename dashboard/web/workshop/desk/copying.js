/** Cells of the table to a spreadsheet and back, by the clipboard. */
/** @import { Draft, Refused, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Grid } from "./grid.js" */
/** @import { Range } from "./range.js" */
import { Trouble } from "../ask.js";
import * as clipboard from "../core/clipboard.js";
import { EVENTS } from "../core/rows.js";

/** A page of HTML that runs nothing and that nobody sees. @param {string} html */
export const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/** @param {(string | number | false)[]} sentences */
const joined = (sentences) => sentences.filter(Boolean).join(" ");

/** @param {{beyond: number, fixed: number, aside: string}} what @param {Voice["t"]} t */
const leftOut = ({ beyond, fixed, aside }, t) =>
  joined([beyond && t("said.pasted.beyond", { n: beyond }), fixed && t("said.pasted.fixed", { n: fixed }), Boolean(aside) && t("said.pasted.aside")]);

/** Texts of the clipboard. @param {DataTransfer} held */
const heldBy = (held) => ({ text: held.getData("text/plain"), html: held.getData("text/html") });

/**
 * @param {HTMLElement} host
 * @param {{grid: Grid, range: Range, draft: () => Draft, act: (step: Step | Refused) => boolean, isEditing: () => boolean, tell: (text: string) => void, remark: (trouble: Trouble) => void, voice: Voice}} deps
 */
export function startCopying(host, { grid, range, draft, act, isEditing, tell, remark, voice: { t } }) {
  const keys = () => draft().tables.events.map(({ key }) => key);
  /** Where nothing is selected, Firefox tells the body of what is copied and pasted, wherever the hand is. */
  const isElsewhere = () => !host.contains(document.activeElement) || isEditing();

  document.addEventListener("copy", (event) => {
    const cells = range.cells();
    if (isElsewhere() || !cells || !event.clipboardData) return;
    const { columns, rows: [first, last] } = cells;
    const { text, html } = clipboard.copied(draft(), { table: EVENTS, keys: keys().slice(first, last + 1), columns });
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    tell(t("said.copied", { n: (last - first + 1) * columns.length }));
  });

  document.addEventListener("paste", (event) => {
    const at = range.cells();
    if (isElsewhere() || !at || !event.clipboardData) return;
    event.preventDefault();
    const { cells, aside } = clipboard.read(heldBy(event.clipboardData), parsed);
    const columns = grid.columns();
    const { step, beyond, added, fixed } = clipboard.pasted(draft(), {
      table: EVENTS, keys: keys(), columns, row: at.rows[0], column: columns.indexOf(at.columns[0]),
      high: at.rows[1] - at.rows[0] + 1, wide: at.columns.length,
    }, cells);
    if (step.operations.length && !act(step)) return;
    const n = Number(step.filling?.n ?? 0);
    const more = [added && t("said.pasted.added", { n: added })];
    const out = leftOut({ beyond, fixed, aside }, t);
    if (out) remark(new Trouble("said.pasted", joined([...more, out]), null, { n }));
    else tell(joined([t("said.pasted", { n }), ...more]));
  });
}
