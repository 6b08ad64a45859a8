/** Columns of the events: what each means, and which there are. */
/** @import { Column, Draft, Operation, Refused, Step } from "../../types.js" */
import { cell, EVENTS, isFixed, putAt, rowsOf, taken } from "../rows.js";

/** @param {Draft} draft @param {Column[]} value @returns {Operation} */
const columnsTo = ({ columns: old }, value) => ({ verb: "columns", value, old });

/** @param {Draft} draft @param {string} name */
const has = ({ columns }, name) => columns.some((column) => column.name === name);

/** @param {string} name @returns {Refused} */
const fixed = (name) => ({ refused: "workshop.refused.id", filling: { name } });

/** @param {Draft} draft @param {string} name @returns {Refused | null} */
const misnamed = (draft, name) => (name.trim() && !has(draft, name) ? null : { refused: "workshop.refused.name", filling: { name } });

/**
 * Say what a column means; another that meant it is then only kept.
 * @param {Draft} draft
 * @param {string} name
 * @param {string} field
 * @returns {Step | Refused}
 */
export function mapColumn(draft, name, field) {
  if (isFixed(draft, EVENTS, name) || field === "id") return fixed(name);
  const columns = draft.columns.map((one) => {
    if (one.name === name) return { name, field };
    return field && one.field === field ? { ...one, field: "" } : one;
  });
  const isSame = columns.every((one, k) => one.field === draft.columns[k].field);
  return { name: "workshop.did.map", filling: { name, field }, operations: isSame ? [] : [columnsTo(draft, columns)] };
}

/** @param {Draft} draft @param {string} name @param {string} [field] @param {number} [at] @returns {Step | Refused} */
export function addColumn(draft, name, field = "", at = draft.columns.length) {
  const wrong = misnamed(draft, name);
  if (wrong) return wrong;
  const others = draft.columns.map((one) => (field && one.field === field ? { ...one, field: "" } : one));
  return { name: "workshop.did.column", filling: { name }, operations: [columnsTo(draft, putAt(others, at, { name, field }))] };
}

/** @param {Draft} draft @param {string} from @param {string} to @returns {Step | Refused} */
export function renameColumn(draft, from, to) {
  const wrong = misnamed(draft, to);
  if (from === to) return { name: "workshop.did.rename", operations: [] };
  if (wrong) return wrong;
  const columns = draft.columns.map((one) => (one.name === from ? { ...one, name: to } : one));
  return { name: "workshop.did.rename", filling: { from, to }, operations: [columnsTo(draft, columns), { verb: "rename", table: EVENTS, from, to }] };
}

/** Remove a column with its cells. @param {Draft} draft @param {string} name @returns {Step | Refused} */
export function removeColumn(draft, name) {
  if (isFixed(draft, EVENTS, name)) return fixed(name);
  if (!has(draft, name)) return { name: "workshop.did.uncolumn", operations: [] };
  const cells = rowsOf(draft, EVENTS).filter((row) => cell(row, name));
  return {
    name: "workshop.did.uncolumn",
    filling: { name, n: cells.length },
    operations: [
      ...cells.map((row) => ({ verb: /** @type {const} */ ("set"), table: EVENTS, key: row.key, column: name, value: "", old: cell(row, name) })),
      columnsTo(draft, draft.columns.filter((one) => one.name !== name)),
    ],
  };
}

/** @param {Draft} draft @param {string} name @param {number} to where it will stand @returns {Step} */
export function moveColumn(draft, name, to) {
  const from = draft.columns.findIndex((one) => one.name === name);
  const operations = from < 0 || from === to ? [] : [columnsTo(draft, putAt(taken(draft.columns, from), to, draft.columns[from]))];
  return { name: "workshop.did.order", filling: { name }, operations };
}
