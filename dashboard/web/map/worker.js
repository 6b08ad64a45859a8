/**
 * Workers for pages of opaque origin (sandboxed frames, files). Browsers refuse module workers from
 * blobs there, and the live map would stay blank without a word: a module whose text is one import
 * of another blob becomes a classic worker with the imported text in its place.
 */

const IMPORT = /import\s*(?:[^"';]*?from\s*)?["'](blob:[^"']+)["'];?/g;
const EXPORT = /export\s*\{[^}]*\};?/g;

/** @typedef {{origin: string, Worker: typeof Worker}} Scope */

/**
 * The text of a module as a classic script.
 * @param {string} text
 * @param {(url: string) => string} read gives the text behind a blob's address
 * @returns {string}
 */
export const classic = (text, read) =>
  text.replace(IMPORT, (_, url) => classic(read(url), read)).replace(EXPORT, "");

/** @param {string} url */
function readBlob(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.send();
  return request.responseText;
}

/**
 * Whether a page needs the cure.
 * @param {Partial<Scope>} page
 * @returns {page is Scope}
 */
export const needed = (page) => page.origin === "null" && typeof page.Worker === "function";

/** @param {Scope} page */
export function cure(page) {
  const Native = page.Worker;

  /**
   * @param {string | URL} url
   * @param {WorkerOptions} [options]
   */
  function CuredWorker(url, options = {}) {
    const isModule = options.type === "module" && String(url).startsWith("blob:");
    if (!isModule) return new Native(url, options);
    const script = new Blob([classic(readBlob(String(url)), readBlob)], { type: "text/javascript" });
    return new Native(URL.createObjectURL(script), { ...options, type: "classic" });
  }

  CuredWorker.prototype = Native.prototype;
  page.Worker = /** @type {typeof Worker} */ (/** @type {unknown} */ (CuredWorker));
}
