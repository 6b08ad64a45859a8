/** What tasks are made from: the events that a view shows by its years, themes, files and sources. */
/** @import { Atlas, Payload, Row, ViewState } from "../../types.js" */
/** @import { Pool } from "./types.js" */
import { openSides } from "../../model/open.js";
import { select } from "../../model/selection.js";

/** Where the marks of a saying stand among its cells. */
const MARKS = [3, 6];

/**
 * Words that were searched for, places and actors narrow no task: what they find depends on a language, or gives an answer away.
 * @param {Atlas} atlas
 * @param {ViewState} view
 * @returns {Pool}
 */
export function poolOf(atlas, view) {
  const { numbers } = atlas;
  const { order: events } = select(atlas, { ...view, q: "", place: [], actor: [] });
  const shown = new Set(events);
  return { numbers, events, claims: grouped(numbers.claims.event, shown), places: placed(numbers, shown) };
}

/** The rows of a table by event. @param {Row[]} column @param {Set<Row>} shown */
function grouped(column, shown) {
  /** @type {Map<Row, Row[]>} */
  const rows = new Map([...shown].map((event) => [event, []]));
  column.forEach((event, k) => rows.get(event)?.push(k));
  return rows;
}

/** @param {Payload} numbers @param {Set<Row>} shown */
const placed = ({ links }, shown) =>
  new Map([...grouped(links.event, shown)].map(([event, rows]) => [event, [...new Set(rows.map((k) => links.place[k]))]]));

/** Whether a date says when, and nothing of it is a guess. @param {Payload} numbers @param {Row} event */
export function isSure({ events: { said }, marks }, event) {
  if (said.form[event] === null) return false;
  const cells = [[said.start_mark[event], said.end_mark[event]], ...said.parts[event].map((part) => MARKS.map((at) => part[at]))];
  return cells.flat().every((mark) => mark === null || marks[mark] === "");
}

/** Whether a date has both its ends. @param {Payload} numbers @param {Row} event */
export const isClosed = (numbers, event) => openSides(numbers, event).every((open) => !open);

/** What one question is about. @param {import("./types.js").Question} question */
export const eventsOf = (question) => (question.kind === "order" ? question.right : [question.event]);

/** Those that no question was about yet, then the others, each by chance. @param {import("./types.js").Asked} asked @param {Row[]} events */
export function fresh({ random, before }, events) {
  const used = new Set(before.flatMap(eventsOf));
  const mixed = random.shuffled(events);
  return [...mixed.filter((event) => !used.has(event)), ...mixed.filter((event) => used.has(event))];
}
