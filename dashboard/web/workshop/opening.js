/** How a draft comes to the desk: read by Python, begun empty, taken from an address, or kept from before. */
/** @import { Draft } from "./types.js" */
/** @import { Ask, Opened } from "./ask.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Storage } from "./core/storage/store.js" */
/** @import { Failed } from "./trouble.js" */
/** @import { createFiles } from "./files.js" */
import { Trouble } from "./ask.js";
import { fileOverstep } from "./core/limits.js";
import { fromLink, isLink } from "./core/link.js";

/** What became of a draft that cannot be opened -> its words. */
const REASONS = { missing: "open.missing", damaged: "open.damaged", unanswered: "open.unanswered" };

/** The storage of the browser gave an error instead of a draft. @returns {"unanswered"} */
const unanswered = () => "unanswered";

/** Why a draft has fewer rows than the file that it was read of, or null. @param {Partial<Opened>} opened @param {number} rows of the draft */
function lacking({ aside = [], format }, rows) {
  if (aside.length) return new Trouble("open.aside", "", null, { n: aside.length });
  return format && !rows ? new Trouble("open.none") : null;
}

/**
 * @param {object} deps
 * @param {Ask} deps.ask
 * @param {Storage} deps.storage
 * @param {ReturnType<typeof createFiles>} deps.files
 * @param {(kept: Kept, opened?: Partial<Opened>) => void} deps.show
 * @param {(step: string | null) => void} deps.progress
 * @param {Failed} deps.failed
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
      if (!own.signal.aborted) failed(error, error instanceof Trouble && error.isPassing ? [{ word: "again", on: () => { void begin(read); } }] : []);
    } finally {
      if (reading === own) progress(null);
    }
  }

  /** @param {Draft} draft @param {Partial<Opened>} [opened] what is understood of it already, and its files */
  async function put(draft, opened = {}) {
    const kept = await storage.create(draft);
    const unkept = await files.keep(kept.id, opened.media ?? {});
    show(kept, opened);
    const lacks = unkept ? new Trouble("open.media", "", null, { n: unkept }) : lacking(opened, draft.tables.events.length);
    if (lacks) failed(lacks);
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
    /** One that is kept, unless it is “taken” by another tab that has it open; `take` it from there. @param {string} id @param {{take?: boolean}} [how] */
    async kept(id, how) {
      begun();
      const found = await storage.open(id, how).catch(unanswered);
      if (typeof found !== "string") show(found);
      else if (found !== "taken") failed(new Trouble(REASONS[found]));
      return found;
    },
    /** A copy of one that another tab has open. @param {string} id */
    async copyOf(id) {
      begun();
      const found = await storage.copy(id).catch(unanswered);
      if (typeof found === "string") failed(new Trouble(REASONS[found]));
      else show(found);
    },
    /** One that the address holds, which is then the address of the workshop alone. */
    async link() {
      const text = window.location.hash.slice(1);
      if (!isLink(text)) return;
      begun();
      const draft = await fromLink(text).catch(() => null);
      if (!draft) return failed(new Trouble("open.link"));
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
      return put(draft);
    },
    cancel: () => reading?.abort(),
  };
}
