/** The page around a preview: it hands over what the server has made of a draft, and hears what the reader does. */
/** @import { Asked, Order, Point, Post, Preview, Report, Shown } from "./types.js" */
import { createNewest } from "../newest.js";

/**
 * @param {HTMLElement} host gets the frame
 * @param {object} how
 * @param {Post} how.post asks the server what it makes of a draft
 * @param {string} how.address of the frame's page, of this origin
 * @param {string} how.lang
 * @param {string} [how.title] what the frame is, for those who hear it
 * @returns {Preview}
 */
export function createPreview(host, { post, address, lang, title = "" }) {
  const frame = Object.assign(document.createElement("iframe"), { src: address, title });
  const listeners = createListeners();
  const line = createLine(frame, take, again);
  const picking = createPicks(line.say, () => frame.focus());
  const view = createView();
  /** @type {{draft: string, asked: Asked, near: Partial<Shown>, shown: Shown | null | undefined, chosen: string | null}} */
  const held = { draft: "", asked: { lang, around: "" }, near: {}, shown: undefined, chosen: null };
  const clock = createClock(listeners.tell.shown);
  let count = 0;

  /** @param {Shown | null} shown @param {string} [draft] */
  function show(shown, draft = held.draft) {
    if (shown?.context) held.near = { around: shown.around, context: shown.context, ground: shown.ground };
    held.draft = draft;
    held.shown = shown && { ...(held.near.around === shown.around ? held.near : {}), ...shown };
    held.asked = { ...held.asked, around: held.near.around ?? "" };
    count += 1;
    clock.begin(count);
    line.say({ type: "show", shown: held.shown, ...view.sent(count), number: count });
  }

  const follow = createNewest((/** @type {string} */ draft) =>
    post("look", draft, held.asked).then((shown) => show(shown, draft)).catch(listeners.tell.fail));

  /** @param {(shown: Shown) => Shown | null} other what is shown, changed, or null where it stays */
  function change(other) {
    const now = held.shown && other(held.shown);
    if (now && now !== held.shown) show(now);
  }

  /** The frame was loaded, for the first time or anew. */
  function again() {
    if (held.shown !== undefined) show(held.shown);
    if (held.chosen) line.say({ type: "choose", event: held.chosen });
    picking.again();
  }

  /** @param {Report} report */
  function take(report) {
    if (report.type === "chosen") listeners.tell.choose(held.chosen = report.event);
    else if (report.type === "moved") view.moved(report.query, listeners.tell.move);
    else if (report.type === "failed") listeners.tell.fail(new Error(report.why));
    else if (report.type === "language") turn(report.lang);
    else if (report.type === "shown") { view.arrived(report.number); clock.end(report.number); }
    else if (report.type === "ask") answer(report.number);
    else picking.take(report);
  }

  /** @param {string} next */
  const turn = (next) => { held.asked = { lang: next, around: "" }; follow(held.draft); };

  /** @param {number} number */
  const answer = (number) => post("citations", held.draft, held.asked)
    .then((found) => line.say({ type: "answer", number, answer: found }), () => line.say({ type: "answer", number }));

  host.append(frame);
  return {
    follow, show, change, view: view.query, isTurned: () => held.asked.lang !== lang,
    begin(query) { held.chosen = null; view.begin(query); },
    choose(event) {
      held.chosen = event;
      line.say({ type: "choose", event });
    },
    onChoose: (listener) => listeners.add("choose", listener),
    onMove: (listener) => listeners.add("move", listener),
    onShown: (listener) => listeners.add("shown", listener),
    onFail: (listener) => listeners.add("fail", listener),
    pick: picking.start,
    remove() {
      line.end();
      frame.remove();
    },
  };
}

/** How long after it was handed over each was drawn. @param {(ms: number) => void} tell */
function createClock(tell) {
  /** @type {Map<number, number>} */
  const since = new Map();

  return {
    /** @param {number} number */
    begin(number) { since.set(number, performance.now()); },
    /** What came before it is never drawn. @param {number} number */
    end(number) {
      const at = since.get(number);
      for (const one of [...since.keys()]) if (one <= number) since.delete(one);
      if (at !== undefined) tell(performance.now() - at);
    },
  };
}

/** The view of the frame, which goes on from page to page until another beginning is made. */
function createView() {
  /** The page that begins anew, from when it is asked for until it is seen. @type {number | null} */
  let awaited = null;
  let [query, begun] = ["", 0];
  return {
    query: () => query,
    /** @param {string} next */
    begin(next) {
      [query, begun, awaited] = [next, begun + 1, Infinity];
    },
    /** What a page is told. @param {number} number of the page */
    sent(number) {
      if (awaited === Infinity) awaited = number;
      return { query, begun };
    },
    /** @param {number} number of the page that is seen */
    arrived(number) {
      if (awaited !== null && number >= awaited) awaited = null;
    },
    /** What a page tells that is about to be replaced does not count. @param {string} next @param {(query: string) => void} tell */
    moved(next, tell) {
      if (awaited === null) tell(query = next);
    },
  };
}

function createListeners() {
  /** @type {Record<string, ((given: any) => void)[]>} */
  const all = { choose: [], move: [], shown: [], fail: [] };
  const teller = (/** @type {string} */ kind) => (/** @type {any} */ given) => all[kind].forEach((listener) => listener(given));
  return {
    add(/** @type {string} */ kind, /** @type {(given: any) => void} */ listener) { all[kind].push(listener); },
    tell: { choose: teller("choose"), move: teller("move"), shown: teller("shown"), fail: teller("fail") },
  };
}

/**
 * The line to the frame, which gives its end of it whenever it is loaded.
 * @param {HTMLIFrameElement} frame
 * @param {(report: Report) => void} take
 * @param {() => void} loaded
 */
function createLine(frame, take, loaded) {
  /** @type {MessagePort | null} */
  let port = null;

  /** @param {MessageEvent} event */
  function greet({ source, origin, data, ports: [theirs] }) {
    if (source !== frame.contentWindow || origin !== window.location.origin || !data?.atlasPreview || !theirs) return;
    port?.close();
    port = theirs;
    port.onmessage = (event) => take(event.data);
    loaded();
  }

  window.addEventListener("message", greet);
  return {
    /** @param {Order} order */
    say(order) { port?.postMessage(order); },
    end() {
      window.removeEventListener("message", greet);
      port?.close();
    },
  };
}

/** @param {(order: Order) => void} say @param {() => void} focus the frame */
function createPicks(say, focus) {
  /** @type {{on: (at: Point) => void, at: Point | null, left?: () => void} | null} */
  let now = null;

  return {
    /** @type {Preview["pick"]} */
    start(on, { at = null, left } = {}) {
      const own = now = { on, at, left };
      focus();
      say({ type: "pick", at });
      return () => {
        if (now !== own) return;
        now = null;
        say({ type: "unpick" });
      };
    },
    /** The frame was loaded meanwhile. */
    again() { if (now) say({ type: "pick", at: now.at }); },
    /** @param {Extract<Report, {type: "picked" | "unpicked"}>} report */
    take(report) {
      const own = now;
      if (report.type === "picked") own?.on(report.at);
      else {
        now = null;
        own?.left?.();
      }
    },
  };
}
