/** How dates of eras are understood: Python reads them as those of events. */
/** @import { Draft } from "../types.js" */
/** @import { Ask } from "../ask.js" */

const COLUMNS = ["id", "title", "start", "end"].map((name) => ({ name, field: name }));
const PAUSE_MS = 60;
/** What an open end is written as, for a reader of dates. */
const OPEN = "today";

/** @typedef {{start: string, end: string}} Dates */

/** What stands first in figures makes other dates of them. @param {Dates} dates @param {Draft["meta"]} meta */
const nameOf = ({ start, end }, { order }) => JSON.stringify([start, end, order]);

/** Eras as events of a draft of their own. @param {Dates[]} eras @param {Draft["meta"]} meta @returns {Draft} */
export const asEvents = (eras, { order }) => ({
  draft: 1,
  meta: order ? { order } : {},
  columns: COLUMNS,
  sources: [],
  tables: {
    events: eras.map(({ start, end }, n) => ({ key: String(n), cells: { id: `e${n}`, title: "-", start, end: !end || end === ".." ? OPEN : end } })),
  },
});

/**
 * @param {{ask: Pick<Ask, "rows">, lang: string, draft: () => Draft, on: () => void}} deps `on` is told when more is known
 */
export function createDating({ ask, lang, draft, on }) {
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @type {Map<string, Dates>} */
  let wanted = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  async function askNow() {
    const eras = [...wanted.values()];
    wanted = new Map();
    const { meta } = draft();
    const answer = await ask.rows({ draft: asEvents(eras, meta), keys: eras.map((_, n) => String(n)) }).catch(() => null);
    if (!answer) return;
    eras.forEach((one, n) => known.set(nameOf(one, meta), answer.understood.find(({ key }) => key === String(n))?.said[lang] ?? ""));
    on();
  }

  return {
    /** What an era's dates are understood as, empty as long as that is not known. @param {Dates} dates */
    said(dates) {
      if (!dates.start) return "";
      const name = nameOf(dates, draft().meta);
      if (!known.has(name) && !wanted.has(name)) {
        wanted.set(name, dates);
        clearTimeout(waiting);
        waiting = setTimeout(askNow, PAUSE_MS);
      }
      return known.get(name) ?? "";
    },
  };
}
