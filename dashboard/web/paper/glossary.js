/** The words that a collection explains, on paper. */
/** @import { Page } from "../view/types.js" */
import { h } from "../page/dom.js";

/** @param {Page["atlas"]} atlas */
export const hasWords = ({ texts }) => texts.glossary.term.length > 0;

/** @param {Page} page */
export function glossary({ atlas: { texts } }) {
  const { term, meaning, source } = texts.glossary;
  const order = term.map((_, k) => k).sort((a, b) => term[a].localeCompare(term[b], texts.locale));
  return h("dl", { class: "paper-words-list" }, order.map((k) => {
    const own = source[k];
    return h("div", {}, h("dt", { dir: "auto" }, term[k]), h("dd", { dir: "auto" }, meaning[k], own !== null && h("span", { class: "quiet" }, ` — ${texts.sources.short[own]}`)));
  }));
}
