/** What Python is asked. It keeps nothing, so each question holds all that it needs. */
/** @import { Draft, Remark, Spot, Understood } from "./types.js" */
/** @import { Overstep } from "./core/limits.js" */
/** @import { Known } from "./files.js" */
/** @import { Shown } from "./preview/types.js" */

/** What could not be done: a key of the words, and sometimes a line that says more. */
export class Trouble extends Error {
  /** @param {string} key @param {string} [text] @param {Overstep | null} [overstep] the limit that it is about */
  constructor(key, text = "", overstep = null) {
    super(text || key);
    this.overstep = overstep;
    this.key = key;
    this.text = text;
  }
}

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
 * @property {string} format
 * @property {string[]} notes what could not be taken along
 * @property {Record<string, string>} media base64 by the names of files
 * @property {{row: number, why: string}[]} [aside]
 */

/** @typedef {Read & Answer} Opened what is understood of it may be missing */

/** @typedef {ReturnType<typeof createAsk>} Ask */

const TRIES = 3;
const PAUSE_MS = 1500;

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
      if (response.status !== 503 || tries === TRIES) throw new Trouble(said.error ?? "ask.failed", said.text);
      await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS * tries); });
    }
  }

  /** @param {string} path @param {unknown} value @param {Parameters<typeof post>[2]} [how] */
  const json = async (path, value, how) => (await post(path, JSON.stringify(value), how)).json();

  return {
    /**
     * Read a file; each step is told.
     * @param {Blob} file
     * @param {{name: string, options?: Record<string, unknown>, step: (name: string) => void, signal: AbortSignal}} how
     * @returns {Promise<Opened>}
     */
    read: async (file, { name, options = {}, step, signal }) =>
      told(await post("read", file, { query: { name, options: JSON.stringify(options) }, signal }), step),
    /** A copy of what the atlas shows. @param {{step: (name: string) => void, signal: AbortSignal}} how @returns {Promise<Opened>} */
    copy: async ({ step, signal }) => told(await post("copy", "", { signal }), step),
    /** Some events to try, in the language of the page. @param {{step: (name: string) => void, signal: AbortSignal}} how @returns {Promise<Opened>} */
    sample: async ({ step, signal }) => told(await post("sample", "", { signal }), step),
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
    /** @param {Draft} draft @param {Map<string, Blob>} media @param {string} kind */
    async take(draft, media, kind) {
      const form = new FormData();
      form.append("draft", new Blob([JSON.stringify(draft)], { type: "application/json" }), "draft.json");
      for (const [name, blob] of media) form.append(name, blob, name);
      return post("take", form, { query: { kind } });
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
    if (options.signal?.aborted) throw error;
    throw new Trouble("ask.offline");
  }
}

/**
 * Read lines of JSON: steps, then what was made, or why there is nothing.
 * @param {Response} response
 * @param {(name: string) => void} step
 * @returns {Promise<Opened>}
 */
async function told(response, step) {
  for await (const line of lines(response)) {
    const said = JSON.parse(line);
    if (said.error) throw new Trouble(said.error, said.text);
    if (!said.step) return said;
    step(said.step);
  }
  throw new Trouble("ask.offline");
}

/** @param {Response} response */
async function* lines(response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (held + (value ?? "")).split("\n");
    held = parts.pop() ?? "";
    yield* parts.filter(Boolean);
    if (done) break;
  }
  if (held.trim()) yield held;
}
