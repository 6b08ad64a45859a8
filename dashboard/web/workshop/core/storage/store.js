/** All drafts of a browser. */
/** @import { About, Draft, KeptMedia, Platform, Reading } from "../../types.js" */
/** @import { Kept } from "./kept.js" */
/** @import { Room } from "./opening.js" */
import { marksOf } from "./lineage.js";
import { createMedia } from "./media.js";
import { copied, reopened, started } from "./opening.js";
import { recordsOf } from "./records.js";
import { restored } from "./restoring.js";
import { createSharing } from "./sharing.js";

/** @typedef {Awaited<ReturnType<typeof createStorage>>} Storage */

/**
 * Open the storage; it never fails, and says when it is only memory.
 * @param {Platform} platform
 */
export async function createStorage(platform) {
  const { records, why } = await recordsOf(platform);
  const { hold, close } = createSharing(platform);
  /** @type {Room} */
  const room = { records, platform, isKept: why === "", hold };
  return {
    /** Whether drafts outlive the page. */
    isKept: room.isKept,
    /** Name of the error for which they do not, or empty. */
    why,
    /** Drafts, the one changed last first. @returns {Promise<About[]>} */
    list: async () => (await records.list()).sort((one, other) => other.changed - one.changed),
    /** Keep a new draft. @param {Draft} draft @returns {Promise<Kept>} */
    create: (draft) => started(room, draft),
    /** Open a draft; `take` it from another tab that has it open. @param {string} id @param {{take?: boolean}} [how] */
    open: (id, how) => reopened(room, id, how),
    /** Keep a copy of a draft. @param {string} id */
    copy: (id) => copied(room, id),
    /** Delete a draft with its media; false where it is open. @param {string} id */
    remove: (id) => removed(room, id),
    /** All drafts, one after the other. */
    everything: () => everything(room),
    /** What a draft of mine and another both were made of, where that is known. @param {string} id of mine @param {Draft} theirs */
    ancestor: (id, theirs) => ancestor(room, id, theirs),
    /** How the file of a draft was read; false where there is no room to keep that. @param {string} id @param {Reading} reading */
    putReading: (id, reading) => records.putReading(id, reading).then(() => true, () => false),
    /** @param {string} id @returns {Promise<Reading | null>} null where no file was read for it */
    reading: (id) => records.reading(id),
    media: createMedia(records, platform),
    /** Ask that the browser keeps it all; null where it cannot be asked. @returns {Promise<boolean | null>} */
    persist: async () => (await platform.storage?.persist().catch(() => null)) ?? null,
    /** Bytes that are used and may be; null where nobody knows. */
    estimate: () => estimate(platform),
    close() {
      close();
      records.close();
    },
  };
}

/** @param {Room} room @param {string} id */
async function removed({ records, isKept, hold }, id) {
  const held = isKept ? await hold(id) : null;
  if (isKept && !held) return false;
  try {
    await records.remove(id);
  } finally {
    await held?.release();
  }
  return true;
}

/** @param {Room} room @returns {AsyncGenerator<{about: About, draft: Draft | null, media: KeptMedia[]}>} null where it is damaged */
async function* everything({ records }) {
  for (const { id } of await records.list()) {
    const found = await records.read(id);
    if (found) yield { about: found.about, draft: restored(found)?.draft ?? null, media: await records.mediaOf(id) };
  }
}

/** @param {Room} room @param {string} id @param {Draft} theirs @returns {Promise<Draft | null>} */
async function ancestor({ records }, id, theirs) {
  for (const mark of marksOf(theirs).reverse()) {
    const found = await records.mark(id, mark);
    if (found) return found.draft;
  }
  return null;
}

/** @param {Platform} platform @returns {Promise<{usage: number, quota: number} | null>} */
async function estimate({ storage }) {
  const told = await storage?.estimate().catch(() => null);
  return told ? { usage: told.usage ?? 0, quota: told.quota ?? 0 } : null;
}
