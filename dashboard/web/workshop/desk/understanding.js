/** What Python understands of the draft, asked anew after each change; the newest answer counts. */
/** @import { Draft, Operation, Remark, Understood } from "../types.js" */
/** @import { Answer, Ask } from "../ask.js" */
/** @import { createFiles } from "../files.js" */
import { createNewest } from "../newest.js";

const SOON_MS = 40;
/** Rows from which on a pause is waited for, and how long it is then. */
const MANY = 2000;
const LATER_MS = 900;

/**
 * @param {{ask: Ask, files: Pick<ReturnType<typeof createFiles>, "known">, lang: string, draft: () => Draft, on: (answer: Answer) => void, busy: (is: boolean) => void, failed: (error: unknown) => void}} deps
 */
export function createUnderstanding({ ask, files, lang, draft, on, busy, failed }) {
  /** @type {Map<string, Understood>} */
  let known = new Map();
  /** @type {Map<string, Remark[]>} */
  let said = new Map();
  /** @type {Remark[]} */
  let all = [];
  /** Rows that have changed since the last answer: what was known of them is no longer true. @type {Set<string>} */
  let stale = new Set();
  /** How many drafts have been open. */
  let opened = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** What is around the events, of which the last answer told. */
  let around = "";

  /** @param {Answer} answer */
  function take(answer) {
    if (answer.shown?.context) around = answer.shown.around;
    const empty = emptyRows(draft());
    known = new Map(answer.understood.map((one) => [one.key, one]));
    all = answer.remarks.filter(({ table, key }) => table !== "events" || !empty.has(key));
    said = grouped(all);
    on({ ...answer, remarks: all });
  }

  /** Ask of the draft as it is; an answer that comes when another draft is open is nobody's. */
  async function askOnce() {
    const own = opened;
    const before = stale;
    stale = new Set();
    busy(true);
    try {
      const now = draft();
      const answer = await ask.look(now, { lang, around, media: await files.known(now) });
      if (own === opened) take(answer);
    } catch (error) {
      stale = new Set([...stale, ...before]);
      if (own === opened) failed(error);
    } finally {
      busy(false);
    }
  }

  /** One question at a time: what has changed meanwhile is asked when the answer is there. */
  const newest = createNewest(askOnce);
  const askNow = () => newest(null);

  return {
    take,
    /** Another draft is open, of which nothing is known yet. */
    forget() {
      opened += 1;
      known = new Map();
      said = new Map();
      all = [];
    },
    /** Ask when the hand has rested; at once where that is quick. @param {readonly Operation[]} [operations] what was done */
    later(operations = []) {
      for (const one of operations) if ("key" in one && "table" in one && one.table === "events") stale.add(one.key);
      clearTimeout(waiting);
      waiting = setTimeout(askNow, draft().tables.events.length > MANY ? LATER_MS : SOON_MS);
    },
    now: askNow,
    /** @param {string} key */
    understood: (key) => (stale.has(key) ? undefined : known.get(key)),
    /** @param {string} key @param {string} [column] */
    remarks: (key, column) => (stale.has(key) ? [] : said.get(key) ?? []).filter((one) => one.table === "events" && (column === undefined || one.column === column)),
    /** On a row of any table, or a source. @param {string} table @param {string} key */
    remarksOn: (table, key) => (said.get(key) ?? []).filter((one) => one.table === table),
    all: () => all,
    /** Events with something written that cannot be shown yet. */
    leftOut() {
      const empty = emptyRows(draft());
      return [...known.values()].filter(({ key, shown }) => !shown && !empty.has(key)).length;
    },
  };
}

/** Rows in which nothing is written yet: nothing is wrong with them. @param {Draft} draft */
function emptyRows({ columns, tables }) {
  const names = columns.filter(({ field }) => field !== "id").map(({ name }) => name);
  return new Set(tables.events.filter(({ cells }) => names.every((name) => !cells[name])).map(({ key }) => key));
}

/** @param {Remark[]} remarks */
function grouped(remarks) {
  /** @type {Map<string, Remark[]>} */
  const map = new Map();
  for (const one of remarks) {
    const held = map.get(one.key);
    if (held) held.push(one);
    else map.set(one.key, [one]);
  }
  return map;
}
