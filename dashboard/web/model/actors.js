/** Who took part: the events of an actor on the time of the collection, and which actors a search means. */
/** @import { Atlas, Payload, Row } from "../types.js" */
import { dayScale } from "./axis.js";
import { fold } from "./folding.js";
import { needles } from "./search.js";

/** More are found by more letters. */
const MOST = 5;
/** Fewer letters name nobody. */
const LEAST = 2;

/**
 * The events in which an actor took part, each once, in the order of time.
 * @param {Payload} numbers
 * @param {Row} actor
 * @returns {Row[]}
 */
export const eventsOf = ({ takes }, actor) =>
  [...new Set(takes.event.filter((_, k) => takes.actor[k] === actor))].sort((a, b) => a - b);

/**
 * Where events stand within the collection's span, in hundredths of it; what is open reaches its end.
 * @param {Payload} numbers
 * @param {Row[]} rows
 */
export function lifeline({ span: [first, last], events }, rows) {
  const scale = dayScale([first, last]);
  return rows.map((event) => {
    const left = scale(events.start_earliest[event] ?? first);
    return { event, theme: events.theme[event], left, wide: scale((events.end_latest[event] ?? last) + 1) - left };
  });
}

/**
 * The first actors whose name or spellings hold every word of a search.
 * @param {Atlas} atlas
 * @param {string} search
 * @returns {Row[]}
 */
export function meant({ texts: { actors } }, search) {
  const words = needles(search);
  if (!words.some((word) => word.length >= LEAST)) return [];
  const named = actors.name.map((name, i) => fold([name, ...actors.spellings[i]].join(" ")));
  return named.flatMap((text, i) => (words.every((word) => text.includes(word)) ? [i] : [])).slice(0, MOST);
}
