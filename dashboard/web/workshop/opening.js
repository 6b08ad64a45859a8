/** How a draft comes to the desk: read by Python, begun empty, taken from an address, or kept from before. */
/** @import { Draft } from "./types.js" */
/** @import { Answer, Ask, Opened } from "./ask.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Storage } from "./core/storage/store.js" */
/** @import { createFiles } from "./files.js" */
import { Trouble } from "./ask.js";
import { fileOverstep } from "./core/limits.js";

/** What became of a draft that cannot be opened -> its words. */
const REASONS = { taken: "open.taken", missing: "open.missing", damaged: "open.damaged" };

/**
 * @param {object} deps
 * @param {Ask} deps.ask
 * @param {Storage} deps.storage
 * @param {ReturnType<typeof createFiles>} deps.files
 * @param {(kept: Kept, answer?: Answer) => void} deps.show
 * @param {(step: string | null) => void} deps.progress
 * @param {(error: unknown) => void} deps.failed
 * @param {() => void} deps.begun what was said before is over
 */
export function createOpening({ ask, storage, files, show, progress, failed, begun }) {
  /** @type {AbortController | null} */
  let reading = null;

  /** @param {(how: {step: (name: string) => void, signal: AbortSignal}) => Promise<Opened>} read */
  async function begin(read) {
    reading?.abort();
    const own = reading = new AbortController();
    begun();
    progress("sending");
    try {
      const opened = await read({ step: progress, signal: own.signal });
      if (!own.signal.aborted) await put(opened.draft, opened);
    } catch (error) {
      if (!own.signal.aborted) failed(error);
    } finally {
      if (reading === own) progress(null);
    }
  }

  /** @param {Draft} draft @param {Partial<Opened>} [opened] what is understood of it already, and its files */
  async function put(draft, opened = {}) {
    const kept = await storage.create(draft);
    await files.keep(kept.id, opened.media ?? {});
    show(kept, opened.understood && /** @type {Opened} */ (opened));
  }

  return {
    /** @param {Blob} file @param {string} name */
    file(file, name) {
      const over = fileOverstep(file.size, name);
      if (over) return failed(new Trouble("limit.file", "", over));
      return begin((how) => ask.read(file, { name, ...how }));
    },
    copy: () => begin((how) => ask.copy(how)),
    sample: () => begin((how) => ask.sample(how)),
    /** @param {Draft} draft @param {Partial<Opened>} [answer] what is understood of it already */
    async draft(draft, answer) {
      begun();
      await put(draft, answer);
    },
    /** One that is kept; `take` it from another tab that has it open. @param {string} id @param {{take?: boolean}} [how] */
    async kept(id, how) {
      begun();
      const found = await storage.open(id, how);
      if (typeof found === "string") failed(new Trouble(REASONS[found]));
      else show(found);
      return found;
    },
    /** A copy of one that another tab has open. @param {string} id */
    async copyOf(id) {
      begun();
      const found = await storage.copy(id);
      if (typeof found === "string") failed(new Trouble(REASONS[found]));
      else show(found);
    },
    cancel: () => reading?.abort(),
  };
}
