/** Put events in the order of time: each is over before the next begins, whatever their days were. */
/** @import { Payload, Row } from "../../../types.js" */
/** @import { Asked, Order, Pool } from "../types.js" */
import { fresh, isClosed, isSure } from "../pool.js";

const MOST = 5;
const LEAST = 3;
/** Between two events lies at least this share of all the time of the pool; less from question to question. */
const GAPS = [0.06, 0.04, 0.02, 0.01, 0];
const TRIES = 4;

/** @param {Asked} asked @returns {Order | null} */
export function order(asked) {
  const { pool, random, level, before } = asked;
  const usable = pool.events.filter((event) => isSure(pool.numbers, event) && isClosed(pool.numbers, event));
  const known = new Set(before.map(keyOf));
  for (const share of GAPS.slice(Math.min(level, GAPS.length - 1))) {
    for (let k = 0; k < TRIES; k += 1) {
      const found = chain(pool.numbers, fresh(asked, usable), share * extent(pool, usable), MOST - (k % (MOST - LEAST + 1)));
      const right = inTime(pool.numbers, found);
      if (found.length >= LEAST && !known.has(right.join())) return { kind: "order", events: mixed(random.shuffled(right), right), right };
    }
  }
  return null;
}

/** @param {import("../types.js").Question} question */
const keyOf = (question) => (question.kind === "order" ? question.right.join() : "");

/** Days from the first to the last. @param {Pool} pool @param {Row[]} events */
const extent = ({ numbers: { events: { start_earliest, end_latest } } }, events) =>
  events.reduce((last, event) => Math.max(last, end_latest[event]), -Infinity) - events.reduce((first, event) => Math.min(first, start_earliest[event]), Infinity);

/**
 * Events that lie apart, each from every other.
 * @param {Payload} numbers
 * @param {Row[]} events the wanted ones first
 * @param {number} gap days
 * @param {number} most
 */
function chain(numbers, events, gap, most) {
  /** @type {Row[]} */
  const found = [];
  for (const event of events) {
    if (found.every((other) => isOver(numbers, other, event, gap) || isOver(numbers, event, other, gap))) found.push(event);
    if (found.length === most) break;
  }
  return found;
}

/** Whether one is over before the other begins. @param {Payload} numbers @param {Row} one @param {Row} other @param {number} gap days */
const isOver = ({ events: { start_earliest, end_latest } }, one, other, gap) => end_latest[one] + gap < start_earliest[other];

/** @param {Payload} numbers @param {Row[]} events */
const inTime = ({ events: { start_earliest } }, events) => [...events].sort((a, b) => start_earliest[a] - start_earliest[b]);

/** Never laid out as it should become. @param {Row[]} events @param {Row[]} right */
const mixed = (events, right) => (events.join() === right.join() ? [...events.slice(1), events[0]] : events);
