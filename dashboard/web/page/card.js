/** The card of one event: when, where, what, and who says so. */
/** @import { Atlas, Child, Selection, Speaker } from "../view/types.js" */
import { signs } from "../model/edtf.js";
import { sayMeaning } from "../model/meaning.js";
import { actorItems, significance } from "./actors.js";
import { createCitations } from "./citations.js";
import { claimItems, voicesNote } from "./claims.js";
import { badge, find, h } from "./dom.js";
import { nearItems, pager, relatedItems } from "./elsewhere.js";
import { keptParts } from "./kept.js";
import { cardNote, told } from "./original.js";
import { placeItems } from "./places.js";
import { poleNote } from "./poles.js";
import { explained, noted } from "./terms.js";

/**
 * @param {HTMLElement} host
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createCard(host, atlas, speaker) {
  const citations = createCitations(atlas, speaker);
  let drawn = "";

  /**
   * @param {number | null} event null closes the card
   * @param {Selection} selection
   * @param {number[]} order events to walk through
   */
  function show(event, selection, order) {
    host.hidden = event === null;
    const key = event === null ? "" : `${event}/${selection.flag[event]}/${order.length}`;
    if (key === drawn) return;
    drawn = key;
    if (event === null) host.replaceChildren();
    else {
      const body = article(atlas, speaker, event, selection.flag[event], citations(event));
      host.replaceChildren(pager(atlas, speaker, event, order), body);
    }
  }

  const focus = () => find("h2", host).focus({ preventScroll: true });

  return { show, focus };
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 * @param {number} flag
 * @param {HTMLElement} citations
 */
function article(atlas, speaker, event, flag, citations) {
  const { numbers, texts } = atlas;
  const { t } = speaker;
  const placed = placeItems(atlas, speaker, event);
  const meaning = sayMeaning(numbers, speaker, event);
  /** @param {string} key @param {HTMLElement[]} items @param {Child} [note] */
  const section = (key, items, note) =>
    items.length > 0 && h("section", {}, h("h3", {}, t(key)), note, h("ul", {}, items));
  return h("article", { class: "card" },
    h("h2", { tabindex: "-1", ...told(atlas, "title", event) }, explained(atlas, texts.events.title[event])),
    h("p", { class: "card-when" },
      when(speaker, numbers.events.date[event], numbers.events.said.form[event] !== null, event),
      h("span", { class: "quiet" }, " · ", meaning ? noted("card-means", t(`window.${flag}`), meaning) : t(`window.${flag}`))),
    kind(atlas, speaker, event),
    cardNote(atlas, speaker, event),
    numbers.events.context[event] && h("p", { class: "card-context" }, t("card.context")),
    h("p", { class: "summary", ...told(atlas, "summary", event) }, explained(atlas, texts.events.summary[event])),
    numbers.media.event.includes(event) && h("section", { class: "media", "data-media": event }),
    significance(atlas, speaker, event),
    section("card.places", placed.length ? placed : [h("li", { class: "quiet" }, t("place.none"))]),
    poleNote(atlas, speaker, event),
    section("card.actors", actorItems(atlas, event)),
    section("card.claims", claimItems(atlas, speaker, event), voicesNote(atlas, speaker, event)),
    citations,
    section("card.related", relatedItems(atlas, speaker, event)),
    section("card.near", nearItems(atlas, speaker, event)),
    ...keptParts(atlas, speaker, event));
}

/**
 * Its date, with what the signs of its EDTF mean.
 * @param {Speaker} speaker
 * @param {string} date
 * @param {boolean} isKnown whether it says when
 * @param {number} event
 * @returns {Child[]}
 */
function when({ t, when: say }, date, isKnown, event) {
  const found = signs(date);
  if (!isKnown || !found.length) return [h("strong", { title: t("edtf", { date }) }, say(event))];
  const explained = found.map((name) => t(`edtf.${name}`)).join("; ");
  const [said, note] = noted("card-edtf", say(event), t("edtf.means", { date, signs: explained }));
  return [h("strong", {}, said), note];
}

/**
 * Its theme, and how well it is attested.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
function kind(atlas, { t }, event) {
  const { events, statuses } = atlas.numbers;
  const status = statuses[events.status[event]];
  return h("p", { class: "card-kind" },
    badge(atlas, events.theme[event]), " ", h("bdi", {}, atlas.texts.themes.title[events.theme[event]]), " · ",
    h("span", { class: `status status-${status}` }, t(`status.${status}`)),
    h("span", { class: "quiet small" }, ` ${t(`status.${status}.means`)}`));
}
