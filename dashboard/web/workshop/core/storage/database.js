/** The database: one, with a version; every write is one transaction. */
/** @import { About, KeptEntry, KeptMedia, Mark, Reading, Records, Snapshot, Write } from "../../types.js" */
import { withOwners, withoutOwner } from "./owners.js";

const NAME = "atlas-workshop";
const VERSION = 2;
/** Store -> what names its records. */
const STORES = { drafts: "id", snapshots: "id", entries: ["id", "seq"], media: "sha", marks: ["of", "mark"], readings: "id" };
/** Marks of one draft; older ones are forgotten. */
const MOST_MARKS = 10;

/** Another tab writes the draft now. */
export class Overtaken extends Error {
  name = "Overtaken";
}

/** The draft is no longer there: it was deleted in another tab. */
export class Missing extends Error {
  name = "Missing";
}

/**
 * Open the database.
 * @param {IDBFactory} factory
 * @returns {Promise<IDBDatabase>}
 */
export function openDatabase(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) {
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath });
      }
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("an older page holds it", "BlockedError"));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @typedef {keyof typeof STORES} Store */

/**
 * Do something in one transaction, whole or not at all.
 * @template T
 * @param {IDBDatabase} database
 * @param {IDBTransactionMode} mode
 * @param {Store[]} stores
 * @param {(store: (name: Store) => IDBObjectStore) => Promise<T>} work waits for nothing but the database
 * @returns {Promise<T>}
 */
export function transact(database, mode, stores, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, mode === "readwrite" ? { durability: "strict" } : {});
    const done = work((name) => transaction.objectStore(name));
    done.catch((error) => {
      reject(error);
      stop(transaction);
    });
    transaction.oncomplete = () => done.then(resolve, reject);
    transaction.onabort = () => reject(transaction.error ?? new DOMException("the write was given up", "AbortError"));
  });
}

/** @param {IDBTransaction} transaction */
function stop(transaction) {
  try {
    transaction.abort();
  } catch {
    // it has ended by itself
  }
}

/** Everything whose name begins with an id. @param {string} id @param {number} [after] number of an entry */
const of = (id, after) => IDBKeyRange.bound(after === undefined ? [id] : [id, after + 1], [id, []]);

/**
 * A connection that is made anew where the browser has closed it.
 * @param {IDBDatabase} database
 * @param {() => Promise<IDBDatabase>} open
 */
function connected(database, open) {
  let held = database;
  return {
    /** @template T @param {IDBTransactionMode} mode @param {Store[]} stores @param {(store: (name: Store) => IDBObjectStore) => Promise<T>} work @returns {Promise<T>} */
    async within(mode, stores, work) {
      try {
        return await transact(held, mode, stores, work);
      } catch (error) {
        if (/** @type {Error} */ (error).name !== "InvalidStateError") throw error;
      }
      held = await open();
      return transact(held, mode, stores, work);
    },
    close: () => held.close(),
  };
}

/**
 * The records of a database.
 * @param {IDBDatabase} database
 * @param {() => Promise<IDBDatabase>} open it again
 * @returns {Records}
 */
export function diskRecords(database, open) {
  const { within, close } = connected(database, open);
  return {
    list: () => within("readonly", ["drafts"], (store) => asked(/** @type {IDBRequest<About[]>} */ (store("drafts").getAll()))),
    read: (id) => within("readonly", ["drafts", "snapshots", "entries"], (store) => readDraft(store, id)),
    claim: (id, writer, after) => within("readwrite", ["drafts", "entries"], async (store) => {
      const about = await asked(/** @type {IDBRequest<About | undefined>} */ (store("drafts").get(id)));
      if (!about) throw new Missing(id);
      await asked(store("drafts").put({ ...about, writer }));
      if (after !== undefined) await asked(store("entries").delete(of(id, after)));
    }),
    write: (what) => within("readwrite", ["drafts", "snapshots", "entries"], (store) => writeDraft(store, what)),
    remove: (id) => within("readwrite", ["drafts", "snapshots", "entries", "media", "marks", "readings"], (store) => removeDraft(store, id)),
    putMedia: (media) => within("readwrite", ["media"], async (store) => {
      const before = await asked(/** @type {IDBRequest<KeptMedia | undefined>} */ (store("media").get(media.sha)));
      await asked(store("media").put(withOwners(before, media)));
    }),
    media: (sha) => within("readonly", ["media"], async (store) => (await asked(store("media").get(sha))) ?? null),
    mediaOf: (id) => within("readonly", ["media"], async (store) => {
      const all = await asked(/** @type {IDBRequest<KeptMedia[]>} */ (store("media").getAll()));
      return all.filter((media) => media.of.includes(id));
    }),
    putMark: (mark) => within("readwrite", ["marks"], async (store) => {
      const before = await asked(store("marks").getAllKeys(of(mark.of)));
      for (const key of before.slice(0, Math.max(before.length - MOST_MARKS + 1, 0))) await asked(store("marks").delete(key));
      await asked(store("marks").put(mark));
    }),
    mark: (id, mark) => within("readonly", ["marks"], async (store) => (await asked(/** @type {IDBRequest<Mark | undefined>} */ (store("marks").get([id, mark])))) ?? null),
    putReading: (id, reading) => within("readwrite", ["readings"], async (store) => { await asked(store("readings").put({ id, reading })); }),
    reading: (id) => within("readonly", ["readings"], async (store) => (await asked(/** @type {IDBRequest<{reading: Reading} | undefined>} */ (store("readings").get(id))))?.reading ?? null),
    close,
  };
}

/** @param {(name: Store) => IDBObjectStore} store @param {string} id */
async function readDraft(store, id) {
  const about = await asked(/** @type {IDBRequest<About | undefined>} */ (store("drafts").get(id)));
  if (!about) return null;
  const snapshot = await asked(/** @type {IDBRequest<Snapshot | undefined>} */ (store("snapshots").get(id)));
  const entries = await asked(/** @type {IDBRequest<KeptEntry[]>} */ (store("entries").getAll(of(id))));
  return { about, snapshot: snapshot ?? null, entries };
}

/** @param {(name: Store) => IDBObjectStore} store @param {Write} what */
async function writeDraft(store, { about, entries, snapshot, forget, follows }) {
  const { id, writer } = about;
  const before = await asked(/** @type {IDBRequest<About | undefined>} */ (store("drafts").get(id)));
  if (before && before.writer !== writer && before.writer !== follows) throw new Overtaken(id);
  if (!before && !snapshot) throw new Missing(id);
  await asked(store("drafts").put(about));
  for (const entry of entries) await asked(store("entries").put(entry));
  if (!snapshot) return;
  await asked(store("snapshots").put(snapshot));
  await asked(store("entries").delete(IDBKeyRange.bound([id], [id, forget])));
}

/** @param {(name: Store) => IDBObjectStore} store @param {string} id */
async function removeDraft(store, id) {
  await asked(store("drafts").delete(id));
  await asked(store("snapshots").delete(id));
  await asked(store("entries").delete(of(id)));
  await asked(store("marks").delete(of(id)));
  await asked(store("readings").delete(id));
  for (const media of await asked(/** @type {IDBRequest<KeptMedia[]>} */ (store("media").getAll()))) {
    if (!media.of.includes(id)) continue;
    const left = withoutOwner(media, id);
    if (left) await asked(store("media").put(left));
    else await asked(store("media").delete(media.sha));
  }
}
