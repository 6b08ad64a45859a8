/** The card's claims: who says what, with which stance, and where it is written. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { isolated } from "../model/isolate.js";
import { h } from "./dom.js";
import { rowsOf } from "./rows.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export const claimItems = (atlas, speaker, event) =>
  rowsOf(atlas.numbers.claims, event).map((k) => claimItem(atlas, speaker, k));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} k claim
 */
function claimItem(atlas, speaker, k) {
  const { numbers, texts } = atlas;
  const { t } = speaker;
  const stance = numbers.stances[numbers.claims.stance[k]];
  const who = texts.claims.attributed_to[k];
  return h("li", { class: `claim stance-${stance}` },
    h("p", { class: "claim-who" },
      h("strong", {}, h("bdi", {}, texts.sources.short[numbers.claims.source[k]])), " ",
      h("span", { class: "stance" }, t(`stance.${stance}`)),
      who && h("span", { class: "quiet" }, ` · ${t("attributed", { who })}`)),
    h("p", { dir: "auto" }, texts.claims.claim[k]),
    h("p", { class: "quiet small" }, source(atlas, speaker, numbers.claims.source[k]), where(atlas, speaker, k)));
}

/**
 * The place in the source, and the source that it was read in.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} k claim
 */
function where({ numbers: { claims }, texts }, { t }, k) {
  const via = claims.via[k];
  const parts = [isolated(texts.claims.locator[k]), via !== null && t("via", { name: texts.sources.short[via] })];
  return parts.filter(Boolean).map((part) => ` · ${part}`).join("");
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} s source
 */
function source({ numbers: { sources }, texts }, speaker, s) {
  const { title, publisher, note } = texts.sources;
  const issued = speaker.date(sources.issued, s) || speaker.t("undated");
  const named = [title[s], publisher[s]].filter(Boolean).map((name) => h("bdi", {}, name));
  const said = [...named, issued].flatMap((part, k) => [k > 0 && ", ", part]);
  const link = { href: sources.url[s], target: "_blank", rel: "noopener noreferrer" };
  return h("span", {}, isWeb(sources.url[s]) ? h("a", link, said) : h("span", {}, said),
    note[s] && h("span", { class: "interest" }, " — ", h("bdi", {}, note[s])));
}

/**
 * Whether an address leads to a page, and does nothing else.
 * @param {string} url
 */
export const isWeb = (url) => /^https?:\/\//i.test(url);
