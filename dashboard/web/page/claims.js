/** The card's claims: whose words say what, with which stance, where they are written, and how many voices that makes. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { isolated } from "../model/isolate.js";
import { h } from "./dom.js";
import { claimBadge, told } from "./original.js";
import { rowsOf } from "./rows.js";
import { sourceLine } from "./source.js";
import { explained } from "./terms.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function claimItems(atlas, speaker, event) {
  const { source } = atlas.numbers.claims;
  const rows = rowsOf(atlas.numbers.claims, event);
  return rows.map((k, at) => claimItem(atlas, speaker, k, rows.findIndex((other) => source[other] === source[k]) < at));
}

/**
 * How many independent voices say so, and what counts as one.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function voicesNote({ numbers: { events } }, { t }, event) {
  const n = events.independent[event];
  return h("p", { class: "small" },
    h("span", { class: "voices" }, n ? t("voices", { n }) : t("voice.none")), " ",
    h("span", { class: "quiet" }, t("voice.means")));
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} k claim
 * @param {boolean} isKnown its source was told of above
 */
function claimItem(atlas, speaker, k, isKnown) {
  const { numbers, texts } = atlas;
  const stance = numbers.stances[numbers.claims.stance[k]];
  return h("li", { class: `claim stance-${stance}` },
    h("p", { class: "claim-who" }, voice(atlas, speaker, k), h("span", { class: "stance" }, speaker.t(`stance.${stance}`)),
      claimBadge(atlas, speaker, k)),
    h("p", told(atlas, "claim", k), explained(atlas, texts.claims.claim[k])),
    h("p", { class: "quiet small" }, sourceLine(atlas, speaker, numbers.claims.source[k], isKnown), where(atlas, speaker, k)));
}

/**
 * Whose words they are: the source's own, or those of another whom it passes on.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} k claim
 */
function voice({ numbers: { claims }, texts }, { t }, k) {
  const [who, by] = [texts.claims.attributed_to[k], texts.sources.short[claims.source[k]]];
  if (!who || who === by || who === texts.sources.voice[claims.source[k]]) {
    const name = claims.probable[k] ? t("voice.likely", { who: who || by }) : who || by;
    return [h("strong", {}, h("bdi", {}, name)), " "];
  }
  return [h("strong", {}, t(claims.probable[k] ? "voice.guessed" : "voice.given", { who, by })), " · "];
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
