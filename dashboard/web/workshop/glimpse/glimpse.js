/**
 * An atlas with some events as they are now, before all of the draft is understood anew: what is
 * made of all events together, such as which places share a mark, stays as it was until then.
 */
/** @import { Row } from "../../types.js" */
/** @import { Shown } from "../preview/types.js" */
/** @import { Glimpse } from "./types.js" */
import { dated } from "./dating.js";
import { rowsOf, withCells } from "./columns.js";
import { reordered } from "./ordering.js";
import { placed } from "./placing.js";

/**
 * The atlas with events as they are now; null where that cannot be told without the others.
 * @param {Shown} shown
 * @param {readonly Glimpse[]} glimpses
 * @returns {Shown | null}
 */
export function glimpsed(shown, glimpses) {
  /** @type {Shown | null} */
  let now = shown;
  for (const glimpse of glimpses) now = now && one(now, glimpse);
  return now;
}

/** @param {Shown} shown @param {Glimpse} glimpse @returns {Shown | null} */
function one(shown, { id, written, made }) {
  const row = shown.numbers.events.id.indexOf(id);
  // What was not shown may be shown from now on, and nothing is known yet of how it stands.
  if (row < 0) return made?.known.shown ? null : shown;
  const all = shown.numbers.events.id.map((_, at) => at);
  if (made && !made.known.shown) return reordered(shown, all.filter((at) => at !== row));
  /** @type {Shown | null} */
  let now = shown;
  for (const { field, old, now: text } of written) now = now && WRITTEN[field]?.(now, row, old, text);
  if (!made) return now;
  now = now && placed(unread(now, row), row, made.known.spots);
  return now && dated(now, row, made);
}

/**
 * A text is another where the old one stands in its place as it was written.
 * @type {Record<string, (shown: Shown, row: Row, old: string, now: string) => Shown | null>}
 */
const WRITTEN = {
  title: (shown, row, old, now) => (now && shown.texts.events.title[row] === old ? said(shown, row, { title: now }, old, now) : null),
  summary: (shown, row, old, now) => (now && shown.texts.events.summary[row] === old ? said(shown, row, { summary: now }, old, now) : null),
  theme(shown, row, old, now) {
    const { numbers, texts: { themes: { title } } } = shown;
    const theme = title.indexOf(now);
    if (theme < 0 || title[numbers.events.theme[row]] !== old) return null;
    return { ...shown, numbers: { ...numbers, events: withCells(numbers.events, row, { theme }) } };
  },
};

/** Events and claims in other words. @param {Shown} shown @param {Row} row @param {object} cells @param {string} old @param {string} now @returns {Shown} */
function said(shown, row, cells, old, now) {
  const { numbers, texts } = shown;
  const claim = texts.claims.claim.map((text, at) => (numbers.claims.event[at] === row && text === old ? now : text));
  return { ...shown, texts: { ...texts, events: withCells(texts.events, row, /** @type {any} */ (cells)), claims: { ...texts.claims, claim } } };
}

/** What was made of its date and place is not said of others. @param {Shown} shown @param {Row} row @returns {Shown} */
function unread(shown, row) {
  const { numbers, texts } = shown;
  const { related, members } = numbers;
  const others = related.event.map((_, at) => at).filter((at) => related.event[at] !== row && related.other[at] !== row);
  const of = (/** @type {{event: Row[]}} */ table) => table.event.map((_, at) => at).filter((at) => table.event[at] !== row);
  return {
    ...shown,
    numbers: { ...numbers, related: rowsOf(related, others), members: rowsOf(members, of(members)) },
    texts: { ...texts, related: others.map((at) => texts.related[at]), interpretations: rowsOf(texts.interpretations, of(texts.interpretations)) },
  };
}
