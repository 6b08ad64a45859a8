/** How each column was read: a choice for each, with what its first cells say. */
/** @import { Column, Draft } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { cell } from "../core/rows.js";
import { createKeyed } from "../form/keyed.js";

const EXAMPLES = 3;

/**
 * @param {HTMLElement} host
 * @param {{voice: Voice, fields: string[], map: (name: string, field: string) => void}} deps
 */
export function createColumns(host, { voice, fields, map }) {
  const { t } = voice;

  /** @param {Draft} draft @param {string} name */
  const examples = ({ tables }, name) => [...new Set(tables.events.map((row) => cell(row, name)).filter(Boolean))].slice(0, EXAMPLES);

  /** One column stays the same line: a letter that is typed in its box may not be the last. @param {string} name */
  function line(name) {
    const options = ["", ...fields].map((field) => h("option", { value: field }, t(field ? `field.${field}` : "columns.kept")));
    const select = h("select", { "aria-label": t("columns.means", { column: name }) }, options);
    const told = h("td", { class: "quiet" });
    select.addEventListener("change", () => map(name, select.value));
    return {
      element: h("tr", {}, h("th", { scope: "row" }, h("bdi", {}, name)), h("td", {}, select), told),
      /** @param {{column: Column, draft: Draft}} now */
      show({ column: { field }, draft }) {
        const taken = draft.columns.map((one) => one.field);
        for (const option of options) {
          const isTaken = option.value !== "" && option.value !== field && taken.includes(option.value);
          if (option.disabled !== isTaken) option.disabled = isTaken;
        }
        if (select.value !== field) select.value = field;
        select.disabled = field === "id";
        told.replaceChildren(...examples(draft, name).map((one) => h("bdi", { class: "example" }, one)));
      },
    };
  }

  const body = h("tbody");
  const lines = createKeyed(body, line);
  host.replaceChildren(
    h("p", { class: "quiet" }, t("columns.about")),
    h("table", { class: "mapping" },
      h("thead", {}, h("tr", {}, ["columns.yours", "columns.read", "columns.examples"].map((key) => h("th", { scope: "col" }, t(key))))),
      body));

  return {
    /** @param {Draft} draft */
    show: (draft) => lines.show(draft.columns.map((column) => /** @type {const} */ ([column.name, { column, draft }]))),
  };
}
