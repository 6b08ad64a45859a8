/** How each column was read: a choice for each, with what its first cells say and are understood as. */
/** @import { Column, Draft, Refused, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Seen } from "./grid.js" */
import { h } from "../../page/dom.js";
import { mapColumn } from "../core/edits.js";
import { cell } from "../core/rows.js";
import { createKeyed } from "../form/keyed.js";
import { write } from "../form/texts.js";
import { beneath, WHEN } from "./cell.js";
import { needs, readInstead } from "./needs.js";
import { createOrder } from "./order.js";

const EXAMPLES = 3;
/** Fields of which it is shown what their cells are understood as. */
const TOLD = [...WHEN, "end", "place", "coordinates"];

/**
 * @typedef {object} ColumnsDeps
 * @property {Voice} voice
 * @property {string[]} fields
 * @property {() => Draft} draft
 * @property {Seen} seen
 * @property {(step: Step | Refused) => boolean} act
 * @property {(n: number) => void} count how much is missing
 */

/** @param {HTMLElement} host @param {ColumnsDeps} deps */
export function createColumns(host, deps) {
  const { voice: { t }, draft, count } = deps;
  const [missing, body, order] = [h("div"), h("tbody"), createOrder(deps)];
  const lines = createKeyed(body, (name) => createLine(name, deps));
  const named = { date: t("field.date"), place: t("field.place"), lat: t("field.lat"), lon: t("field.lon"), title: t("field.title") };
  host.replaceChildren(
    h("p", { class: "quiet" }, t("columns.about")), missing, order.element,
    h("table", { class: "mapping" },
      h("thead", {}, h("tr", {}, ["columns.yours", "columns.read", "columns.examples"].map((key) => h("th", { scope: "col" }, t(key))))),
      body));

  return {
    /** Show the columns of the draft as it is now, if anybody sees them. */
    show() {
      const needed = needs(draft());
      count(needed.length);
      if (host.closest("[hidden]")) return;
      missing.replaceChildren(...needed.map((what) => h("p", { class: "warning" }, t(`columns.need.${what}`, named))));
      order.show();
      lines.show(draft().columns.map((column) => /** @type {const} */ ([column.name, column])));
    },
  };
}

/** One column stays the same line: a letter that is typed in its box may not be the last. @param {string} name @param {ColumnsDeps} deps */
function createLine(name, deps) {
  const { voice: { t }, fields, draft, act } = deps;
  const options = ["", ...fields].map((field) => h("option", { value: field }, t(field ? `field.${field}` : "columns.kept")));
  const select = h("select", { "aria-label": t("columns.means", { column: name }) }, options);
  const [told, instead] = [h("td", { class: "quiet" }), h("p", { class: "small is-wrong" })];
  select.addEventListener("change", () => act(mapColumn(draft(), name, select.value)));

  /** Say which column a field would be taken from. @param {HTMLOptionElement} option */
  function label({ value }) {
    const now = draft().columns.find((one) => one.field === value && one.name !== name)?.name;
    return now ? t("columns.taken", { field: t(`field.${value}`), column: now }) : t(`field.${value}`);
  }

  return {
    element: h("tr", {}, h("th", { scope: "row" }, h("bdi", {}, name)), h("td", {}, select, instead), told),
    /** @param {Column} column */
    show(column) {
      for (const option of options.slice(1)) write(option, label(option));
      if (select.value !== column.field) select.value = column.field;
      select.disabled = column.field === "id";
      for (const option of options) if (option.value === "id") option.disabled = column.field !== "id";
      const first = readInstead(column, draft().columns);
      write(instead, first && t("columns.instead", { column: first }));
      told.replaceChildren(...examples(column, deps));
    },
  };
}

/** The first cells of a column that say different things. @param {Column} column @param {Pick<ColumnsDeps, "draft" | "seen" | "voice">} deps */
function examples(column, { draft, seen, voice }) {
  /** @type {Map<string, string>} */
  const first = new Map();
  for (const row of draft().tables.events) {
    const value = cell(row, column.name);
    if (value && !first.has(value)) first.set(value, row.key);
    if (first.size === EXAMPLES) break;
  }
  return [...first].map(([value, key]) => h("span", { class: "example-of" }, h("bdi", { class: "example" }, value), ...understood(column, { value, key }, { seen, voice })));
}

/** @param {Column} column @param {{value: string, key: string}} cell @param {Pick<ColumnsDeps, "seen" | "voice">} deps */
function understood(column, { value, key }, { seen, voice }) {
  if (!TOLD.includes(column.field)) return [];
  const remarks = seen.remarks(key, column.name);
  const said = beneath(column, value, seen.understood(key), remarks, voice);
  return said && said !== value ? [" → ", h("span", { class: remarks.some(({ kind }) => kind !== "note") ? "is-wrong" : "" }, said)] : [];
}
