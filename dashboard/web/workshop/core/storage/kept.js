/** A draft that is worked on and kept: every change is written at once. */
/** @import { About, Change, Draft, Keeping, Mark, Platform, Records, Write } from "../../types.js" */
/** @import { Held } from "./sharing.js" */
/** @import { Restored } from "./restoring.js" */
/** @import { Waiting } from "./queue.js" */
import { createDocument, MOST_STEPS } from "../journal.js";
import { weighed, weight } from "../limits.js";
import { digestOf, marked } from "./lineage.js";
import { createQueue } from "./queue.js";

/** Entries after which all of a draft is written anew; more where that is much. */
const SNAPSHOT = 50;
const ROWS_PER_ENTRY = 40;

/** @param {Draft} draft */
const titleOf = ({ meta: { title } }) => (typeof title === "string" ? title : "");

/** @param {Draft} draft */
const rowCount = ({ tables: { events = [] } }) => events.length;

/**
 * @typedef {object} Keeper
 * @property {Records} records
 * @property {Platform} platform
 * @property {boolean} isKept whether the records outlive the page
 * @property {string} id
 * @property {string} writer
 * @property {string} follows the writer before
 * @property {Held | null} held
 */

/**
 * @param {Keeper} keeper
 * @param {Restored} start
 * @param {boolean} [isNew] whether nothing of it is written yet
 */
export function createKept({ records, platform, isKept, id, writer, follows, held }, { draft, past, seq: first, lost }, isNew = false) {
  const document = createDocument(draft, { past });
  let [seq, bytes] = [first, weight(draft)];
  /** @returns {About} */
  const about = () => ({ id, title: titleOf(document.draft), changed: platform.now(), bytes, rows: rowCount(document.draft), writer });

  /** @param {Waiting} waiting @returns {Write} */
  function next({ entries, since, mustSnapshot }) {
    const isDue = mustSnapshot || since + entries.length >= Math.max(SNAPSHOT, rowCount(document.draft) / ROWS_PER_ENTRY);
    return { about: about(), entries: [...entries], snapshot: isDue ? { id, seq, draft: document.draft } : null, forget: seq - MOST_STEPS, follows };
  }
  const queue = createQueue({ records, isKept, isNew, next });

  /** @param {Change} change */
  function keep({ kind, step, joins, operations }) {
    seq += 1;
    bytes = weighed(bytes, operations);
    queue.push({ id, seq, kind, step, joins, count: step.operations.length });
  }
  document.on(keep);
  held?.onLost(queue.stop);

  return {
    id,
    document,
    /** Entries of an earlier page that were damaged, and could not be kept. */
    lost,
    /** How it stands with what was done. @returns {Keeping} */
    keeping: queue.keeping,
    /** Hear of how it stands. @param {(keeping: Keeping) => void} listener @returns {() => void} ends it */
    on: queue.on,
    /** Whether all that was done outlives the page. */
    isSaved: queue.isSaved,
    /** Write what is not written yet; it never fails, `keeping` says how it went. */
    flush: queue.flush,
    /** The draft to hand out: it carries what it was, so that what is made of it can be merged. @returns {Promise<Draft>} */
    async handedOut() {
      const { draft: now } = document;
      const mark = await digestOf(now, platform);
      await keepMark(records, { of: id, mark, draft: now });
      return marked(now, mark);
    },
    /** About how many bytes the draft takes as JSON. */
    bytes: () => bytes,
    /** Let others open it; what was not written stays unwritten. @returns {Promise<void>} */
    close: async () => held?.release(),
  };
}
/** @typedef {ReturnType<typeof createKept>} Kept */

/** A mark that is not kept only makes merging ask more. @param {Records} records @param {Mark} mark */
export async function keepMark(records, mark) {
  try {
    await records.putMark(mark);
    return true;
  } catch {
    return false;
  }
}
