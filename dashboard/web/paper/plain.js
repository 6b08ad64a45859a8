/** What leads or opens on a screen, as mere words on paper. */
import { h } from "../page/dom.js";

const ACTING = "a, button, [role=button]";
const UNSEEN = "[hidden], .sr-only, .life-marks";
const ATTRIBUTES = ["id", "title", "tabindex", "aria-describedby", "role"];

/**
 * @template {HTMLElement} Kind
 * @param {Kind} element
 * @returns {Kind}
 */
export function plain(element) {
  element.querySelectorAll(UNSEEN).forEach((part) => part.remove());
  for (const part of element.querySelectorAll(ACTING)) part.replaceWith(h("span", { lang: part.getAttribute("lang"), dir: part.getAttribute("dir") }, ...part.childNodes));
  for (const name of ATTRIBUTES) element.querySelectorAll(`:not(svg, svg *)[${name}]`).forEach((part) => part.removeAttribute(name));
  return element;
}
