/** A source as briefly as people name it, with a link where it has an address. */
/** @import { Atlas } from "../view/types.js" */
import { h } from "./dom.js";
import { isWeb } from "./source.js";

/**
 * @param {Atlas} atlas
 * @param {number} s source
 */
export function sourceName({ numbers: { sources }, texts }, s) {
  const name = h("bdi", {}, texts.sources.short[s]);
  const tip = { title: texts.sources.title[s] };
  const link = { href: sources.url[s], target: "_blank", rel: "noopener noreferrer", ...tip };
  return h("span", { class: "source-name quiet small" }, isWeb(sources.url[s]) ? h("a", link, name) : h("span", tip, name));
}
