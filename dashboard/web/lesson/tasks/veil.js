/** What a page shows while a task is open: nothing that would give an answer away. */
/** @import { Payload, Row, Selection, ViewState } from "../../types.js" */
import { read } from "./code.js";

/** Where places are looked for, the map names none. */
const NAMELESS = "find";

/**
 * The view as the map shows it.
 * @param {ViewState} view
 * @returns {ViewState}
 */
export function seen(view) {
  const isNameless = view.task !== null && view.event === null && read(view.task).kind === NAMELESS;
  return isNameless ? { ...view, ground: "blank" } : view;
}

/**
 * Of the events of a view, those that a task has told of: the open card's, and the one that was asked for.
 * @param {Payload} numbers
 * @param {ViewState} view
 * @param {Selection} selection
 * @param {Row | null} revealed
 * @returns {Selection}
 */
export function veiled({ events }, view, selection, revealed) {
  if (view.task === null) return selection;
  const told = new Set([revealed, view.event === null ? null : events.id.indexOf(view.event)]);
  const order = selection.order.filter((event) => told.has(event));
  return { flag: selection.flag.map((flag, event) => (told.has(event) ? flag : 0)), order, certain: order.length, possible: 0, context: 0 };
}
