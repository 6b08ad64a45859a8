/** Where a card leads: related events, the nearest elsewhere, the neighbours in time. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { wayTo } from "../model/bearing.js";
import { nearest, neighbours } from "../model/nearest.js";
import { nearness } from "../model/nearness.js";
import { button, h } from "./dom.js";
import { toEvent } from "./links.js";
import { sayMark } from "./marks.js";
import { rowsOf } from "./rows.js";

/**
 * @param {Atlas} atlas
 * @param {number} i event
 */
const go = ({ numbers, texts }, i) => toEvent("link", numbers.events.id[i], h("bdi", {}, texts.events.title[i]));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function relatedItems(atlas, speaker, event) {
  const { related } = atlas.numbers;
  return rowsOf(related, event).map((k) => {
    const aside = atlas.numbers.events.context[related.other[k]] ? `${speaker.t("context.word")} · ` : "";
    const when = `${speaker.when(related.other[k])} · ${aside}`;
    const why = h("span", { class: "quiet small" }, when, h("bdi", {}, atlas.texts.related[k]));
    return h("li", {}, go(atlas, related.other[k]), " ", why);
  });
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function nearItems(atlas, { t, number }, event) {
  return nearest(atlas.numbers, event).map((near) => {
    const { word, km, digits } = nearness(atlas.numbers, near);
    const way = wayTo(atlas.numbers, near);
    const far = way ? t(`bearing.${way}`, { far: t(`far.${word}`, { km: number(km, digits) }), name: atlas.texts.places.name[near.from] }) : t(`near.${word}`, { km: number(km, digits) });
    const where = h("span", { class: "quiet small" }, h("bdi", {}, atlas.texts.places.name[near.place]), `, ${far}`);
    return h("li", {}, go(atlas, near.event), " ", where);
  });
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 * @param {number[]} order events to walk through
 */
export function pager(atlas, speaker, event, order) {
  const [{ numbers }, { t }] = [atlas, speaker];
  const { previous, next } = neighbours(order, event);
  /** @param {number | null} i @param {string} id */
  function step(i, id) {
    if (i === null) return h("a", { id, class: "button", role: "link", "aria-disabled": "true" }, t(`card.${id}`));
    const link = toEvent("button", numbers.events.id[i], t(`card.${id}`));
    Object.assign(link, { id, title: sayMark(atlas, speaker, i) });
    return link;
  }
  return h("nav", { class: "pager", "aria-label": t("pager") },
    button("button", { "data-act": "close" }, t("card.back")), step(previous, "previous"), step(next, "next"));
}
