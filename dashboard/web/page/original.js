/** Texts that are not told in the language of the page: in which they are, and that they are not. */
/** @import { Atlas, Child, Speaker } from "../view/types.js" */
/** @import { Column } from "../model/original.js" */
import { languageOf } from "../model/original.js";
import { h } from "./dom.js";
import { noted } from "./terms.js";

/**
 * What an element says of the language of its text.
 * @param {Atlas} atlas
 * @param {Column} column
 * @param {number} row
 */
export const told = ({ texts }, column, row) => ({ dir: "auto", lang: languageOf(texts, column, row) || null });

/**
 * A badge for a text of another language; where all are, none has it.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Column} column
 * @param {number} row
 */
export function languageBadge(atlas, speaker, column, row) {
  const lang = marked(atlas, column, row);
  const note = noteOf(atlas, speaker);
  return lang && h("span", { class: "in-lang", title: note },
    h("span", { "aria-hidden": "true" }, code(lang)), h("span", { class: "sr-only" }, note));
}

/**
 * The same with a note that opens by hand and by key.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} claim
 * @returns {Child[]}
 */
export function claimBadge(atlas, speaker, claim) {
  const lang = marked(atlas, "claim", claim);
  return lang ? [" ", h("span", { class: "in-lang" }, noted(`claim-in-${claim}`, code(lang), noteOf(atlas, speaker)))] : [];
}

/**
 * What a card says where any of its own texts is of another language.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function cardNote(atlas, speaker, event) {
  const lang = marked(atlas, "title", event) || marked(atlas, "summary", event) || marked(atlas, "significance", event);
  return lang && h("p", { class: "quiet small" },
    h("span", { class: "in-lang", "aria-hidden": "true" }, code(lang)), " ", noteOf(atlas, speaker));
}

/**
 * One quiet line where nothing at all is told in the language of the page.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function wholeNote({ texts: { original } }, { t }) {
  return original.whole && h("p", { class: "list-original quiet small" }, t("original.whole", { language: original.name }));
}

/** @param {Atlas} atlas @param {Column} column @param {number} row */
const marked = ({ texts }, column, row) => (texts.original.whole ? "" : languageOf(texts, column, row));

/** @param {Atlas} atlas @param {Speaker} speaker */
const noteOf = ({ texts: { original } }, { t }) => t("original.text", { language: original.name });

/** The letters of a language's code. @param {string} lang */
const code = (lang) => lang.split("-")[0].toUpperCase();
