/** The page in somebody else's: what it says to the page around it, and what it does when asked. */
/** @import { Page, ViewState } from "../view/types.js" */
import { addressed } from "../model/address.js";
import { byId, find } from "../page/dom.js";
import { start } from "../page/files.js";
import { dressFrame, showView } from "./embedded.js";
import { VERSION, allows, destination, heightFor, restated, targets, understood } from "./messages.js";

const LONGEST_SAID = 80;

/** @param {Page} page */
export function startFrame(page) {
  dressFrame(page);
  if (window.parent === window) return;
  const origins = find("[data-embed-origins]").dataset.embedOrigins ?? "";
  const voice = createVoice(page, targets(origins, window.location.ancestorOrigins));
  const answers = createAnswers(page, voice);
  listen(origins, answers);
  document.addEventListener("atlas:view", voice.changes);
  window.addEventListener("resize", voice.height);
}

/**
 * What the page says.
 * @param {Page} page
 * @param {string[]} to origins that may hear it
 */
function createVoice({ atlas, store, status, speaker }, to) {
  const { numbers, texts } = atlas;
  const post = (/** @type {object} */ message) => to.forEach((origin) => window.parent.postMessage(message, origin));
  const say = (/** @type {string} */ type, /** @type {object} */ content) => post({ atlas: VERSION, type, ...content });
  const current = () => ({ state: addressed(store.view(), numbers, start()), words: status.words() });
  /** @type {{state: string, event: string | null} | null} */
  let last = null;
  /** @type {number | null} */
  let width = null;

  function height() {
    if (!window.innerWidth || window.innerWidth === width) return;
    width = window.innerWidth;
    const pixels = heightFor(width, byId("dock").offsetHeight);
    say("height", { height: pixels });
    post({ "datawrapper-height": { atlas: pixels } });
    post({ sentinel: "amp", type: "embed-size", height: pixels });
  }

  function ready() {
    const { name, version, hash } = numbers;
    const eras = numbers.eras.id.map((id, k) => ({ id, title: texts.eras.title[k] }));
    say("ready", { title: texts.title, data: { name, version, hash }, eras, ...current() });
    last = { ...current(), event: store.view().event };
    width = null;
    height();
  }

  function changes() {
    if (last === null) return;
    const [{ event }, now] = [store.view(), current()];
    if (now.state !== last.state) say("stateChanged", now);
    if (event !== last.event) say("eventSelected", selected(event));
    last = { ...now, event };
  }

  /** @param {string | null} id */
  function selected(id) {
    const i = id === null ? -1 : numbers.events.id.indexOf(id);
    return i < 0 ? { event: null } : { event: id, title: texts.events.title[i], date: speaker.when(i) };
  }

  return { height, ready, changes, ignored: (/** @type {string[]} */ parts) => say("ignored", { parts }) };
}

/**
 * What the page does when it is asked.
 * @param {Page} page
 * @param {ReturnType<typeof createVoice>} voice
 * @returns {Record<string, (message: any) => void>}
 */
function createAnswers(page, voice) {
  const { store, player, atlas: { numbers } } = page;

  /** @param {{view: ViewState, ignored: {key: string, value: string}[]}} next */
  function move({ view, ignored }) {
    if (ignored.length) voice.ignored(ignored.map(({ key, value }) => `${key}=${value.slice(0, LONGEST_SAID)}`));
    showView(page, view);
  }

  return {
    hello: voice.ready,
    goTo: (message) => move(destination(message, store.view(), numbers)),
    setState: (message) => move(restated(message, store.view(), numbers, start())),
    play: player.play,
    pause: player.pause,
  };
}

/**
 * Orders that come before the map is drawn wait for it.
 * @param {string} origins
 * @param {Record<string, (message: any) => void>} answers
 */
function listen(origins, answers) {
  let isReady = false;
  /** @type {{type: string}[]} */
  const early = [];
  window.addEventListener("message", ({ data, origin, source }) => {
    if (source !== window.parent || !allows(origins, origin) || !understood(data)) return;
    if (isReady) answers[data.type](data);
    else early.push(data);
  });
  document.addEventListener("atlas:ready", () => {
    isReady = true;
    answers.hello({});
    early.filter(({ type }) => type !== "hello").forEach((data) => answers[data.type](data));
  }, { once: true });
}
