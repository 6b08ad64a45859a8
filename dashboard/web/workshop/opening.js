/** How a draft comes to the desk: read by Python, begun empty, taken from an address, or kept from before. */
/** @import { Draft, Reading } from "./types.js" */
/** @import { Answer, Ask, Opened } from "./ask.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Storage } from "./core/storage/store.js" */
/** @import { Failed } from "./trouble.js" */
/** @import { createFiles } from "./files.js" */
import { Trouble } from "./ask.js";
import { fileOverstep } from "./core/limits.js";
import { fromLink, isLink } from "./core/link.js";

/** @typedef {{answer?: Answer, reading?: Reading | null}} Known what is understood of a draft already, and how its file was read */

/** What became of a draft that cannot be opened -> its words. */
const REASONS = { missing: "open.missing", damaged: "open.damaged", unanswered: "open.unanswered" };

/** The storage of the browser gave an error instead of a draft. @returns {"unanswered"} */
const unanswered = () => "unanswered";

/** What a draft that was opened lacks, or null. @param {Draft} draft @param {Partial<Opened>} opened @param {number} unkept files that are there only while the page is open */
function lackOf({ tables: { events } }, { reading }, unkept) {
  if (unkept) return new Trouble("open.media", "", null, { n: unkept });
  return reading && !events.length ? new Trouble("open.none") : null;
}

/** The draft that the address holds; null where it cannot be read. */
async function ofAddress() {
  const draft = await fromLink(window.location.hash.slice(1)).catch(() => null);
  if (draft) window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return draft;
}

/**
 * @param {object} deps
 * @param {Ask} deps.ask
 * @param {Storage} deps.storage
 * @param {ReturnType<typeof createFiles>} deps.files
 * @param {(kept: Kept, known: Known) => void} deps.show
 * @param {(reading: Reading) => void} deps.tell how a file was read that is open now
 * @param {(step: string | null) => void} deps.progress
 * @param {Failed} deps.failed
 * @param {() => void} deps.begun what was said before is over
 */
export function createOpening({ ask, storage, files, show, tell, progress, failed, begun }) {
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
      own.signal.throwIfAborted();
      progress("opening");
      await put(opened.draft, opened);
    } catch (error) {
      if (!own.signal.aborted) failed(error, error instanceof Trouble && error.isPassing ? [{ word: "again", on: () => { void begin(read); } }] : []);
    } finally {
      if (reading === own && !own.signal.aborted) progress(null);
    }
  }

  /** @param {Draft} draft @param {Partial<Opened>} [opened] what is understood of it already, and its files */
  async function put(draft, opened = {}) {
    const kept = await storage.create(draft);
    const unkept = await files.keep(kept.id, opened.media ?? {});
    if (opened.reading) await storage.putReading(kept.id, opened.reading).catch(() => null);
    show(kept, { answer: opened.understood && /** @type {Opened} */ (opened), reading: opened.reading });
    const lacks = lackOf(draft, opened, unkept);
    if (lacks) failed(lacks);
    if (opened.reading) tell(opened.reading);
  }

  return {
    /** @param {Blob} file @param {string} name */
    file(file, name) {
      const over = fileOverstep(file.size, name);
      return over ? failed(new Trouble("limit.file", "", over)) : begin((how) => ask.read(file, { name, ...how }));
    },
    copy: () => begin((how) => ask.copy(how)),
    sample: () => begin((how) => ask.sample(how)),
    /** @param {Draft} draft @param {Partial<Opened>} [answer] what is understood of it already */
    async draft(draft, answer) {
      begun();
      await put(draft, answer);
    },
    /** One that is kept, unless it is “taken” by another tab that has it open; `take` it from there. @param {string} id @param {{take?: boolean}} [how] */
    async kept(id, how) {
      begun();
      const found = await storage.open(id, how).catch(unanswered);
      if (typeof found !== "string") show(found, await knownOf(storage, found));
      else if (found !== "taken") failed(new Trouble(REASONS[found]));
      return found;
    },
    /** A copy of one that another tab has open. @param {string} id */
    async copyOf(id) {
      begun();
      const found = await storage.copy(id).catch(unanswered);
      if (typeof found === "string") failed(new Trouble(REASONS[found]));
      else show(found, await knownOf(storage, found));
    },
    /** One that the address holds, which is then the address of the workshop alone. */
    async link() {
      if (!isLink(window.location.hash.slice(1))) return;
      begun();
      const draft = await ofAddress();
      return draft ? put(draft) : failed(new Trouble("open.link"));
    },
    cancel: () => reading?.abort(),
  };
}

/** What is known of a draft that is kept: how its file was read. @param {Storage} storage @param {Kept} kept @returns {Promise<Known>} */
const knownOf = async (storage, { id }) => ({ reading: await storage.reading(id).catch(() => null) });
