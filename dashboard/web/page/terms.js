/** Words that the glossary explains, marked where they stand first in a text. */
/** @import { Atlas, Child } from "../view/types.js" */
/** @import { Finder } from "../model/glossary.js" */
import { finder, forms } from "../model/glossary.js";
import { h } from "./dom.js";

/** Of the collections on the page, by their texts. @type {WeakMap<Atlas["texts"], Finder>} */
const finders = new WeakMap();

/** The element that says what a term means. @param {number} term */
export const meaningId = (term) => `meaning-${term}`;

/**
 * A text with its terms marked; each is reached by hand, by pointer and by keyboard.
 * @param {Atlas} atlas
 * @param {string} text
 * @returns {Child[]}
 */
export function explained({ texts }, text) {
  const find = finders.get(texts) ?? finder(forms(texts.glossary));
  finders.set(texts, find);
  /** @type {Child[]} */
  const parts = [];
  let at = 0;
  for (const { term, start, end } of find(text)) {
    parts.push(text.slice(at, start), mark(term, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/**
 * Words with a note of their own, shown as the meaning of a term is.
 * @param {string} id of the note
 * @param {string} said
 * @param {string} note
 * @returns {Child[]}
 */
export const noted = (id, said, note) => [
  h("span", { class: "term", role: "button", tabindex: "0", "aria-describedby": id }, said),
  h("span", { id, hidden: true }, note),
];

/** @param {number} term @param {string} said */
const mark = (term, said) =>
  h("span", { class: "term", role: "button", tabindex: "0", "aria-describedby": meaningId(term), "data-term": term }, said);
