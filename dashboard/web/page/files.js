/** The files that a page is made from, named in its HTML and asked for once. */
/** @import { Atlas, LiveFigure } from "../view/types.js" */

/** @typedef {{payload: string, texts: Record<string, string>, live: string}} Names relative addresses */

/** @param {string} address */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * The language of a query, else the page's own, else the first there is.
 * @param {Record<string, string>} texts
 * @param {string} query
 * @param {string} own
 */
export function languageOf(texts, query, own) {
  const wanted = [new URLSearchParams(query).get("lang") ?? "", own];
  return wanted.find((lang) => Object.hasOwn(texts, lang)) ?? Object.keys(texts)[0];
}

/**
 * Ask for the payload and the texts of the page's language at once.
 * @param {Names} names
 * @param {string} query
 * @returns {{atlas: Promise<Atlas>, live: () => Promise<LiveFigure>}}
 */
export function askForFiles(names, query) {
  const lang = languageOf(names.texts, query, document.documentElement.lang);
  const atlas = Promise.all([read(names.payload), read(names.texts[lang])])
    .then(([numbers, texts]) => ({ numbers, texts }));
  return { atlas, live: () => read(names.live) };
}

/** @returns {Names} */
export function namesOfFiles() {
  const list = document.getElementById("atlas-files");
  if (!list) throw new Error("the page names no files");
  return JSON.parse(list.textContent ?? "");
}
