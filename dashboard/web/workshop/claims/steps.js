/** What is done to the claims of an event, as steps. */
/** @import { Draft, Step } from "../types.js" */
/** @import { Random } from "../core/naming.js" */
import * as edits from "../core/edits.js";
import { applied } from "../core/journal.js";
import { browserRandom } from "../core/naming.js";
import { fieldCell, rowOf } from "../core/rows.js";

/** @typedef {{id: string} | {title: string}} Whose a source that is there, or the title of a new one */

/** Ids and what makes them true. @param {Draft} draft @param {Whose} whose @param {Random} random @returns {{id: string, step: Step | null}} */
function sourced(draft, whose, random) {
  if ("id" in whose) return { id: whose.id, step: null };
  const step = edits.setSource(draft, null, edits.newItem(whose.title), random);
  const [made] = step.operations;
  return { id: made.verb === "source" ? String(made.value?.id) : "", step };
}

/** @param {Draft} draft @param {Step | null} before @param {(draft: Draft) => Step} then @returns {Step} */
function after(draft, before, then) {
  if (!before) return then(draft);
  const step = then(applied(draft, before.operations));
  return { ...step, operations: [...before.operations, ...step.operations] };
}

/**
 * Let a source say of an event what the event itself says, to be put in its own words then.
 * @param {Draft} draft
 * @param {string} event key
 * @param {Whose} whose
 * @param {Random} [random]
 */
export function addSaid(draft, event, whose, random = browserRandom) {
  const { id, step } = sourced(draft, whose, random);
  const row = rowOf(draft, "events", event);
  const claim = fieldCell(draft, row, "summary") || fieldCell(draft, row, "title");
  return after(draft, step, (now) => edits.addClaim(now, event, { claim, source_id: id, stance: "asserts" }, random));
}

/** @param {Draft} draft @param {string} key @param {string} column @param {string} value @returns {Step} */
export const setClaim = (draft, key, column, value) => ({ ...edits.setCells(draft, "claims", [{ key, column, value }]), name: "workshop.did.claimed" });

/**
 * Name the source of a claim, or that in which it was read.
 * @param {Draft} draft
 * @param {string} key
 * @param {string} column
 * @param {Whose} whose
 * @param {Random} [random]
 */
export function setClaimSource(draft, key, column, whose, random = browserRandom) {
  const { id, step } = sourced(draft, whose, random);
  return after(draft, step, (now) => setClaim(now, key, column, id));
}

/** @param {Draft} draft @param {string} key @returns {Step} */
export const removeClaim = (draft, key) => ({ ...edits.deleteRows(draft, "claims", [key]), name: "workshop.did.unclaim" });

/**
 * Move a claim among those of its event.
 * @param {Draft} draft
 * @param {string} event key
 * @param {string} key
 * @param {-1 | 1} by
 * @returns {Step | null} null at either end
 */
export const moveClaim = (draft, event, key, by) => moveAmong(draft, "claims", edits.claimsOf(draft, event), key, by);

/**
 * Move a row past its neighbour among some of its table.
 * @param {Draft} draft
 * @param {string} table
 * @param {import("../types.js").Row[]} rows in their order
 * @param {string} key
 * @param {-1 | 1} by
 * @returns {Step | null} null at either end
 */
export function moveAmong(draft, table, rows, key, by) {
  const at = rows.findIndex((row) => row.key === key);
  const other = rows[at + by];
  if (at < 0 || !other) return null;
  return by < 0 ? edits.moveTo(draft, table, [key], other.key) : edits.moveTo(draft, table, [other.key], key);
}
