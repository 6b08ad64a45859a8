/** What need not be made by Dash: the first response holds it for the parts of the page, by their ids. */
import { byId } from "./dom.js";

/** A page that can be opened in several languages holds it in each. */
export function fill() {
  for (const template of document.querySelectorAll("template[data-for]")) {
    if (template instanceof HTMLTemplateElement && isSpoken(template)) byId(template.dataset.for ?? "").append(template.content);
    template.remove();
  }
}

/** @param {HTMLElement} template */
const isSpoken = ({ lang }) => !lang || lang === document.documentElement.lang;
