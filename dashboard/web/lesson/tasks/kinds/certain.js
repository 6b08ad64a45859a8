/** Certain, possible or neither: a date and some years, judged by the rule that the map goes by. */
/** @import { Day, Payload, Row } from "../../../types.js" */
/** @import { Asked, Choice } from "../types.js" */
import { CERTAIN, OUT, POSSIBLE } from "../../../model/selection.js";
import { isCertain, isPossible } from "../../../model/window.js";
import { fresh, isClosed, isSure } from "../pool.js";
import { stepOf, stepsOf } from "../steps.js";

/** Widths of windows, and how far from a date they begin at most, in steps. */
const WIDTHS = [1, 2, 3, 5, 10, 20];
const NEAR = 5;

/** @param {Asked} asked @returns {Choice | null} */
export function certain(asked) {
  const { pool: { numbers, events }, random, before } = asked;
  const [first, last] = numbers.span;
  const steps = stepsOf(first, last);
  const known = new Set(before.map((question) => ("window" in question ? `${question.event}/${question.window}` : "")));
  const usable = fresh(asked, events.filter((event) => isSure(numbers, event)));
  for (const right of wanted(asked)) {
    for (const event of usable) {
      const windows = around(numbers, event, steps).filter((window) => answer(numbers, event, window) === right && !known.has(`${event}/${window}`));
      if (!windows.length || (right !== POSSIBLE && !isClosed(numbers, event))) continue;
      return { kind: "certain", form: "window", event, claim: null, window: random.shuffled(windows)[0], options: [CERTAIN, POSSIBLE, OUT], right };
    }
  }
  return null;
}

/** The answers that came up least, first. @param {Asked} asked */
function wanted({ random, before }) {
  const often = (/** @type {number} */ one) => before.filter((question) => "form" in question && question.right === one).length;
  return random.shuffled([CERTAIN, POSSIBLE, OUT]).sort((a, b) => often(a) - often(b));
}

/** @param {Payload} numbers @param {Row} event @param {[Day, Day]} window */
export function answer(numbers, event, [from, to]) {
  if (!isPossible(numbers, event, from, to)) return OUT;
  return isCertain(numbers, event, from, to) ? CERTAIN : POSSIBLE;
}

/**
 * Windows of whole steps that are near a date.
 * @param {Payload} numbers
 * @param {Row} event
 * @param {Day[]} steps
 * @returns {[Day, Day][]}
 */
function around({ events }, event, steps) {
  const [first, last] = [events.start_earliest[event], events.end_latest[event]].map((day) => stepOf(steps, day));
  return WIDTHS.flatMap((width) => {
    const from = Math.max(0, first - width - NEAR + 1);
    const to = Math.min(steps.length - 1 - width, last + NEAR);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => /** @type {[Day, Day]} */ ([steps[from + k], steps[from + k + width] - 1]));
  });
}
