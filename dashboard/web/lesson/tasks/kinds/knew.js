/** Who could know: which text was written after an event, which before it, and which passes on the words of others. */
/** @import { Row } from "../../../types.js" */
/** @import { Asked, Choice, Pool } from "../types.js" */
import { fresh, isClosed, isSure } from "../pool.js";
import { writings } from "../writings.js";

const MOST = 4;
const LEAST = 3;
/** Positions in the words of the form. */
export const OWN = 0;
export const PASSED_ON = 1;
/** What says of an event that it was so, or was not. */
const SAYS = ["asserts", "denies"];

/** @typedef {(asked: Asked, event: Row) => Choice | null} Form */

/** @param {Asked} asked @returns {Choice | null} */
export function knew(asked) {
  const { pool, random, before } = asked;
  const often = (/** @type {string} */ form) => before.filter((question) => "form" in question && question.form === form).length;
  const forms = random.shuffled(/** @type {[string, Form][]} */ ([["after", after], ["before", earlier], ["voice", voice]]))
    .sort(([a], [b]) => often(a) - often(b));
  const events = fresh(asked, pool.events);
  for (const [, form] of forms) {
    for (const event of events) {
      const question = form(asked, event);
      if (question && !before.some((other) => isSame(other, question))) return question;
    }
  }
  return null;
}

/** Whether two ask the same. @param {import("../types.js").Question} one @param {Choice} other */
const isSame = (one, other) => "form" in one && one.form === other.form && one.event === other.event && one.claim === other.claim;

/** Only one was written when it was over, and it tells of it. @type {Form} */
function after(asked, event) {
  const { pool, random } = asked;
  const { early, late } = parted(pool, event);
  const told = new Set((pool.claims.get(event) ?? []).map((k) => pool.numbers.claims.source[k]));
  const [right] = random.shuffled(late.filter((source) => told.has(source)));
  return right === undefined ? null : choice(asked, event, "after", right, early);
}

/** Only one was written before it began. @type {Form} */
function earlier(asked, event) {
  const { early, late } = parted(asked.pool, event);
  const [right] = asked.random.shuffled(early);
  return right === undefined ? null : choice(asked, event, "before", right, late);
}

/**
 * @param {Asked} asked
 * @param {Row} event
 * @param {Choice["form"]} form
 * @param {Row} right
 * @param {Row[]} wrong
 * @returns {Choice | null}
 */
function choice({ random }, event, form, right, wrong) {
  const others = random.shuffled(wrong).slice(0, MOST - 1);
  if (others.length < LEAST - 1) return null;
  return { kind: "knew", form, event, claim: null, window: null, options: random.shuffled([right, ...others]), right };
}

/** The sources whose day is known, before an event and after it; what was written meanwhile is neither. @param {Pool} pool @param {Row} event */
function parted({ numbers }, event) {
  const { start_earliest, end_latest } = numbers.events;
  const known = isSure(numbers, event) && isClosed(numbers, event) ? writings(numbers) : [];
  return {
    early: known.filter(({ last }) => last < start_earliest[event]).map(({ source }) => source),
    late: known.filter(({ first }) => first > end_latest[event]).map(({ source }) => source),
  };
}

/** Whether a source says it in its own voice, or passes on what another says. @type {Form} */
function voice({ pool, random, before }, event) {
  const rows = pool.claims.get(event) ?? [];
  const often = (/** @type {number} */ one) => before.filter((question) => "form" in question && question.form === "voice" && question.right === one).length;
  const [right, rarer] = often(OWN) > often(PASSED_ON) || (often(OWN) === often(PASSED_ON) && random.below(2)) ? [PASSED_ON, passedOn] : [OWN, own];
  const [claim] = random.shuffled(rows.filter((k) => rarer(pool, k)));
  if (claim === undefined) return null;
  return { kind: "knew", form: "voice", event, claim, window: null, options: [OWN, PASSED_ON], right };
}

/** @param {Pool} pool @param {Row} k claim */
const own = ({ numbers: { claims, stances } }, k) => claims.via[k] === null && SAYS.includes(stances[claims.stance[k]]);

/** @param {Pool} pool @param {Row} k claim */
const passedOn = ({ numbers: { claims, stances } }, k) => claims.via[k] !== null && stances[claims.stance[k]] === "reports";
