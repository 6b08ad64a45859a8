/** The handle that a page has of each of its frames. */
import { VERSION } from "./contract.js";

/** @typedef {{ type: string, state?: string, words?: string, height?: number } & Record<string, unknown>} Message */
/** @typedef {(message: Message) => void} Listener */
/** @typedef {{ event?: string | null, era?: string, window?: string, view?: object, language?: string }} Target */
/**
 * @typedef {object} Handle
 * @property {HTMLIFrameElement} frame
 * @property {boolean} ready
 * @property {string} state the query of the view
 * @property {string} words the view in words
 * @property {(type: string, listener: Listener) => () => void} on
 *   hear of `ready`, `height`, `stateChanged`, `eventSelected` or `ignored`; what comes back ends it
 * @property {(target: Target) => void} goTo
 * @property {(state: string) => void} setState the query of an atlas address
 * @property {() => void} play
 * @property {() => void} pause
 */

/** Keep one handle a frame. */
export function connect() {
  /** @type {WeakMap<HTMLIFrameElement, { own: Handle, hear: Listener }>} */
  const handles = new WeakMap();

  /** @param {HTMLIFrameElement} frame */
  function held(frame) {
    const found = handles.get(frame) || createHandle(frame);
    handles.set(frame, found);
    return found;
  }

  return {
    /** @param {string | HTMLIFrameElement} frame a frame or a selector that finds it */
    handle: (frame) => held(element(frame)).own,
    /** @param {HTMLIFrameElement} frame @param {Message} message */
    hear: (frame, message) => held(frame).hear(message),
    /** @param {HTMLIFrameElement} frame */
    isKnown: (frame) => handles.has(frame),
  };
}

/** @param {string | HTMLIFrameElement} frame */
function element(frame) {
  const found = typeof frame === "string" ? document.querySelector(frame) : frame;
  if (!(found instanceof HTMLIFrameElement)) throw new TypeError(`no frame: ${frame}`);
  return found;
}

/**
 * One frame: orders that come too early wait until the atlas is ready.
 * @param {HTMLIFrameElement} frame
 */
function createHandle(frame) {
  const line = createLine(frame);
  const audience = createAudience();
  /** @type {Handle} */
  const own = {
    frame, ready: false, state: "", words: "",
    on: audience.on,
    goTo: (target) => line.send({ ...target, type: "goTo" }),
    setState: (state) => line.send({ type: "setState", state }),
    play: () => line.send({ type: "play" }),
    pause: () => line.send({ type: "pause" }),
  };

  /** @param {Message} message */
  function hear(message) {
    const { type, state, words, height } = message;
    if (state !== undefined) Object.assign(own, { state, words });
    if (type === "height" && !frame.hasAttribute("data-fixed-height")) frame.style.height = `${height}px`;
    if (type === "ready") {
      own.ready = true;
      line.open();
    }
    audience.tell(message);
  }

  frame.addEventListener("load", () => {
    own.ready = false;
    line.close();
    line.post({ type: "hello" });
  });
  line.post({ type: "hello" });
  return { own, hear };
}

/** @param {HTMLIFrameElement} frame */
function createLine(frame) {
  let isOpen = false;
  /** @type {Message[]} */
  const waiting = [];

  /** To whatever the frame holds: an order tells nothing that must not be heard. @param {Message} message */
  const post = (message) => frame.contentWindow?.postMessage({ atlas: VERSION, ...message }, "*");

  return {
    post,
    /** @param {Message} message */
    send: (message) => void (isOpen ? post(message) : waiting.push(message)),
    open() {
      isOpen = true;
      waiting.splice(0).forEach(post);
    },
    close() { isOpen = false; },
  };
}

function createAudience() {
  /** @type {{ type: string, listener: Listener }[]} */
  const listeners = [];
  return {
    /** @param {string} type @param {Listener} listener */
    on(type, listener) {
      const entry = { type, listener };
      listeners.push(entry);
      return () => { listeners.splice(listeners.indexOf(entry), 1); };
    },
    /** @param {Message} message */
    tell: (message) => listeners.filter(({ type }) => type === message.type).forEach(({ listener }) => listener(message)),
  };
}
