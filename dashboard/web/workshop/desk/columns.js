/** How each column was read: a choice for each, with what its first cells say. */
/** @import { Column, Draft } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { cell } from "../core/rows.js";

const EXAMPLES = 3;

/**
 * @param {HTMLElement} host
 * @param {{voice: Voice, fields: string[], map: (name: string, field: string) => void}} deps
 */
export function createColumns(host, { voice, fields, map }) {
  const { t } = voice;

  /** @param {Column} column @param {Column[]} all */
  function choice(column, all) {
    const taken = all.map(({ field }) => field);
    const select = h("select", { "aria-label": t("columns.means", { column: column.name }), disabled: column.field === "id" },
      h("option", { value: "", selected: !column.field }, t("columns.kept")),
      fields.map((field) => h("option", { value: field, selected: field === column.field, disabled: field !== column.field && taken.includes(field) }, t(`field.${field}`))));
    select.addEventListener("change", () => map(column.name, select.value));
    return select;
  }

  /** @param {Draft} draft @param {string} name */
  const examples = ({ tables }, name) => [...new Set(tables.events.map((row) => cell(row, name)).filter(Boolean))].slice(0, EXAMPLES);

  return {
    /** @param {Draft} draft */
    show(draft) {
      const rows = draft.columns.map((column) => h("tr", {},
        h("th", { scope: "row" }, h("bdi", {}, column.name)),
        h("td", {}, choice(column, draft.columns)),
        h("td", { class: "quiet" }, examples(draft, column.name).map((one) => h("bdi", { class: "example" }, one)))));
      host.replaceChildren(
        h("p", { class: "quiet" }, t("columns.about")),
        h("table", { class: "mapping" },
          h("thead", {}, h("tr", {}, ["columns.yours", "columns.read", "columns.examples"].map((key) => h("th", { scope: "col" }, t(key))))),
          h("tbody", {}, rows)));
    },
  };
}
