/** A draft out of what was kept: the last snapshot, and the whole steps behind it. */
/** @import { Draft, KeptEntry, Snapshot } from "../../types.js" */
/** @import { Past } from "../journal.js" */
import { applied, followed, operationsOf } from "../journal.js";
import { isDraft, isEntry } from "./shape.js";

/** @typedef {{draft: Draft, past: Past, seq: number, lost: number}} Restored `seq`: number of the last entry; `lost`: entries that could not be kept */

/**
 * @param {{snapshot: Snapshot | null, entries: readonly KeptEntry[]}} kept entries in their order
 * @returns {Restored | null} null where the snapshot is damaged
 */
export function restored({ snapshot, entries }) {
  if (!snapshot || !isDraft(snapshot.draft)) return null;
  const older = entries.filter(({ seq }) => seq <= snapshot.seq);
  const newer = entries.filter(({ seq }) => seq > snapshot.seq);
  let [draft, past, seq] = [snapshot.draft, pastOf(older, snapshot.seq), snapshot.seq];
  for (const entry of newer) {
    const next = entry.seq === seq + 1 && isEntry(entry) ? after(draft, past, entry) : null;
    if (!next) break;
    ({ draft, past } = next);
    seq = entry.seq;
  }
  return { draft, past, seq, lost: newer.length - (seq - snapshot.seq) };
}

/** What can be undone of what the snapshot holds: entries without a gap up to it. @param {readonly KeptEntry[]} entries @param {number} last */
function pastOf(entries, last) {
  const gap = entries.findLastIndex((entry, k) => !isEntry(entry) || entry.seq !== last - (entries.length - 1 - k));
  return entries.slice(gap + 1).reduce((past, entry) => followed(past, entry), /** @type {Past} */ ({ done: [], undone: [] }));
}

/** @param {Draft} draft @param {Past} past @param {KeptEntry} entry */
function after(draft, past, entry) {
  try {
    return { draft: applied(draft, operationsOf(entry, past)), past: followed(past, entry) };
  } catch {
    return null;
  }
}
