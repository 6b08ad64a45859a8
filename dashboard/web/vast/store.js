/** What a view wants from elsewhere: fetched once, kept a while, given up where the view has moved on. */

/** Kept; of what is wanted nothing is forgotten. */
const MOST = 240;
const AT_ONCE = 6;
const TRIES = 3;
/** Milliseconds before the second try; each later one waits so many times longer. */
const PAUSE = 500;
const LONGER = 4;

/**
 * @template T
 * @typedef {object} Source
 * @property {(key: string, signal: AbortSignal) => Promise<T>} ask
 * @property {(milliseconds: number) => Promise<void>} [wait]
 * @property {(error: unknown) => boolean} [isFinal] whether another try is in vain
 * @property {number} [most]
 * @property {number} [atOnce]
 */

/**
 * @template T
 * @param {Source<T>} source
 */
export function createStore({ ask, wait = pause, isFinal = () => false, most = MOST, atOnce = AT_ONCE }) {
  /** Those that were wanted last stand last. @type {Map<string, T>} */
  const held = new Map();
  /** @type {Map<string, AbortController>} */
  const flying = new Map();
  /** Errors of what is tried no more. @type {Map<string, unknown>} */
  const failed = new Map();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @type {Set<string>} */
  let wanted = new Set();

  const missing = () => [...wanted].filter((key) => !held.has(key) && !failed.has(key));
  const tell = () => { for (const listener of [...listeners]) listener(); };

  function fetchNext() {
    for (const key of missing().filter((one) => !flying.has(one)).slice(0, Math.max(atOnce - flying.size, 0))) fetchOne(key);
  }

  /** @param {string} key */
  async function fetchOne(key) {
    const controller = new AbortController();
    flying.set(key, controller);
    const settled = await attempt(key, controller.signal);
    if (flying.get(key) !== controller) return;
    flying.delete(key);
    if ("value" in settled) held.set(key, settled.value);
    else failed.set(key, settled.error);
    forget(held, wanted, most);
    fetchNext();
    tell();
  }

  /** @param {string} key @param {AbortSignal} signal @returns {Promise<{value: T} | {error: unknown}>} */
  async function attempt(key, signal) {
    for (let tried = 1; ; tried += 1) {
      try {
        return { value: await ask(key, signal) };
      } catch (error) {
        if (signal.aborted || tried === TRIES || isFinal(error)) return { error };
        await wait(PAUSE * LONGER ** (tried - 1));
        if (signal.aborted) return { error };
      }
    }
  }

  return {
    /** All that the view wants now, the most urgent first. @param {string[]} keys */
    want(keys) {
      const before = wanted;
      wanted = new Set(keys);
      for (const key of [...failed.keys()]) if (!wanted.has(key) || !before.has(key)) failed.delete(key);
      for (const [key, controller] of [...flying]) if (!wanted.has(key)) { flying.delete(key); controller.abort(); }
      for (const key of [...wanted].reverse()) renew(held, key);
      fetchNext();
    },
    /** @param {string} key */
    get: (key) => held.get(key),
    /** Whether something that is wanted may still come. */
    isComing: () => missing().length > 0,
    /** What could not be had, and why. @returns {ReadonlyMap<string, unknown>} */
    failures: () => failed,
    /** Try again what could not be had. */
    retry() {
      failed.clear();
      fetchNext();
    },
    /** Hear of what has come or failed. @param {() => void} listener @returns {() => void} ends it */
    follow(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/** @param {number} milliseconds @returns {Promise<void>} */
const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** @template T @param {Map<string, T>} held @param {string} key */
function renew(held, key) {
  const own = held.get(key);
  if (own !== undefined && held.delete(key)) held.set(key, own);
}

/** @param {Map<string, unknown>} held @param {Set<string>} wanted @param {number} most */
function forget(held, wanted, most) {
  const old = [...held.keys()].filter((key) => !wanted.has(key));
  for (const key of old.slice(0, Math.max(held.size - most, 0))) held.delete(key);
}
