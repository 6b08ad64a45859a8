/** Which events a change alters, and whether that can be seen before all of the draft is understood anew. */
/** @import { Change, Draft, Operation } from "../types.js" */
import { columnOf, EVENTS, eventId, placeOf, rowsOf } from "../core/rows.js";
import { WHEN, WHERE } from "../desk/cell.js";

/** Fields that an atlas shows as they are written. */
const WRITTEN = ["title", "summary", "theme"];
/** Fields of which the date or the place is made. */
const MADE = new Set([
  ...WHEN, ...WHERE, "end", "month", "day", "season", "end_year", "end_month", "end_day", "lon", "place_id",
  "easting", "northing", "zone", "origin", "destination", "place_precision", "role", "calendar",
]);
/** More are looked at with all the others. */
const MOST = 20;

/**
 * @typedef {object} Altered
 * @property {string} key of the row
 * @property {string} id
 * @property {{field: string, old: string, now: string}[]} written
 * @property {boolean} isMade its date or place may be another
 */

/**
 * The events that a change alters; null where it alters what cannot be seen of them alone.
 * @param {Pick<Change, "operations" | "draft">} change
 * @returns {Altered[] | null}
 */
export function altered({ operations, draft }) {
  /** @type {Map<string, Altered>} */
  const found = new Map();
  const every = operations.map((operation) => touched(operation, draft, found));
  return every.every(Boolean) && found.size <= MOST ? [...found.values()] : null;
}

/** @param {Operation} operation @param {Draft} draft @param {Map<string, Altered>} found */
function touched(operation, draft, found) {
  if (operation.verb === "move") return operation.table === EVENTS;
  if (operation.verb === "set" && operation.table === EVENTS) return set(operation, draft, found);
  if (operation.verb !== "set" && operation.verb !== "insert" && operation.verb !== "remove") return false;
  const rows = operation.verb === "set" ? rowsOf(draft, operation.table).filter(({ key }) => key === operation.key) : operation.rows;
  if (operation.table === "event_places") return rows.every(({ cells }) => moved(cells.event_id, draft, found));
  if (operation.table !== "places") return false;
  const ids = new Set(rows.map(({ cells }) => cells.id));
  return rowsOf(draft, "event_places").filter(({ cells }) => ids.has(cells.place_id)).every(({ cells }) => moved(cells.event_id, draft, found));
}

/** @param {Extract<Operation, {verb: "set"}>} operation @param {Draft} draft @param {Map<string, Altered>} found */
function set({ key, column, value, old }, draft, found) {
  const { name, field } = draft.columns.find((one) => one.name === column) ?? { name: "", field: "" };
  const own = name ? ownOf(key, draft, found) : null;
  if (!own) return false;
  if (WRITTEN.includes(field)) own.written.push({ field, old: old.trim(), now: value.trim() });
  else if (MADE.has(field)) own.isMade = true;
  else return false;
  return true;
}

/** @param {string} id @param {Draft} draft @param {Map<string, Altered>} found */
function moved(id, draft, found) {
  const column = columnOf(draft, "id");
  const row = draft.tables.events.find(({ cells }) => cells[column] === id);
  const own = row && ownOf(row.key, draft, found);
  if (own) own.isMade = true;
  return Boolean(own);
}

/** @param {string} key @param {Draft} draft @param {Map<string, Altered>} found */
function ownOf(key, draft, found) {
  const at = placeOf(draft.tables.events, key);
  const id = at < 0 ? "" : eventId(draft, draft.tables.events[at]);
  if (!id) return null;
  const own = found.get(key) ?? { key, id, written: [], isMade: false };
  found.set(key, own);
  return own;
}
