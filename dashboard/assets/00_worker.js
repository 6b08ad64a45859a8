/**
 * Workers for pages of opaque origin (sandboxed frames, file://). Chromium refuses module workers
 * from blobs there, and the map would stay blank without a word: a module whose text is one import
 * of another blob becomes a classic worker with the imported text in its place.
 */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const IMPORT = /import\s*(?:[^"';]*?from\s*)?["'](blob:[^"']+)["'];?/g;
  const EXPORT = /export\s*\{[^}]*\};?/g;

  /**
   * The text of a module as a classic script.
   * @param {string} text
   * @param {function(string): string} read gives the text behind a blob's address
   */
  function classic(text, read) {
    return text.replace(IMPORT, (_, url) => classic(read(url), read)).replace(EXPORT, "");
  }

  function readBlob(url) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.send();
    return request.responseText;
  }

  /** @returns {boolean} whether this page needs the cure */
  const needed = (page) => page.origin === "null" && typeof page.Worker === "function";

  function cure(page) {
    const Native = page.Worker;
    page.Worker = function Worker(url, options = {}) {
      const isModule = options.type === "module" && String(url).startsWith("blob:");
      if (!isModule) return new Native(url, options);
      const script = new Blob([classic(readBlob(url), readBlob)], { type: "text/javascript" });
      return new Native(URL.createObjectURL(script), { ...options, type: "classic" });
    };
    page.Worker.prototype = Native.prototype;
  }

  Atlas.worker = { classic, needed, cure };
  if (needed(root)) cure(root);
  if (typeof module === "object") module.exports = Atlas.worker;
})();
