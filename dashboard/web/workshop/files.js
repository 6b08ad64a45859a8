/** Pictures and sounds of the draft that is open, by the names that its rows have for them. */
/** @import { Draft, KeptMedia } from "./types.js" */
/** @import { Storage } from "./core/storage/store.js" */
/** @import { Kept } from "./core/storage/kept.js" */
import { filesOf } from "./core/rows.js";

/** What Python is told of a file, instead of its bytes. @typedef {{type: string, size: number, width: number, height: number, sha: string}} Known */

/** Bytes of text of base64. @param {string} text */
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Files as Python gives them. @param {Record<string, string>} media base64 by name @returns {Map<string, Blob>} */
export const blobsOf = (media) => new Map(Object.entries(media).map(([name, text]) => [name, new Blob([bytesOf(text)], { type: typeOf(name) })]));

/** @param {KeptMedia} one */
const blobOf = ({ bytes, type }) => new Blob([bytes], { type });

/** @param {{storage: Storage, now: () => Kept | null}} deps */
export function createFiles({ storage, now }) {
  /** By SHA-256. @type {Map<string, {width: number, height: number, address: string}>} */
  const seen = new Map();

  /** @param {KeptMedia} one */
  async function look(one) {
    const before = seen.get(one.sha);
    if (before) return before;
    const blob = blobOf(one);
    const picture = one.type.startsWith("image/") ? await createImageBitmap(blob).catch(() => null) : null;
    const found = { width: picture?.width ?? 0, height: picture?.height ?? 0, address: URL.createObjectURL(blob) };
    picture?.close();
    seen.set(one.sha, found);
    return found;
  }

  /** All that are kept, whether rows name them or not. @returns {Promise<Map<string, KeptMedia>>} by name */
  async function kept() {
    const id = now()?.id ?? "";
    const all = (await storage.media.of(id)).map((one) => (one.names?.[id] ?? []).map((name) => /** @type {const} */ ([name, one])));
    return new Map(all.flat());
  }

  /** @param {Draft} [draft] @returns {Promise<[string, KeptMedia][]>} */
  async function all(draft) {
    const names = draft ? filesOf(draft) : [];
    if (!names.length) return [];
    const found = await kept();
    return names.flatMap((name) => {
      const one = found.get(name);
      return one ? [/** @type {[string, KeptMedia]} */ ([name, one])] : [];
    });
  }

  return {
    /** @param {string} name @param {Blob} blob */
    async put(name, blob) {
      const { error } = await storage.media.put(now()?.id ?? "", blob, name);
      if (error) throw new Error(error);
    },
    /** @param {string} name @returns {Promise<Blob | undefined>} */
    async get(name) {
      const one = now() && await storage.media.named(now()?.id ?? "", name);
      return one ? blobOf(one) : undefined;
    },
    kept,
    /** SHA-256 of a file, whether it is kept or not. @param {Blob} blob */
    sha: (blob) => storage.media.sha(blob),
    /** Bytes of those that rows of the draft name. */
    async weight() {
      const found = await all(now()?.document.draft);
      return found.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0);
    },
    /** Files that were read, for a draft that is kept now; how many are there only while the page is open. @param {string} id @param {Record<string, string>} media base64 by name */
    async keep(id, media) {
      let unkept = 0;
      for (const [name, blob] of blobsOf(media)) {
        const { error } = await storage.media.put(id, blob, name);
        if (error) unkept += 1;
      }
      return unkept;
    },
    /** What Python is told of the files of a draft. @param {Draft} draft @returns {Promise<Record<string, Known>>} */
    async known(draft) {
      const told = await Promise.all((await all(draft)).map(async ([name, one]) => {
        const { width, height } = await look(one);
        return [name, { type: one.type, size: one.bytes.byteLength, width, height, sha: one.sha }];
      }));
      return Object.fromEntries(told);
    },
    /** The files themselves. @param {Draft} draft @returns {Promise<Map<string, Blob>>} */
    blobs: async (draft) => new Map((await all(draft)).map(([name, one]) => [name, blobOf(one)])),
    /** Where this page has the file that an address of the atlas names by the beginning of its SHA-256. @param {string} address */
    address: (address) => [...seen].find(([sha]) => address.includes(sha.slice(0, DIGITS)))?.[1].address,
  };
}

/** Of a SHA-256, in addresses of the atlas. */
const DIGITS = 12;

const TYPES = /** @type {Record<string, string>} */ ({
  jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", gif: "image/gif", webp: "image/webp",
  mp3: "audio/mpeg", ogg: "audio/ogg", oga: "audio/ogg", opus: "audio/ogg", m4a: "audio/mp4", aac: "audio/aac", wav: "audio/wav",
});

/** @param {string} name */
const typeOf = (name) => TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "";
