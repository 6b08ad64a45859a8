/**
 * For pages that embed the atlas: frames as high as they need, links that move the map in place,
 * and a handle for scripts. One line in the page: <script async src=".../embed.js"></script>
 * The messages behind it are described in docs/embedding.md.
 */
(function () {
  "use strict";
  const VERSION = 1;
  const HOME = new URL(".", document.currentScript.src).href;
  const handles = new WeakMap();

  const ours = (address) => String(address).startsWith(HOME);
  const frames = () => [...document.querySelectorAll("iframe")];
  const isOpaque = (frame) => frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const originOf = (frame) => (isOpaque(frame) ? "null" : new URL(frame.src).origin);

  /** One frame: orders that come too early wait until the atlas is ready. */
  function handle(frame) {
    const listeners = [];
    const waiting = [];
    const own = { frame, ready: false, state: "", words: "", on, goTo, setState, play: () => send("play"), pause: () => send("pause") };

    /** To whatever the frame holds: an order tells nothing that must not be heard. */
    const post = (message) => frame.contentWindow.postMessage({ atlas: VERSION, ...message }, "*");

    function send(type, content = {}) {
      if (own.ready) post({ ...content, type });
      else waiting.push({ ...content, type });
    }

    /** @param {{event?: string, era?: string, window?: string, view?: object, language?: string}} target */
    function goTo(target) { send("goTo", target); }
    /** @param {string} state the query of an atlas address */
    function setState(state) { send("setState", { state }); }

    /** Hear of `ready`, `height`, `stateChanged`, `eventSelected` or `ignored`. @returns a function that ends it */
    function on(type, listener) {
      const entry = { type, listener };
      listeners.push(entry);
      return () => { listeners.splice(listeners.indexOf(entry), 1); };
    }

    function hear(message) {
      if ("state" in message) Object.assign(own, { state: message.state, words: message.words });
      if (message.type === "height" && !frame.hasAttribute("data-fixed-height")) frame.style.height = `${message.height}px`;
      if (message.type === "ready") {
        own.ready = true;
        waiting.splice(0).forEach(post);
      }
      listeners.filter(({ type }) => type === message.type).forEach(({ listener }) => listener(message));
    }

    handles.set(frame, { own, hear });
    frame.addEventListener("load", () => { own.ready = false; post({ type: "hello" }); });
    if (frame.contentWindow) post({ type: "hello" });
    return own;
  }

  /** @param {string|HTMLIFrameElement} frame a frame or a selector that finds it */
  function connect(frame) {
    const element = typeof frame === "string" ? document.querySelector(frame) : frame;
    return (handles.get(element) || { own: handle(element) }).own;
  }

  window.addEventListener("message", ({ data, origin, source }) => {
    if (!data || data.atlas !== VERSION || typeof data.type !== "string") return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || origin !== originOf(frame) || !(ours(frame.src) || handles.has(frame))) return;
    connect(frame);
    handles.get(frame).hear(data);
  });

  /** A link to the atlas that names a frame as its target moves that frame without loading it again. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[target][href]");
    if (!link || !ours(link.href) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const frame = frames().find((one) => one.name === link.target && ours(one.src));
    if (!frame) return;
    event.preventDefault();
    connect(frame).setState(new URL(link.href).search);
  });

  const start = () => frames().filter((frame) => ours(frame.src)).forEach(connect);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  window.AtlasEmbed = { VERSION, connect };
})();
