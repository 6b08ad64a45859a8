/** The files that a page is made from, named in its HTML and asked for once. */
/** @import { Files, PlotlyLibrary, Room } from "../view/types.js" */
import { outset } from "../model/outset.js";

/**
 * @typedef {object} Names relative addresses
 * @property {string} payload
 * @property {Record<string, string>} texts by language
 * @property {string} live
 * @property {string} plotly
 * @property {Record<string, string>} scripts that come when they are wanted
 * @property {string} context
 * @property {Record<string, string>} contexts by language
 * @property {string} ground
 * @property {Record<string, string>} citations by language: in the styles that few ask for
 * @property {string} downloads where files of other formats come from: a `server`, a `folder`, or nowhere
 * @property {string[]} [told] languages in which a folder has those files too
 * @property {Record<string, string>} answers by the question that Dash asks
 * @property {Record<string, Spoken>} [spoken] what differs by language, where the page can be opened in several without a server
 * @property {string[]} [first] what a script in the page itself has asked for already
 */

/** @typedef {{ context: string, answers: Record<string, string>, direction: string }} Spoken */

/** The query that the page opens with where its address chooses nothing. */
export const start = () => document.documentElement.dataset.start ?? "";

/** The query that the page was opened with. */
export const opened = () => outset(window.location.search, start());

/** What was asked for already is not asked for again: some browsers forget what they preloaded. @param {string} address */
const asked = (address) => window.atlasAsked?.[address] ?? fetch(address);

/** @param {string} address */
async function ask(address) {
  const response = await asked(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** @param {string} address */
const read = async (address) => (await ask(address)).json();

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
 * @returns {Files}
 */
export function askForFiles(names, query) {
  const lang = languageOf(names.texts, query, document.documentElement.lang);
  const atlas = Promise.all([read(names.payload), read(names.texts[lang])])
    .then(([numbers, texts]) => ({ numbers, texts }));
  return { atlas, live: () => read(names.live), context: (other) => read(other ? names.contexts[other] : names.context), texts: (other) => read(names.texts[other]), ground: () => read(names.ground), piece: read, plotly: () => plotly(names.plotly), room: (name) => room(name, names.scripts[name]) };
}

/**
 * Put the citations in the other styles beside those in the first.
 * @param {import("../types.js").Texts} texts
 */
export async function citeInAllStyles({ lang, sources, cite }) {
  /** @type {{sources: typeof sources.cited, styles: typeof cite.styles}} */
  const more = await read(namesOfFiles().citations[lang]);
  Object.assign(sources.cited, more.sources);
  Object.assign(cite.styles, more.styles);
}

/**
 * Answer what Dash asks of its server at the start with files that are kept for ever.
 * @param {() => Names} names as they are by then
 */
export function answerDash(names) {
  const usual = window.fetch;
  window.fetch = (address, options) => {
    const { answers } = names();
    const path = String(address instanceof Request ? address.url : address).split("?")[0];
    const question = Object.keys(answers).find((own) => path.endsWith(`/${own}`));
    return question ? asked(answers[question]).then((response) => response.clone()) : usual.call(window, address, options);
  };
}

/**
 * Fetch Plotly without running it, which holds the page for a moment.
 * @param {string} address
 * @returns {Promise<() => Promise<PlotlyLibrary>>} runs it
 */
async function plotly(address) {
  const script = scriptAt(address);
  if (script.src) await preloaded(address);
  return () => run(script);
}

/** @param {string} address a script, which is not run yet */
function scriptAt(address) {
  const script = document.createElement("script");
  const held = window.atlasAnswers?.[address];
  if (held === undefined) script.src = address;
  else script.textContent = held;
  return script;
}

/**
 * What a script of ours exports that comes when it is wanted.
 * @param {string} name
 * @param {string} address
 * @returns {Promise<Room>}
 */
async function room(name, address) {
  if (!window.atlasRooms?.[name]) await added(scriptAt(address));
  const found = window.atlasRooms?.[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** @param {HTMLScriptElement} script @returns {Promise<void>} */
function added(script) {
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(script.src)));
    document.head.append(script);
    if (!script.src) resolve();
  });
}

/** @param {string} address @returns {Promise<void>} */
function preloaded(address) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: address });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(address)));
    document.head.append(link);
  });
}

/** @param {HTMLScriptElement} script @returns {Promise<PlotlyLibrary>} */
async function run(script) {
  await added(script);
  if (!window.Plotly) throw new Error("no Plotly");
  return window.Plotly;
}

/** What the page is made from in the language that it is opened in. @returns {Names} */
export function namesOfFiles() {
  const list = document.getElementById("atlas-files");
  if (!list) throw new Error("the page names no files");
  /** @type {Names} */
  const names = JSON.parse(list.textContent ?? "");
  return { ...names, ...names.spoken?.[languageOf(names.texts, opened(), document.documentElement.lang)] };
}

/** A page that is written in one language says when it is opened in another. @param {Names} names */
export function nameLanguage({ texts, spoken }) {
  const page = document.documentElement;
  const lang = languageOf(texts, opened(), page.lang);
  if (spoken?.[lang]) Object.assign(page, { lang, dir: spoken[lang].direction });
}
