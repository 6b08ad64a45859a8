/** Pictures and sounds, each once, by its SHA-256. */
/** @import { KeptMedia, Platform, Records } from "../../types.js" */
import { memoryRecords } from "./memory.js";
import { hexDigest } from "./platform.js";

/** @param {Records} records @param {Pick<Platform, "digest">} platform */
export function createMedia(records, platform) {
  const unkept = memoryRecords();
  /** @param {ArrayBuffer} bytes */
  const shaOf = (bytes) => hexDigest(platform, new Uint8Array(bytes));
  return {
    /** SHA-256 of a file, whether it is kept or not. @param {Blob} blob */
    sha: async (blob) => shaOf(await blob.arrayBuffer()),
    /**
     * Keep a file of a draft; where the disk is full it is there while the page is open.
     * @param {string} id of the draft
     * @param {Blob} blob
     * @param {string} [name] what it is called there
     * @returns {Promise<{sha: string, error: string}>} `error`: name of what kept it from being written, or empty
     */
    async put(id, blob, name) {
      const bytes = await blob.arrayBuffer();
      const sha = await shaOf(bytes);
      const one = { sha, type: blob.type, bytes, of: [id], names: { [id]: name ? [name] : [] } };
      try {
        await records.putMedia(one);
        return { sha, error: "" };
      } catch (error) {
        await unkept.putMedia(one);
        return { sha, error: /** @type {Error} */ (error).name };
      }
    },
    /** @param {string} sha @returns {Promise<Blob | null>} */
    async get(sha) {
      const found = await unkept.media(sha) ?? await records.media(sha);
      return found && new Blob([found.bytes], { type: found.type });
    },
    /** A file of a draft by its name there. @param {string} id of the draft @param {string} name @returns {Promise<KeptMedia | null>} */
    async named(id, name) {
      const all = [...await unkept.mediaOf(id), ...await records.mediaOf(id)];
      return all.find(({ names }) => names?.[id]?.includes(name)) ?? null;
    },
    /** @param {string} id of a draft @returns {Promise<KeptMedia[]>} */
    of: async (id) => [...await records.mediaOf(id), ...await unkept.mediaOf(id)],
  };
}
