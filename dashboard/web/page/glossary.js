/** All words that are explained, at the end of the sheet of sources. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { find, h } from "./dom.js";
import { sourceName } from "./sourcename.js";
import { meaningId } from "./terms.js";

/** Signs stand behind the words. */
const IS_WORD = /^[\p{L}\p{N}]/u;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function listTerms(atlas, { t }) {
  const { term, meaning, source } = atlas.texts.glossary;
  if (!term.length) return;
  const order = term.map((_, k) => k).sort((a, b) =>
    Number(IS_WORD.test(term[b])) - Number(IS_WORD.test(term[a])) || term[a].localeCompare(term[b], atlas.texts.locale));
  const rows = order.map((k) => h("div", {},
    h("dt", { dir: "auto" }, term[k]),
    h("dd", { dir: "auto" }, h("span", { id: meaningId(k) }, meaning[k]), source[k] !== null && [" ", sourceName(atlas, source[k])])));
  find("#sources > .sheet").append(h("section", { class: "glossary" }, h("h2", {}, t("glossary")), h("dl", {}, rows)));
}
