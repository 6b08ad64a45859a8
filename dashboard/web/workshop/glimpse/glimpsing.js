/** Changes are shown in the atlas at once, ahead of the answer about all of the draft. */
/** @import { Change, Draft, Remark, Understood } from "../types.js" */
/** @import { Ask } from "../ask.js" */
/** @import { Shown } from "../preview/types.js" */
/** @import { Altered } from "./altered.js" */
/** @import { Glimpse, Made } from "./types.js" */
import { createNewest } from "../newest.js";
import { part } from "../desk/part.js";
import { altered } from "./altered.js";
import { rowsOf } from "./columns.js";
import { glimpsed } from "./glimpse.js";

/** Events up to which a page is made anew for each change. */
const MOST_EVENTS = 2000;

/**
 * @param {object} deps
 * @param {Ask} deps.ask
 * @param {() => Draft} deps.draft
 * @param {(key: string) => string | undefined} deps.idOf what the atlas calls an event
 * @param {(change: (shown: Shown) => Shown | null) => void} deps.show the atlas that is shown, changed; nothing where there is none
 * @param {(understood: Understood[], remarks: Remark[]) => void} deps.know what is understood of some rows
 */
export function createGlimpsing({ ask, draft, idOf, show, know }) {
  /** How many changes there were. */
  let count = 0;
  /** Those that no answer about all of the draft has heard of. @type {{number: number, glimpses: Glimpse[]}[]} */
  let ahead = [];
  /** Rows to ask about, and the change that they are of. @type {{number: number, rows: Map<string, Altered>}} */
  let wanted = { number: 0, rows: new Map() };

  /** Cells may write ids otherwise than the atlas does. @param {Altered[] | null} events */
  const named = (events) => events && events.map((one) => ({ ...one, id: idOf(one.key) || one.id }));

  /** @param {number} number @param {Glimpse[]} glimpses */
  function add(number, glimpses) {
    ahead.push({ number, glimpses });
    show((shown) => glimpsed(shown, glimpses));
  }

  async function askOnce() {
    const { number, rows } = wanted;
    wanted = { number, rows: new Map() };
    const keys = [...rows.keys()];
    const answer = await ask.rows({ draft: part(draft(), keys), keys }).catch(() => null);
    if (!answer || number <= heard || wanted.number !== number) return;
    know(answer.understood, answer.remarks);
    const made = new Map(answer.understood.map((known, row) => [known.key, saidOf(known, answer.sayings, row)]));
    add(number, [...rows.values()].map(({ key, id }) => ({ id, written: [], made: made.get(key) ?? null })));
  }

  const newest = createNewest(askOnce);
  /** The change that the last answer heard of. */
  let heard = 0;

  return {
    /** How many changes there were. */
    count: () => count,
    /** @param {Change} change */
    follow(change) {
      count += 1;
      const found = change.draft.tables.events.length > MOST_EVENTS ? null : named(altered(change));
      if (!found) return;
      const written = found.filter((one) => one.written.length);
      const made = found.filter(({ isMade }) => isMade);
      if (written.length) add(count, written.map(({ id, written }) => ({ id, written, made: null })));
      if (!made.length) return;
      wanted = { number: count, rows: new Map([...wanted.rows, ...made.map((one) => /** @type {const} */ ([one.key, one]))]) };
      newest(null);
    },
    /** An answer about all of the draft, of the first changes; what came since is laid over it. @param {number} number @param {Shown} shown */
    over(number, shown) {
      heard = number;
      ahead = ahead.filter((one) => one.number > number);
      return ahead.reduce((now, { glimpses }) => glimpsed(now, glimpses) ?? now, shown);
    },
    /** Another draft is open. */
    forget() {
      heard = count;
      ahead = [];
    },
  };
}

/** @param {Understood} known @param {object} sayings in columns @param {number} row @returns {Made} */
function saidOf(known, sayings, row) {
  const saying = Object.entries(rowsOf(sayings, [row])).map(([name, [cell]]) => [name, cell]);
  return { known, saying: Object.fromEntries(saying) };
}
