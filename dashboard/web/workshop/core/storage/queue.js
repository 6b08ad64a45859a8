/** What waits to be written: nothing of it is lost while the page is open. */
/** @import { Keeping, KeptEntry, Records, Write } from "../../types.js" */

/**
 * @typedef {object} Waiting
 * @property {readonly KeptEntry[]} entries
 * @property {number} since entries that were written since the last snapshot
 * @property {boolean} mustSnapshot
 */

/**
 * @param {object} how
 * @param {Records} how.records
 * @param {boolean} how.isKept whether the records outlive the page
 * @param {boolean} how.isNew whether nothing of the draft is written yet
 * @param {(waiting: Waiting) => Write} how.next what to write now
 */
export function createQueue({ records, isKept, isNew, next }) {
  /** @type {KeptEntry[]} */
  let entries = [];
  let [since, mustSnapshot] = [0, isNew];
  /** @type {Keeping} */
  let state = { kind: isKept ? "saved" : "memory", pending: 0, error: "" };
  /** @type {Promise<void> | null} */
  let writing = null;
  /** @type {Set<(keeping: Keeping) => void>} */
  const listeners = new Set();
  const isWaiting = () => entries.length > 0 || mustSnapshot;

  /** @param {Keeping["kind"]} kind @param {string} [error] */
  function become(kind, error = "") {
    state = { kind: isKept || kind === "overtaken" ? kind : "memory", pending: entries.length, error };
    for (const listener of [...listeners]) listener(state);
  }

  /** @param {Error} problem @returns {boolean} whether another try can help */
  function failed({ name }) {
    if (name === "Missing") mustSnapshot = true;
    else become(name === "Overtaken" ? "overtaken" : "failed", name);
    return name === "Missing";
  }

  /** @returns {Promise<boolean>} whether it went well, or another try can help */
  async function writeOnce() {
    const what = next({ entries: [...entries], since, mustSnapshot });
    try {
      await records.write(what);
    } catch (problem) {
      return failed(/** @type {Error} */ (problem));
    }
    entries = entries.slice(what.entries.length);
    since = what.snapshot ? 0 : since + what.entries.length;
    mustSnapshot &&= !what.snapshot;
    return true;
  }

  async function writeAll() {
    while (isWaiting() && state.kind !== "overtaken") {
      become("saving");
      if (!await writeOnce()) return;
    }
    if (state.kind !== "overtaken") become("saved");
  }

  const write = () => (writing ??= writeAll().finally(() => { writing = null; }));

  return {
    /** @param {KeptEntry} entry */
    push(entry) {
      entries.push(entry);
      if (state.kind === "overtaken") become("overtaken", state.error);
      else write();
    },
    /** @returns {Keeping} */
    keeping: () => state,
    isSaved: () => isKept && state.kind !== "overtaken" && !isWaiting(),
    async flush() {
      await writing;
      if (isWaiting()) await write();
    },
    /** Another tab has taken the draft. */
    stop: () => become("overtaken", "Overtaken"),
    /** @param {(keeping: Keeping) => void} listener @returns {() => void} ends it */
    on(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
