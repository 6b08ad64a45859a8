/** The events of a view one by one: asked for in pages, in the order of time. */
/** @import { Question, Row } from "./types.js" */
import { noteOf } from "./lists/refused.js";

const PAUSE_MS = 200;

/** @typedef {{rows: Row[], after: string}} Part */

/**
 * @param {object} how
 * @param {(question: Question, after: string, signal: AbortSignal) => Promise<Part>} how.ask
 * @param {Row[]} how.first rows that are there before anything was asked
 * @param {() => void} how.tell that there is more to show
 * @param {(action: () => void, delay: number) => any} [how.later]
 * @param {(timer: any) => void} [how.never]
 */
export function createListing({ ask, first, tell, later = setTimeout, never = clearTimeout }) {
  let key = "";
  /** @type {Question | null} */
  let question = null;
  let [rows, after] = [first, ""];
  /** @type {"waiting" | "coming" | "more" | "whole" | "failed"} */
  let state = "waiting";
  /** Key of what is said of a failure. */
  let note = "";
  /** Whether the rows are those of the question. */
  let isOwn = false;
  /** What the rows were found by, besides time and themes. */
  let sought = soughtBy({ q: "", place: [] });
  /** @type {any} */
  let timer;
  let controller = new AbortController();

  async function fetchNext() {
    const own = question;
    if (!own) return;
    const { signal } = controller;
    state = "coming";
    try {
      const part = await ask(own, isOwn ? after : "", signal);
      if (signal.aborted) return;
      rows = isOwn ? [...rows, ...part.rows] : part.rows;
      [isOwn, after, state, sought] = [true, part.after, part.after ? "more" : "whole", soughtBy(own)];
    } catch (error) {
      if (signal.aborted) return;
      console.warn(String(error));
      [state, note] = ["failed", noteOf(error)];
    }
    tell();
  }

  return {
    /** What the view asks for now; until it is there, what was there before stands in. @param {Question} now */
    want(now) {
      const next = JSON.stringify(now);
      if (next === key) return;
      controller.abort();
      controller = new AbortController();
      never(timer);
      const delay = key ? PAUSE_MS : 0;
      [key, question, isOwn, state] = [next, now, false, "waiting"];
      timer = later(() => void fetchNext(), delay);
    },
    /** Those of the question or, until they are there, those that may belong to it. */
    rows: () => (isOwn || (state !== "failed" && question && soughtBy(question) === sought) ? rows : []),
    isOwn: () => isOwn,
    state: () => state,
    /** What is said of a failure, if asking again is in vain. */
    note: () => note,
    /** The end of the list is near. */
    more() { if (state === "more") void fetchNext(); },
    retry() { if (state === "failed") void fetchNext(); },
  };
}

/** @param {Pick<Question, "q" | "place" | "sources">} question */
const soughtBy = ({ q, place, sources = [] }) => JSON.stringify([q, place, sources]);
