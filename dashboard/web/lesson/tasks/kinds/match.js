/** Who said this: a claim, and sources of which only one speaks of its event at all. */
/** @import { Row } from "../../../types.js" */
/** @import { Asked, Choice, Pool } from "../types.js" */
import { fresh } from "../pool.js";

const MOST = 4;
const LEAST = 3;

/** @param {Asked} asked @returns {Choice | null} */
export function match(asked) {
  const { pool, random, before } = asked;
  const { claims } = pool.numbers;
  const named = [...new Set([...pool.claims.values()].flat().map((k) => claims.source[k]))].sort((a, b) => a - b);
  const heard = new Set(before.map((question) => ("right" in question && typeof question.right === "number" ? question.right : -1)));
  const asks = new Set(before.map((question) => ("claim" in question ? question.claim : null)));
  for (const event of fresh(asked, pool.events)) {
    const rows = random.shuffled((pool.claims.get(event) ?? []).filter((k) => !asks.has(k)));
    const claim = rows.find((k) => !heard.has(claims.source[k])) ?? rows[0];
    const others = random.shuffled(named.filter((source) => !speakers(pool, event).has(source))).slice(0, MOST - 1);
    if (claim === undefined || others.length < LEAST - 1) continue;
    const right = claims.source[claim];
    return { kind: "match", form: "source", event, claim, window: null, options: random.shuffled([right, ...others]), right };
  }
  return null;
}

/** The sources that speak of an event, and those that they were read in. @param {Pool} pool @param {Row} event */
const speakers = ({ numbers: { claims }, claims: rows }, event) =>
  new Set((rows.get(event) ?? []).flatMap((k) => [claims.source[k], claims.via[k] ?? claims.source[k]]));
