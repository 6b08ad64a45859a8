/** What Python is asked. It keeps nothing, so each question holds all that it needs. */
/** @import { Draft, Reading, Remark, Spot, Understood } from "./types.js" */
/** @import { Overstep } from "./core/limits.js" */
/** @import { Known } from "./files.js" */
/** @import { Shown } from "./preview/types.js" */

/** What could not be done: a key of the words, and sometimes a line that says more. */
export class Trouble extends Error {
  /** @param {string} key @param {string} [text] @param {Overstep | null} [overstep] the limit that it is about @param {Record<string, string | number>} [values] what fills the words */
  constructor(key, text = "", overstep = null, values = {}) {
    super(text || key);
    this.overstep = overstep;
    this.values = values;
    this.key = key;
    this.text = text;
  }

  /** Whether nothing is wrong, and only a step is not done or has left something out. */
  get isRefusal() {
    return /^(?:workshop\.refused|limit|said|open\.(?:aside|none)$)/.test(this.key);
  }

  /** Whether it may go well when it is tried again. */
  get isPassing() {
    return PASSING.includes(this.key);
  }
}

const PASSING = ["ask.offline", "ask.busy", "ask.away", "ask.between"];

/**
 * @typedef {object} Answer
 * @property {Understood[]} understood
 * @property {Remark[]} remarks
 * @property {Shown | null} [shown] the atlas of it
 */

/** @typedef {Answer & {sayings: object}} RowsAnswer `sayings`: dates of the rows as an atlas holds them, in columns */

/**
 * @typedef {object} Read
 * @property {Draft} draft
 * @property {Reading} reading
 * @property {Record<string, string>} media base64 by the names of files
 */

/** @typedef {Read & Answer} Opened what is understood of it may be missing */

/** @typedef {ReturnType<typeof createAsk>} Ask */

const TRIES = 3;
const PAUSE_MS = 1500;
/** Statuses of a server that cannot answer now, and of what stands before it. */
const BUSY = [502, 503, 504];
const BETWEEN = "ask.between";
/** A header that our own files have. */
const OURS = "X-Atlas-Remarks";

/** @param {string} base address of the workshop, with a slash at its end */
export function createAsk(base) {
  /**
   * @param {string} path
   * @param {BodyInit} body
   * @param {{query?: Record<string, string>, signal?: AbortSignal}} [how]
   */
  async function post(path, body, { query = {}, signal } = {}) {
    const address = `${base}${path}?${new URLSearchParams({ lang: document.documentElement.lang, ...query })}`;
    const options = { method: "POST", body, signal, headers: { "X-Atlas-Workshop": "1" } };
    for (let tries = 1; ; tries += 1) {
      const response = await reached(address, options);
      if (response.ok) return response;
      const said = await response.json().catch(() => ({}));
      if (!BUSY.includes(response.status) || tries === TRIES) throw said.error ? new Trouble(said.error, said.text) : unsaid(response);
      await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS * tries); });
    }
  }

  /** @param {string} path @param {unknown} value @param {Parameters<typeof post>[2]} [how] */
  const json = async (path, value, how) => parsed(await whole((await post(path, JSON.stringify(value), how)).text(), how?.signal));

  return {
    /**
     * Read a file; each step is told.
     * @param {Blob} file
     * @param {{name: string, options?: Record<string, unknown>, step: (name: string) => void, signal: AbortSignal}} how
     * @returns {Promise<Opened>}
     */
    read: async (file, { name, options = {}, step, signal }) =>
      told(await post("read", file, { query: { name, options: JSON.stringify(options) }, signal }), step, signal),
    /** A copy of what the atlas shows. @param {{step: (name: string) => void, signal: AbortSignal}} how @returns {Promise<Opened>} */
    copy: async ({ step, signal }) => told(await post("copy", "", { signal }), step, signal),
    /** Some events to try, in the language of the page. @param {{step: (name: string) => void, signal: AbortSignal}} how @returns {Promise<Opened>} */
    sample: async ({ step, signal }) => told(await post("sample", "", { signal }), step, signal),
    /**
     * What is understood of a draft, and the atlas of it, without what is `around` where that is known.
     * @param {Draft} draft
     * @param {{lang: string, around?: string, media?: Record<string, Known>}} how `media`: what is known of its files
     * @returns {Promise<Answer>}
     */
    look: (draft, { lang, around = "", media = {} }) => json("look", { draft, media }, { query: { lang, around } }),
    /** Citations in the styles that few ask for. @param {Draft} draft @param {string} lang @returns {Promise<object>} */
    cite: (draft, lang) => json("cite", draft, { query: { lang } }),
    rows: remembered(/** @returns {Promise<RowsAnswer>} */ (/** @type {{draft: Draft, keys: string[]}} */ asked) => json("rows", asked)),
    /** @param {string} text @param {string} country @param {AbortSignal} [signal] @returns {Promise<Spot[]>} */
    places: (text, country, signal) => json("places", { text, country }, { signal }),
    /** A file to take home, and what its answer says of it. @param {Draft} draft @param {Map<string, Blob>} media @param {string} kind */
    async take(draft, media, kind) {
      const form = new FormData();
      form.append("draft", new Blob([JSON.stringify(draft)], { type: "application/json" }), "draft.json");
      for (const [name, blob] of media) form.append(name, blob, name);
      const response = await post("take", form, { query: { kind } });
      if (!response.headers.has(OURS)) throw new Trouble(BETWEEN);
      return { blob: await whole(response.blob()), headers: response.headers };
    },
  };
}

/**
 * What was asked last is not asked again: what is typed is understood already when it is kept.
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} ask
 * @returns {(question: Question) => Promise<Answer>}
 */
export function remembered(ask) {
  /** @type {{text: string, answer: Promise<Answer>} | null} */
  let last = null;
  return (question) => {
    const text = JSON.stringify(question);
    if (last?.text === text) return last.answer;
    const own = last = { text, answer: ask(question) };
    own.answer.catch(() => { if (last === own) last = null; });
    return own.answer;
  };
}

/** @param {string} address @param {RequestInit} options */
async function reached(address, options) {
  try {
    return await fetch(address, options);
  } catch (error) {
    throw lost(error, options.signal);
  }
}

/** What a request that was cut off is called; one that was given up stays what it is. @param {unknown} error @param {AbortSignal | null} [signal] */
const lost = (error, signal) => (signal?.aborted || error instanceof Trouble ? error : new Trouble("ask.offline"));

/** What an answer is called that is not ours: something between here and the server gave it. @param {Response} response */
function unsaid({ status }) {
  if (status === 413) return new Trouble("ask.between.large");
  return new Trouble(BUSY.includes(status) ? "ask.away" : status === 500 ? "ask.failed" : BETWEEN);
}

/** All of an answer, which may be cut off. @template T @param {Promise<T>} body @param {AbortSignal} [signal] @returns {Promise<T>} */
const whole = (body, signal) => body.catch((error) => { throw lost(error, signal); });

/** @param {string} text @param {string} [otherwise] what is wrong where it is not JSON */
function parsed(text, otherwise = BETWEEN) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble(otherwise);
  }
}

/**
 * Read lines of JSON to their end: steps, then what was made, or why there is nothing.
 * @param {Response} response
 * @param {(name: string) => void} step
 * @param {AbortSignal} signal
 * @returns {Promise<Opened>}
 */
async function told(response, step, signal) {
  /** @type {(Opened & {error?: string, text?: string}) | null} */
  let made = null;
  let heard = 0;
  try {
    for await (const line of lines(response)) {
      const said = parsed(line, heard ? "ask.offline" : BETWEEN);
      heard += 1;
      if (said.step) step(said.step);
      else made = said;
    }
  } catch (error) {
    throw lost(error, signal);
  }
  const last = /** @type {typeof made} */ (made);
  if (!last || last.error) throw new Trouble(last?.error ?? "ask.offline", last?.text);
  return last;
}

/** @param {Response} response */
async function* lines(response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  /** Of a line that may be of many megabytes: it is looked at once, when it is whole. @type {string[]} */
  let held = [];
  for (;;) {
    const { done, value = "" } = await reader.read();
    const [first, ...rest] = value.split("\n");
    held.push(first);
    for (const next of rest) {
      const line = held.join("");
      held = [next];
      if (line) yield line;
    }
    if (done) break;
  }
  if (held.join("").trim()) yield held.join("");
}
