/** Pictures on paper, and in words what paper cannot hold: what is heard, and where links lead. */
/** @import { Child, Page, Row } from "../view/types.js" */
/** @import { Medium } from "../media/parts.js" */
import { caption, mediaOf } from "../media/parts.js";
import { createSources } from "../media/sources.js";
import { h } from "../page/dom.js";

/** @param {Pick<Page, "atlas" | "speaker">} said @param {Row} event @returns {Child[]} */
export function mediaFigures({ atlas, speaker: { t } }, event) {
  const sourceOf = createSources();
  return mediaOf(atlas, event).map((one) => h("figure", { class: "paper-medium" }, shown(one, sourceOf, t("media.transcript")), caption(one)));
}

/** @param {Medium} one @param {(address: string) => string} sourceOf @param {string} heard @returns {Child} */
function shown({ kind, address, url, alt, lang, width, height }, sourceOf, heard) {
  if (kind === "image" && address) return h("img", { src: sourceOf(address), alt, lang, width: width || null, height: height || null });
  if (kind === "sound") return h("p", {}, h("strong", {}, heard), ": ", h("bdi", { lang }, alt), url && ` (${url})`);
  return h("p", {}, h("bdi", { lang }, alt), ` (${url})`);
}

/** Wait until pictures can be printed; one that is broken is not waited for. @param {ParentNode} place */
export const pictured = (place) => Promise.all([...place.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
