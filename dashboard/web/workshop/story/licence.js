/** Under which licence the collection may be passed on: an open one, or the maker's own words. */
/** @import { Draft } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
import { h } from "../../page/dom.js";
import { setMeta } from "../core/edits.js";
import { createChoice, createField } from "./fields.js";

/** @typedef {{name?: string, path?: string, title?: string}} Licence as a Data Package has it */

/** Open licences for texts and data. @type {Required<Licence>[]} */
export const LICENCES = [
  { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0" },
  { name: "CC-BY-SA-4.0", path: "https://creativecommons.org/licenses/by-sa/4.0/", title: "Creative Commons Attribution Share-Alike 4.0" },
  { name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "CC0 1.0 (public domain)" },
  { name: "ODbL-1.0", path: "https://opendatacommons.org/licenses/odbl/1-0/", title: "Open Data Commons Open Database License 1.0" },
];
const OWN = "own";

/** @param {Draft} draft @returns {Licence[]} */
export const licencesOf = ({ meta: { licenses } }) =>
  (Array.isArray(licenses) ? licenses.filter((one) => one && typeof one === "object") : []);

/** Which choice a draft's licence is: the name of an open one, `own`, or empty. @param {Licence | undefined} licence */
export function choiceOf(licence) {
  if (!licence) return "";
  const known = LICENCES.find(({ name, path }) => name === licence.name || path === licence.path);
  return known?.name ?? OWN;
}

/** What a licence is called. @param {Licence} licence */
const wordsOf = ({ title, name, path }) => title ?? name ?? path ?? "";

/** The licence that is chosen by a name, or told in words; the words may be an address. @param {string} choice @param {string} words @returns {Licence | undefined} */
export function licenceOf(choice, words) {
  if (choice !== OWN) return LICENCES.find(({ name }) => name === choice);
  return { title: words, ...(/^https?:\/\/\S+$/.test(words) ? { path: words } : {}) };
}

/** @param {StoryDeps} deps */
export function createLicence({ voice: { t }, draft, act }) {
  const set = (/** @type {Licence | undefined} */ licence) => {
    const others = licencesOf(draft()).slice(1);
    const all = licence ? [licence, ...others] : others;
    act(setMeta(draft(), ["licenses"], all.length ? all : undefined));
  };
  /** Own words were chosen, and none is written yet. */
  let isOwn = false;
  const words = createField({ id: "story-licence-words", label: t("story.licence.words"), change: (text) => set(text ? licenceOf(OWN, text) : undefined) });
  const choice = createChoice({
    id: "story-licence", label: t("story.licence"), hint: t("story.licence.hint"),
    options: [{ value: "", text: t("story.licence.none") }, ...LICENCES.map(({ name, title }) => ({ value: name, text: `${name.replace(/-(\d)/, " $1")} – ${title}` })), { value: OWN, text: t("story.licence.own") }],
    change(value) {
      isOwn = value === OWN;
      words.element.hidden = !isOwn;
      if (isOwn) words.box.focus();
      else set(licenceOf(value, ""));
    },
  });
  return {
    element: h("div", { class: "licence" }, choice.element, words.element),
    /** @param {Draft} now */
    show(now) {
      const [licence] = licencesOf(now);
      const held = choiceOf(licence);
      if (held) isOwn = held === OWN;
      const value = isOwn ? OWN : held;
      choice.fill(value);
      choice.tell([], t(`story.licence.${value || "none"}.means`));
      words.element.hidden = !isOwn;
      words.fill(held === OWN ? wordsOf(licence) : "");
      words.tell(isOwn && !held ? [t("story.licence.words.missing")] : []);
    },
  };
}
