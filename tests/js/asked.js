/** What may never be wrong with a question: asked again here, by the days and rows alone. */
/** @import { Pool, Question } from "../../dashboard/web/lesson/tasks/types.js" */

/**
 * What makes a question have none or several right answers.
 * @param {Pool} pool
 * @param {Question} question
 * @returns {string[]}
 */
export function problems(pool, question) {
  const { numbers } = pool;
  const { start_earliest: begins, end_latest: ends } = numbers.events;
  if (question.kind === "order") {
    const { right, events } = question;
    return [
      ...right.slice(1).flatMap((event, k) => (ends[right[k]] < begins[event] ? [] : [`${right[k]} may not be over before ${event}`])),
      right.length < 3 && "too few", right.join() === events.join() && "laid out in order",
      [...right].sort().join() !== [...events].sort().join() && "other events",
    ].filter((said) => typeof said === "string");
  }
  if (question.kind === "find") {
    const own = new Set(numbers.links.place.filter((_, k) => numbers.links.event[k] === question.event));
    return own.size === 1 && own.has(question.place) ? [] : ["not its only place"];
  }
  const holds = question.options.filter((option) => isTrue(pool, question, option));
  const [only] = holds;
  return holds.length === 1 && only === question.right && new Set(question.options).size === question.options.length ? [] : [`${question.form}: ${holds} of ${question.options}, not ${question.right}`];
}

/** @param {Pool} pool @param {Exclude<Question, {kind: "order" | "find"}>} question @param {number} option */
function isTrue({ numbers }, question, option) {
  const { events, claims, sources, stances } = numbers;
  const { form, event, claim } = question;
  const speaks = (/** @type {number} */ source) => claims.event.some((own, k) => own === event && (claims.source[k] === source || claims.via[k] === source));
  if (form === "source") return speaks(option);
  if (form === "window") return option === counted(numbers, event, question.window ?? [0, 0]);
  if (form === "voice") return (option === 1) === (claims.via[claim ?? 0] !== null) && (option === 1 ? "reports" : "asserts denies").includes(stances[claims.stance[claim ?? 0]]);
  const day = sources.issued.start[option] ?? NaN;
  return form === "after" ? day > events.end_latest[event] : day < events.start_earliest[event];
}

/** By the bounds of an event with one date. @param {Pool["numbers"]} numbers @param {number} event @param {[number, number]} window */
function counted({ events }, event, [from, to]) {
  if (from > events.end_latest[event] || to < events.start_earliest[event]) return 0;
  return from <= events.end_earliest[event] && to >= events.start_latest[event] ? 2 : 1;
}
