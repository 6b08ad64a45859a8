/** What need not be made by Dash: the first response holds it for the parts of the page, by their ids. */
import { byId } from "./dom.js";

export function fill() {
  for (const template of document.querySelectorAll("template[data-for]")) {
    if (template instanceof HTMLTemplateElement) byId(template.dataset.for ?? "").append(template.content);
    template.remove();
  }
}
