/** How to cite an event's sources, in a style that is chosen once for all cards. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { h } from "./dom.js";
import { citeInAllStyles } from "./files.js";
import { rowsOf } from "./rows.js";
import { sourceAbout } from "./source.js";

/** Wait for the citations of a style. @param {Atlas["texts"]} texts @param {string} style */
export const inStyle = async (texts, style) => (Object.hasOwn(texts.cite.styles, style) ? undefined : citeInAllStyles(texts));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @returns {(event: number) => HTMLElement}
 */
export function createCitations(atlas, speaker) {
  const { numbers: { claims, events }, texts } = atlas;
  const { t } = speaker;
  const styles = Object.entries(texts.styles);
  let style = styles[0]?.[0] ?? "";

  return (event) => {
    const used = [...new Set([...rowsOf(claims, event).map((k) => claims.source[k]), events.significance_source[event]])].filter((s) => s !== null);
    const list = h("ul", { class: "citations" });
    const fill = () => list.replaceChildren(...used.map((s) => h("li", {}, h("p", { dir: "auto" }, texts.sources.cited[style]?.[s] ?? ""), sourceAbout(atlas, speaker, s, texts.sources.title[s]))));
    const said = h("div", { role: "status" });
    const options = styles.map(([id, name]) => h("option", { value: id, selected: id === style }, name));
    const select = h("select", { "aria-label": t("cite.style") }, options);
    select.addEventListener("change", () => {
      style = select.value;
      said.textContent = "";
      inStyle(texts, style).then(fill, () => { said.textContent = t("cite.missing"); });
    });
    fill();
    return h("details", { class: "cite" }, h("summary", {}, t("cite")), select, said, list);
  };
}
