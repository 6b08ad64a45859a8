/** What storage needs of a browser. */
/** @import { Platform } from "../../types.js" */
import { sha256 } from "@noble/hashes/sha2.js";
import { browserRandom } from "../naming.js";

/** @template T @param {() => T | undefined} get @returns {T | null} */
function having(get) {
  try {
    return get() ?? null;
  } catch {
    return null;
  }
}

/** Pages of plain http lack `crypto.subtle`, locks and the storage manager. @returns {Platform} */
export function browserPlatform() {
  const subtle = having(() => crypto.subtle);
  return {
    indexedDB: having(() => globalThis.indexedDB),
    locks: having(() => navigator.locks),
    channel: having(() => globalThis.BroadcastChannel) && ((name) => new BroadcastChannel(name)),
    storage: having(() => navigator.storage),
    digest: async (bytes) => (subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes)),
    random: browserRandom,
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); }),
  };
}

/** SHA-256 in hex. @param {Pick<Platform, "digest">} platform @param {Uint8Array<ArrayBuffer>} bytes */
export async function hexDigest({ digest }, bytes) {
  return [...await digest(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
