/** What sources say of an event. */
/** @import { Draft, Operation, Row, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import { browserRandom, freshKey, namedId } from "../naming.js";
import { cell, EVENTS, eventId, fieldCell, rowOf, rowsOf } from "../rows.js";
import { newRow } from "./rows.js";

export const CLAIMS = "claims";

/** What the source of an event claims, by what a cell says of its status; with any other word it asserts. As events/rows/telling.py has it. */
const STANCES = new Map(Object.entries({ "second-hand": "reports", reported: "reports", disputed: "reports", alleged: "speculates", planned: "plans" }));

/** @param {Draft} draft @param {string} key of an event */
export function claimsOf(draft, key) {
  const id = eventId(draft, rowOf(draft, EVENTS, key));
  return id ? rowsOf(draft, CLAIMS).filter((row) => cell(row, "event_id") === id) : [];
}

/**
 * Add a claim. Rows go before cells: the first of an event takes what its cells say of a source along.
 * @param {Draft} draft
 * @param {string} key of the event
 * @param {Record<string, string>} cells
 * @param {Random} [random]
 * @returns {Step}
 */
export function addClaim(draft, key, cells, random = browserRandom) {
  const event = rowOf(draft, EVENTS, key);
  const told = claimsOf(draft, key).length ? { rows: [], operations: [] } : ofCells(draft, event, random);
  const rows = [...told.rows, newRow(draft, CLAIMS, { ...cells, event_id: eventId(draft, event) }, new Set(), random)];
  return { name: "workshop.did.claim", operations: [...told.operations, { verb: "insert", table: CLAIMS, at: rowsOf(draft, CLAIMS).length, rows }] };
}

/** The stance that the source in the cells of an event takes. @param {Draft} draft @param {Row} event */
export const stanceOfCells = (draft, event) => STANCES.get(fieldCell(draft, event, "status").trim().toLowerCase()) ?? "asserts";

/**
 * The claim that cells of an event make, as a row, with its source.
 * @param {Draft} draft
 * @param {Row} event
 * @param {Random} random
 * @returns {{rows: Row[], operations: Operation[]}}
 */
function ofCells(draft, event, random) {
  const title = fieldCell(draft, event, "source");
  if (!title) return { rows: [], operations: [] };
  const known = draft.sources.find(({ item }) => item.id === title || item.title === title);
  const id = known ? String(known.item.id) : namedId(title, new Set(draft.sources.map(({ item }) => String(item.id))), random, "s");
  /** @type {Operation[]} */
  const operations = known ? [] : [{ verb: "source", key: freshKey(random), value: { id, ...newItem(title, fieldCell(draft, event, "url")) }, old: null, at: draft.sources.length }];
  const cells = {
    event_id: eventId(draft, event),
    claim: fieldCell(draft, event, "summary") || fieldCell(draft, event, "title"),
    source_id: id,
    stance: stanceOfCells(draft, event),
    attributed_to: fieldCell(draft, event, "attributed_to"),
    locator: fieldCell(draft, event, "locator"),
  };
  return { rows: [newRow(draft, CLAIMS, cells, new Set(), random)], operations };
}

/** A source of which no more than this is known. @param {string} title or an address @param {string} [url] */
export function newItem(title, url = "") {
  if (/^https?:\/\//.test(title)) return { type: "webpage", title, URL: title };
  return /^https?:\/\//.test(url) ? { type: "document", title, URL: url } : { type: "document", title };
}
