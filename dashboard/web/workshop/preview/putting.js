/** What a page finds in its document before it begins: language, colours, its layout, and what fills that. */
/** @import { Shown } from "./types.js" */
import { byId, h } from "../../page/dom.js";
import { when } from "../../page/wait.js";

/** Markup of the server, which has made all texts in it harmless. @param {string} markup */
const parsed = (markup) => new DOMParser().parseFromString(`<!DOCTYPE html><body>${markup}`, "text/html").body;

/** @param {string} markup @returns {SVGSVGElement | null} */
export function picture(markup) {
  const found = parsed(markup).querySelector("svg");
  return found && document.importNode(found, true);
}

/**
 * @param {Shown} shown
 * @param {string} room id of the component that the page is laid out in
 * @param {number} number of the page: each is laid out anew, and none finds what another has left
 */
export async function put({ lang, direction, colours, held, layout }, room, number) {
  const id = `page-${number}`;
  await lay(room, [{ ...layout, props: { ...layout.props, id } }], () => document.querySelector(`#${id} #dock`));
  Object.assign(document.documentElement, { lang, dir: direction });
  byId("colours").textContent = colours;
  document.querySelectorAll("template[data-for]").forEach((template) => template.remove());
  document.body.append(...Object.entries(held).map(([part, markup]) => template(part, markup)));
}

/** @param {string} room */
export const clear = (room) => lay(room, [], () => !byId(room).firstChild);

/** @param {string} room @param {object[]} children @param {() => unknown} isThere */
async function lay(room, children, isThere) {
  await when(() => document.getElementById(room));
  window.dash_clientside.set_props(room, { children });
  await Promise.resolve();
  if (!isThere()) await when(isThere);
}

/** @param {string} part @param {string} markup */
function template(part, markup) {
  const made = h("template", { "data-for": part });
  made.content.append(...document.importNode(parsed(markup), true).childNodes);
  return made;
}
