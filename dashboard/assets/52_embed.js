/** The page in somebody else's: what it says to the page around it, and what it does when asked. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  /** Version of the contract in docs/embedding.md. */
  const VERSION = 1;
  const MAP_SHARE = 0.62;
  const MAP_PX = [300, 640];
  const PANEL_FROM_PX = 700;
  /** A frame in a closed tab has no size; the map could not be framed for it. */
  const bornHidden = root.innerWidth === 0;
  /** What a message must carry to be one. */
  const MESSAGES = {
    hello: () => true,
    goTo: (message) => Object.keys(message).some((key) => key in GO_TO),
    setState: ({ state }) => typeof state === "string",
    play: () => true,
    pause: () => true,
  };
  const isText = (value) => typeof value === "string";
  /** A member of `goTo` as parts of the address; undefined when it is of the wrong kind. */
  const GO_TO = {
    event: (value) => (value === null || isText(value) ? { event: value } : undefined),
    era: (value, { eras }) => {
      const k = eras.id.indexOf(value);
      return k < 0 ? undefined : { from: Atlas.days.iso(eras.from[k]), to: Atlas.days.iso(eras.to[k]) };
    },
    window: (value) => {
      const [from, to] = isText(value) ? value.split("/") : [value && value.from, value && value.to];
      return isText(from) && isText(to) ? { from, to } : undefined;
    },
    view: (value) => {
      const { lat, lon, zoom } = value || {};
      return { view: isText(value) ? value : [lat, lon, zoom].join(",") };
    },
    language: (value) => (isText(value) ? { lang: value } : undefined),
  };

  /** @returns {boolean} whether something that arrived is a message of the contract */
  function understood(data) {
    return Boolean(data) && typeof data === "object" && data.atlas === VERSION &&
      Object.hasOwn(MESSAGES, data.type) && MESSAGES[data.type](data);
  }

  const params = (query, parts) => {
    const result = new URLSearchParams(query);
    for (const [key, value] of Object.entries(parts)) {
      if (value === null) result.delete(key);
      else result.set(key, value);
    }
    return result.toString();
  };

  /** A view with some parts of the address changed; a part that makes no sense stays as it was. */
  function merged(view, parts, payload) {
    const query = Atlas.state.format(view, payload);
    const { ignored } = Atlas.state.parse(params(query, parts), payload);
    const refused = new Set(ignored.filter(({ key, value }) => parts[key] === value).map(({ key }) => key));
    if (refused.has("from") || refused.has("to")) ["from", "to"].forEach((key) => refused.add(key));
    const kept = Object.fromEntries(Object.entries(parts).filter(([key]) => !refused.has(key)));
    return { view: Atlas.state.parse(params(query, kept), payload).view, ignored };
  }

  /** The view that `goTo` asks for, and what of it made no sense. */
  function destination(message, view, payload) {
    const parts = {};
    const ignored = [];
    for (const [key, read] of Object.entries(GO_TO)) {
      if (!(key in message)) continue;
      const found = read(message[key], payload);
      if (found === undefined) ignored.push({ key, value: JSON.stringify(message[key]) });
      else Object.assign(parts, found);
    }
    const next = merged(view, parts, payload);
    return { view: next.view, ignored: [...ignored, ...next.ignored] };
  }

  /** The view of a whole new state; what the frame itself is stays: embedded, what it shows, its pin. */
  function restated({ state }, view, payload) {
    const fresh = { ...Atlas.state.initial(payload), lang: view.lang };
    const parts = Object.fromEntries(new URLSearchParams(state.replace(/^[^?]*\?/, "")));
    const next = merged(fresh, parts, payload);
    const { embed, show, play, pin } = view;
    return { view: { ...next.view, embed, show, play, pin }, ignored: next.ignored };
  }

  /** Pixels that suit a width: a map of pleasant shape and what stands below it. */
  function heightFor(width, below) {
    return Math.round(Math.max(MAP_PX[0], Math.min(width * MAP_SHARE, MAP_PX[1])) + below);
  }

  /** @param {string} origins the setting: “*” or origins separated by spaces */
  const allows = (origins, origin) => origins === "*" || origins.split(" ").includes(origin);

  /** Where to send: an origin that is not the parent's would only make the browser complain. */
  function targets(origins, ancestors) {
    if (origins === "*") return ["*"];
    const list = origins.split(" ");
    return ancestors && ancestors.length ? list.filter((origin) => origin === ancestors[0]) : list;
  }

  function start(app, payload, speaker) {
    if (app.view().embed) dress(app, payload, speaker);
    if (root.parent === root) return;
    const origins = document.querySelector("[data-embed-origins]").dataset.embedOrigins;
    const to = targets(origins, root.location.ancestorOrigins);
    const post = (message) => to.forEach((origin) => root.parent.postMessage(message, origin));
    const say = (type, content) => post({ atlas: VERSION, type, ...content });
    const below = () => (root.getComputedStyle(document.getElementById("dock")).display === "none" ? 0 : document.getElementById("dock").offsetHeight);
    let last = null;
    let width = null;

    function current() {
      const view = app.view();
      return { state: Atlas.state.format(view, payload), words: document.getElementById("status").textContent };
    }

    function sayHeight() {
      if (!root.innerWidth || root.innerWidth === width) return;
      width = root.innerWidth;
      const height = heightFor(width, below());
      say("height", { height });
      post({ "datawrapper-height": { atlas: height } });
      post({ sentinel: "amp", type: "embed-size", height });
    }

    function sayReady() {
      const { name, title, version, hash } = payload.meta;
      const eras = payload.eras.id.map((id, k) => ({ id, title: payload.eras.title[k] }));
      say("ready", { title, data: { name, version, hash }, eras, ...current() });
      last = { ...current(), event: app.view().event };
      width = null;
      sayHeight();
    }

    function sayChanges() {
      if (last === null) return;
      const { event } = app.view();
      const now = current();
      if (now.state !== last.state) say("stateChanged", now);
      if (event !== last.event) say("eventSelected", selected(event));
      last = { ...now, event };
    }

    function selected(id) {
      const i = payload.events.id.indexOf(id);
      return i < 0 ? { event: null } : { event: id, title: payload.events.title[i], date: payload.events.words[i] };
    }

    function move({ view, ignored }) {
      if (ignored.length) say("ignored", { parts: ignored.map(({ key, value }) => `${key}=${value.slice(0, 80)}`) });
      show(app, view, payload);
    }

    const answers = {
      hello: sayReady,
      goTo: (message) => move(destination(message, app.view(), payload)),
      setState: (message) => move(restated(message, app.view(), payload)),
      play: () => app.deck.play(),
      pause: () => app.deck.pause(),
    };
    let isReady = false;
    const early = [];
    root.addEventListener("message", ({ data, origin, source }) => {
      if (source !== root.parent || !allows(origins, origin) || !understood(data)) return;
      if (isReady) answers[data.type](data);
      else early.push(data);
    });
    document.addEventListener("atlas:ready", () => {
      isReady = true;
      sayReady();
      early.splice(0).filter(({ type }) => type !== "hello").forEach((data) => answers[data.type](data));
    }, { once: true });
    document.addEventListener("atlas:view", sayChanges);
    root.addEventListener("resize", sayHeight);
  }

  /** Show another view as if its address had been opened, without taking the reader's focus. */
  function show(app, view, payload) {
    const before = app.view();
    if (view.lang !== before.lang) {
      root.location.replace(`?${Atlas.state.format(view, payload)}`);
      return;
    }
    const { event, view: camera, ...rest } = view;
    app.set({ ...rest, event: null });
    if (view.q !== before.q) root.dash_clientside.set_props("search", { value: view.q });
    if (app.canvas()) app.canvas().layers(app.view());
    const moved = camera && JSON.stringify(camera) !== JSON.stringify(before.view);
    if (event !== null) app.choose(event, { fly: !moved && event !== before.event, focus: false });
    if (event !== null) openPanel();
    if (moved && app.canvas()) app.canvas().flyTo(camera);
  }

  /** The panel opens where it leaves the map room. */
  function openPanel() {
    document.documentElement.classList.toggle("panel-open", root.innerWidth >= PANEL_FROM_PX);
  }

  /** An embedded page: the parts it leaves out, play, and a wheel that scrolls the page around. */
  function dress(app, payload, { t }) {
    const { show: shown, play, event } = app.view();
    if (event !== null) openPanel();
    Atlas.state.SHOWN.forEach((part) => document.documentElement.classList.toggle(`no-${part}`, !shown.includes(part)));
    document.addEventListener("atlas:ready", () => {
      app.canvas().yieldScroll(t);
      if (bornHidden && app.view().view === null && event === null) app.canvas().flyTo(payload.home);
      if (play) app.deck.play();
    }, { once: true });
  }

  Atlas.embed = { VERSION, understood, merged, destination, restated, heightFor, allows, targets, start };
  if (typeof module === "object") module.exports = Atlas.embed;
})();
