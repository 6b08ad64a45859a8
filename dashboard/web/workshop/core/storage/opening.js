/** How drafts are begun, opened and copied. */
/** @import { Draft, Platform, Records } from "../../types.js" */
/** @import { Keeper, Kept } from "./kept.js" */
/** @import { Hold } from "./sharing.js" */
import { freshId } from "../naming.js";
import { createKept, keepMark } from "./kept.js";
import { digestOf, marksOf } from "./lineage.js";
import { restored } from "./restoring.js";

/** @typedef {{records: Records, platform: Platform, isKept: boolean, hold: Hold}} Room */

/** @param {Room} room @param {string} id @param {{take?: boolean}} [how] @returns {Promise<Keeper | null>} null where another tab has it */
async function keeperOf({ records, platform, isKept, hold }, id, how) {
  const held = isKept ? await hold(id, how) : null;
  if (isKept && !held) return null;
  return { records, platform, isKept, id, writer: freshId(new Set(), platform.random, "w"), follows: "", held };
}

/** Keep a new draft; where it cannot be written it goes on in memory. @param {Room} room @param {Draft} draft @returns {Promise<Kept>} */
export async function started(room, draft) {
  const taken = new Set((await room.records.list().catch(() => [])).map(({ id }) => id));
  const id = freshId(taken, room.platform.random, "d");
  const keeper = /** @type {Keeper} */ (await keeperOf(room, id));
  const kept = createKept(keeper, { draft, past: { done: [], undone: [] }, seq: 0, lost: 0 }, true);
  await kept.flush();
  await keepAncestor(room, draft, id);
  return kept;
}

/** Keep what a draft was when it was handed out, where it still is that. @param {Room} room @param {Draft} draft @param {string} of */
async function keepAncestor({ records, platform }, draft, of) {
  const last = marksOf(draft).at(-1);
  if (last && last === await digestOf(draft, platform)) await keepMark(records, { of, mark: last, draft });
}

/**
 * Open a draft that is kept.
 * @param {Room} room
 * @param {string} id
 * @param {{take?: boolean}} [how]
 * @returns {Promise<Kept | "taken" | "missing" | "damaged">}
 */
export async function reopened(room, id, how) {
  const keeper = await keeperOf(room, id, how);
  if (!keeper) return "taken";
  /** @type {Kept | "missing" | "damaged" | null} */
  let opened = null;
  try {
    return opened = await claimed(keeper);
  } finally {
    if (opened === null || typeof opened === "string") await keeper.held?.release();
  }
}

/** @param {Keeper} keeper @returns {Promise<Kept | "missing" | "damaged">} */
async function claimed(keeper) {
  const { records, id, writer } = keeper;
  await records.claim(id, writer).catch(isFull);
  const found = await records.read(id);
  if (!found) return "missing";
  const start = restored(found);
  if (!start) return "damaged";
  if (start.lost) await records.claim(id, writer, start.seq).catch(isFull);
  return createKept({ ...keeper, follows: found.about.writer }, start);
}

/** A full disk can still be read, and what is not there is said later. @param {Error} error */
function isFull(error) {
  if (error.name !== "QuotaExceededError" && error.name !== "Missing") throw error;
}

/** Keep a copy, also of what another tab has open; its media are copied with it. @param {Room} room @param {string} id @returns {Promise<Kept | "missing" | "damaged">} */
export async function copied(room, id) {
  const { records } = room;
  const found = await records.read(id);
  if (!found) return "missing";
  const start = restored(found);
  if (!start) return "damaged";
  const kept = await started(room, start.draft);
  for (const one of await records.mediaOf(id)) await records.putMedia({ ...one, of: [kept.id], names: { [kept.id]: one.names?.[id] ?? [] } });
  const reading = await records.reading(id);
  if (reading) await records.putReading(kept.id, reading).catch(() => {});
  return kept;
}
