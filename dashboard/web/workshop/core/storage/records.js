/** The records that a browser allows: its database, or memory. */
/** @import { Platform, Records } from "../../types.js" */
import { diskRecords, openDatabase, transact } from "./database.js";
import { memoryRecords } from "./memory.js";

/** Milliseconds in which a database opens. */
const PATIENCE = 5000;

/**
 * The records of the browser, or in memory with the name of the error that says why.
 * @param {Pick<Platform, "indexedDB" | "wait">} platform
 * @returns {Promise<{records: Records, why: string}>}
 */
export async function recordsOf({ indexedDB, wait }) {
  if (!indexedDB) return { records: memoryRecords(), why: "NotFoundError" };
  try {
    const database = await opened(indexedDB, wait);
    await probe(database);
    return { records: diskRecords(database, () => opened(indexedDB, wait)), why: "" };
  } catch (error) {
    return { records: memoryRecords(), why: /** @type {Error} */ (error).name };
  }
}

/** @param {IDBFactory} factory @param {Platform["wait"]} wait */
async function opened(factory, wait) {
  const opening = openDatabase(factory);
  const database = await Promise.race([opening, wait(PATIENCE).then(() => null)]);
  if (database) return database;
  opening.then((late) => late.close(), () => {});
  throw new DOMException("the database did not answer", "TimeoutError");
}

/** Write something and take it back; a full disk can still be read. @param {IDBDatabase} database */
async function probe(database) {
  try {
    await transact(database, "readwrite", ["media"], async (store) => {
      store("media").put({ sha: "", type: "", bytes: new ArrayBuffer(0), of: [] });
      store("media").delete("");
    });
  } catch (error) {
    if (/** @type {Error} */ (error).name === "QuotaExceededError") return;
    database.close();
    throw error;
  }
}
