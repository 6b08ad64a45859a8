/** Who says so: the source of what a task tells, its place in the source, and the way to the card. */
/** @import { Child, Row } from "../../../view/types.js" */
/** @import { Said } from "./telling.js" */
import { h } from "../../../page/dom.js";
import { toEvent } from "../../../page/links.js";
import { rowsOf } from "../../../page/rows.js";
import { sourceLine } from "../../../page/source.js";

/** Stances in the order in which they are asked for. */
const BEST = ["asserts", "dates", "reports", "denies"];

/** The claim that says most directly that an event was. @param {Said} said @param {Row} event @returns {Row | undefined} */
function witness({ atlas: { numbers: { claims, stances } } }, event) {
  const rank = (/** @type {Row} */ k) => (BEST.indexOf(stances[claims.stance[k]]) + BEST.length + 1) % (BEST.length + 1);
  return [...rowsOf(claims, event)].sort((a, b) => rank(a) - rank(b))[0];
}

/**
 * @param {Said} said
 * @param {Row} event
 * @param {Row} [claim] the one that is cited, else the best
 */
export function cited(said, event, claim = witness(said, event)) {
  const { atlas, speaker } = said;
  const { t } = speaker;
  return h("p", { class: "task-cites small" },
    claim === undefined ? t("task.no-source") : [t("card.claims"), " · ", ...source(said, claim), " · "],
    toEvent("link", atlas.numbers.events.id[event], t("task.card")));
}

/** @param {Said} said @param {Row} claim @returns {Child[]} */
function source({ atlas, speaker }, claim) {
  const { numbers: { claims }, texts } = atlas;
  const [by, who, where] = [claims.source[claim], texts.claims.attributed_to[claim], texts.claims.locator[claim]];
  const via = claims.via[claim];
  return [
    ...(who ? [h("bdi", {}, who), " · "] : []), sourceLine(atlas, speaker, by, true), ...(where ? [" · ", h("bdi", {}, where)] : []),
    via !== null && ` · ${speaker.t("via", { name: texts.sources.short[via] })}`,
  ];
}
