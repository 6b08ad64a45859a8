/** Sources on paper: those that some events rest on, cited in full. */
/** @import { Page, Row } from "../view/types.js" */
import { h } from "../page/dom.js";
import { sourceAbout } from "../page/source.js";
import { plain } from "./plain.js";

/** @param {Page["atlas"]} atlas @param {Row[]} events @returns {Row[]} */
export function sourcesOf({ numbers: { claims, events: { significance_source }, sources } }, events) {
  const own = new Set(events);
  const used = new Set(claims.source.filter((_, k) => own.has(claims.event[k])));
  events.forEach((event) => { const source = significance_source[event]; if (source !== null) used.add(source); });
  return sources.id.flatMap((_, k) => (used.has(k) ? [k] : []));
}

/** @param {Pick<Page, "atlas" | "speaker">} page @param {Row[]} used */
export function sourceList({ atlas, speaker }, used) {
  const { sources, styles } = atlas.texts;
  const [style] = Object.keys(styles);
  return plain(h("ul", { class: "paper-sources" }, used.map((s) => h("li", {},
    h("p", { dir: "auto" }, sources.cited[style]?.[s] || sources.title[s]), sourceAbout(atlas, speaker, s, sources.title[s])))));
}
