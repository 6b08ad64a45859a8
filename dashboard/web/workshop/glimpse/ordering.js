/** An atlas whose events stand in another order, or some of them no more. */
/** @import { Row } from "../../types.js" */
/** @import { Shown } from "../preview/types.js" */
import { rowsOf, told } from "./columns.js";

/**
 * The atlas with the events of some rows, in that order; whatever tells of others goes with them.
 * @param {Shown} shown
 * @param {readonly Row[]} order
 * @returns {Shown}
 */
export function reordered(shown, order) {
  const { numbers, texts } = shown;
  const now = places(order);
  const kept = (/** @type {{event: Row[]}} */ table) => told(table.event, now);
  const [claims, takes, media, members] = [numbers.claims, numbers.takes, numbers.media, numbers.members].map(kept);
  const related = pairs(numbers.related, now);
  return {
    ...shown,
    numbers: {
      ...numbers,
      events: rowsOf(numbers.events, order),
      links: without(numbers.links, kept(numbers.links)),
      claims: without(numbers.claims, claims),
      takes: without(numbers.takes, takes),
      media: without(numbers.media, media),
      members: without(numbers.members, members),
      related: { event: related.map((row) => now[numbers.related.event[row]]), other: related.map((row) => now[numbers.related.other[row]]) },
      routes: { ...numbers.routes, events: numbers.routes.events.map((events) => events.map((row) => now[row]).filter((row) => row !== undefined)) },
      steps: { ...numbers.steps, event: numbers.steps.event.map((row) => (row === null ? null : now[row] ?? null)) },
    },
    texts: {
      ...texts,
      events: rowsOf(texts.events, order),
      claims: rowsOf(texts.claims, claims.rows),
      takes: rowsOf(texts.takes, takes.rows),
      media: rowsOf(texts.media, media.rows),
      related: related.map((row) => texts.related[row]),
      fields: without(texts.fields, kept(texts.fields)),
      interpretations: without(texts.interpretations, kept(texts.interpretations)),
      original: originalOf(texts.original, { events: now, claims: places(claims.rows), media: places(media.rows) }),
    },
  };
}

/**
 * @template {{event: Row[]}} Table
 * @param {Table} table
 * @param {ReturnType<typeof told>} left
 * @returns {Table}
 */
const without = (table, { rows, events }) => ({ ...rowsOf(table, rows), event: events });

/** Pairs of which both are still there. @param {Shown["numbers"]["related"]} related @param {readonly Row[]} now */
const pairs = ({ event, other }, now) =>
  event.map((_, row) => row).filter((row) => now[event[row]] !== undefined && now[other[row]] !== undefined);

/** Where each row is now. @param {readonly Row[]} rows */
function places(rows) {
  /** @type {Row[]} */
  const now = [];
  rows.forEach((row, at) => { now[row] = at; });
  return now;
}

/** Which texts are in the collection's own language. @param {Shown["texts"]["original"]} original @param {Record<"events" | "claims" | "media", Row[]>} now */
function originalOf(original, { events, claims, media }) {
  const of = (/** @type {Row[]} */ rows, /** @type {Row[]} */ at) => rows.map((row) => at[row]).filter((row) => row !== undefined);
  return {
    ...original,
    title: of(original.title, events), summary: of(original.summary, events), significance: of(original.significance, events),
    claim: of(original.claim, claims), alt: of(original.alt, media), caption: of(original.caption, media),
  };
}
