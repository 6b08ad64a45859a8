/** Find the place of an event on a map without names: of events that have one place and no other. */
/** @import { Payload, Row } from "../../../types.js" */
/** @import { Asked, Find, Pool } from "../types.js" */
import { fresh } from "../pool.js";

/** @param {Asked} asked @returns {Find | null} */
export function find(asked) {
  const { pool, before } = asked;
  const known = new Set(before.map((question) => (question.kind === "find" ? question.place : -1)));
  const [event] = fresh(asked, sought(pool).filter((one) => !known.has(placeOf(pool, one))));
  return event === undefined ? null : { kind: "find", event, place: placeOf(pool, event) };
}

/** Events that can be asked for. @param {Pool} pool */
export const sought = (pool) => pool.events.filter((event) => pool.places.get(event)?.length === 1 && isSought(pool.numbers, placeOf(pool, event)));

/** Of an event that has one. @param {Pool} pool @param {Row} event */
export const placeOf = ({ places }, event) => places.get(event)?.[0] ?? -1;

/** Lines and shapes of a file's own have no place that a pin could hit. @param {Payload} numbers @param {Row} place */
const isSought = ({ places, lines }, place) => !places.own[place] && !lines.place.includes(place);
