/** A round of questions from a code, and which kinds a view has enough for. */
/** @import { Atlas, ViewState } from "../../types.js" */
/** @import { Ask, Pool, Question, Round } from "./types.js" */
import { certain } from "./kinds/certain.js";
import { find } from "./kinds/find.js";
import { knew } from "./kinds/knew.js";
import { match } from "./kinds/match.js";
import { order } from "./kinds/order.js";
import { poolOf } from "./pool.js";
import { createRandom } from "./random.js";

const QUESTIONS = 5;
/** With fewer a kind is not offered. */
const LEAST = 3;
/** The code that kinds are tried with. */
const TRIAL = "trial";

/** @type {Record<string, Ask>} */
export const KINDS = { order, find, match, certain, knew };

/**
 * @param {Pool} pool
 * @param {string} kind
 * @param {string} code
 * @returns {Round}
 */
export function roundOf(pool, kind, code) {
  const random = createRandom(`${kind}-${code}`);
  /** @type {Question[]} */
  const questions = [];
  for (let level = 0; level < QUESTIONS && Object.hasOwn(KINDS, kind); level += 1) {
    const question = KINDS[kind]({ pool, random, level, before: questions });
    if (!question) break;
    questions.push(question);
  }
  return { kind, code, questions };
}

/** @param {Pool} pool @param {string} kind */
export const isOffered = (pool, kind) => roundOf(pool, kind, TRIAL).questions.length >= LEAST;

/** What an address asks for; null where the kind is not offered. @param {Pool} pool @param {string} kind @param {string} code @returns {Round | null} */
export function askedFor(pool, kind, code) {
  const round = roundOf(pool, kind, code);
  return isOffered(pool, kind) && round.questions.length ? round : null;
}

/** @param {Atlas} atlas @param {ViewState} view @returns {string[]} kinds */
export function offered(atlas, view) {
  const pool = poolOf(atlas, view);
  return Object.keys(KINDS).filter((kind) => isOffered(pool, kind));
}
