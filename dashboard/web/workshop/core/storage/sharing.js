/** One tab for one draft: a second is told, and may take it over. */
/** @import { Platform } from "../../types.js" */

const NAME = "atlas-workshop";
/** Milliseconds in which a tab says that it has a draft open. */
const PATIENCE = 250;

/** @typedef {{release: () => Promise<void>, onLost: (listener: () => void) => void}} Held */
/** @typedef {(id: string, how?: {take?: boolean}) => Promise<Held | null>} Hold null where another tab has it */

/** A promise of something lost, that calls all who ask, also later. */
function createLoss() {
  let isLost = false;
  /** @type {(() => void)[]} */
  const listeners = [];
  return {
    lose() {
      if (isLost) return;
      isLost = true;
      listeners.forEach((listener) => listener());
    },
    /** @param {() => void} listener */
    onLost(listener) {
      if (isLost) listener();
      else listeners.push(listener);
    },
  };
}

/**
 * @param {Pick<Platform, "locks" | "channel" | "wait" | "random">} platform
 * @returns {{hold: Hold, close: () => void}}
 */
export function createSharing(platform) {
  const { locks } = platform;
  const channels = createChannels(platform);
  return {
    hold: async (id, { take = false } = {}) => {
      if (!locks) return channels.hold(id, { take });
      try {
        return await byLock(locks, `${NAME} ${id}`, take);
      } catch {
        return channels.hold(id, { take });
      }
    },
    close: channels.close,
  };
}

/** @param {NonNullable<Platform["locks"]>} locks @param {string} name @param {boolean} take @returns {Promise<Held | null>} */
function byLock(locks, name, take) {
  const { lose, onLost } = createLoss();
  return new Promise((resolve, reject) => {
    /** @param {Lock | null} lock */
    const granted = (lock) => (lock ? new Promise((end) => { resolve({ release, onLost }); letGo = end; }) : resolve(null));
    /** @type {(value: null) => void} */
    let letGo = () => {};
    /** It is free once the request has ended. */
    const release = () => {
      letGo(null);
      return ended;
    };
    const ended = locks.request(name, take ? { steal: true } : { ifAvailable: true }, granted).then(() => {}, (error) => {
      lose();
      reject(error);
    });
  });
}

/** Without locks, tabs ask each other. @param {Pick<Platform, "channel" | "wait" | "random">} platform */
function createChannels({ channel, wait, random }) {
  const bytes = new Uint8Array(8);
  random(bytes);
  const tab = bytes.join(".");
  /** @type {Map<string, () => void>} what is open here -> how it is lost */
  const open = new Map();
  /** @type {Set<string>} */
  const elsewhere = new Set();
  const line = channel?.(NAME) ?? null;
  if (line) {
    line.onmessage = ({ data: { kind, id, from } }) => {
      if (from === tab) return;
      if (kind === "mine") elsewhere.add(id);
      if (kind === "who" && open.has(id)) line.postMessage({ kind: "mine", id, from: tab });
      if (kind === "take") open.get(id)?.();
    };
  }
  return {
    /** @type {Hold} */
    async hold(id, { take = false } = {}) {
      if (open.has(id) && !take) return null;
      elsewhere.delete(id);
      line?.postMessage({ kind: take ? "take" : "who", id, from: tab });
      if (line && !take) await wait(PATIENCE);
      if (elsewhere.has(id)) return null;
      open.get(id)?.();
      const { lose, onLost } = createLoss();
      const end = () => { if (open.get(id) === lost) open.delete(id); };
      const lost = () => { end(); lose(); };
      open.set(id, lost);
      return { release: async () => end(), onLost };
    },
    close: () => line?.close(),
  };
}
