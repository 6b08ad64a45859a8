/** The window as people type it, and what is wrong where it is none. */
/** @import { Day, Payload, Speaker } from "../types.js" */
import { UNITS } from "./days.js";

const LONGEST_SAID = 40;

/** @typedef {"from" | "to"} Box */
/** @typedef {{window: {from: Day, to: Day} | null, wrong: Box[]}} Typed which boxes hold no date, or one too late */

/**
 * @param {string} from
 * @param {string} to
 * @param {Pick<Speaker, "read">} speaker
 * @returns {Typed}
 */
export function readWindow(from, to, { read }) {
  const [first, last] = [read(from), read(to)];
  if (first && last && first.earliest <= last.latest) {
    return { window: { from: first.earliest, to: last.latest }, wrong: [] };
  }
  if (!first && !last) return { window: null, wrong: ["from", "to"] };
  return { window: null, wrong: [first ? "to" : "from"] };
}

/**
 * What is wrong, in one line.
 * @param {string} from
 * @param {string} to
 * @param {Payload} numbers
 * @param {Speaker} speaker
 */
export function explain(from, to, numbers, speaker) {
  const { t, read } = speaker;
  if (read(from) && read(to)) return t("typed.order", { from: shortened(from.trim()), to: shortened(to.trim()) });
  const text = shortened((read(from) ? to : from).trim());
  const expected = t("typed.help", examples(numbers, speaker));
  return text ? `${t("typed.none", { text })} ${expected}` : expected;
}

/** @param {string} text */
function shortened(text) {
  const characters = [...text];
  return characters.length > LONGEST_SAID ? `${characters.slice(0, LONGEST_SAID).join("")}…` : text;
}

/**
 * A year, a month and a day in which something happened here.
 * @param {Payload} numbers
 * @param {Speaker} speaker
 */
function examples({ events, span }, speaker) {
  const exact = events.start_earliest.find((day, i) => day === events.end_latest[i]);
  const day = exact ?? events.start_earliest[0] ?? span[0];
  const of = (/** @type {keyof typeof UNITS} */ unit) => {
    const step = UNITS[unit].of(day);
    return speaker.edges(UNITS[unit].start(step), UNITS[unit].end(step))[0];
  };
  return { year: of("year"), month: of("month"), day: of("day") };
}
