/** Events on paper: a card for each of a few, a line for each of many. */
/** @import { Child, Page, Row, Selection } from "../view/types.js" */
import { sayMeaning } from "../model/meaning.js";
import { significance } from "../page/actors.js";
import { claimItems, voicesNote } from "../page/claims.js";
import { badge, h } from "../page/dom.js";
import { cardNote, told } from "../page/original.js";
import { placeItems } from "../page/places.js";
import { namesByEvent } from "../page/row.js";
import { mediaFigures } from "./media.js";
import { plain } from "./plain.js";

/** More are left out, and said to be. */
export const [CARDS, ROWS] = [60, 300];

/** @typedef {Pick<Page, "atlas" | "speaker">} Said */

/**
 * One event, whole.
 * @param {Said} said
 * @param {Row} event
 * @param {number} flag whether it lies in the window
 * @param {"h2" | "h3"} tag of its title
 */
export function card({ atlas, speaker }, event, flag, tag = "h3") {
  const { numbers, texts } = atlas;
  const { t } = speaker;
  const under = tag === "h2" ? "h3" : "h4";
  const section = (/** @type {string} */ key, /** @type {Child[]} */ items, /** @type {Child} */ note) =>
    items.length > 0 && h("section", { class: `paper-${key.replace(".", "-")}` }, h(under, {}, t(key)), h("ul", {}, items), note);
  const made = plain(h("article", { class: "paper-card" },
    h(tag, told(atlas, "title", event), texts.events.title[event]),
    h("p", { class: "paper-when" }, h("strong", {}, speaker.when(event)), ` · ${t(`window.${flag}`)}`, dated(sayMeaning(numbers, speaker, event))),
    kind({ atlas, speaker }, event),
    cardNote(atlas, speaker, event),
    numbers.events.context[event] && h("p", {}, t("card.context")),
    h("p", told(atlas, "summary", event), texts.events.summary[event]),
    mediaFigures({ atlas, speaker }, event),
    section("card.places", placeItems(atlas, speaker, event), null),
    significance(atlas, speaker, event),
    section("card.claims", claimItems(atlas, speaker, event), voicesNote(atlas, speaker, event))));
  made.querySelectorAll(".significance > h3").forEach((title) => title.replaceWith(h(under, {}, ...title.childNodes)));
  return made;
}

/** Without what is said elsewhere in the pack, of sources and of voices. @param {HTMLElement} made */
export function brief(made) {
  made.querySelectorAll(".interest, .voices + .quiet").forEach((part) => part.remove());
  return made;
}

/** @param {string} meaning */
const dated = (meaning) => meaning && h("span", { class: "quiet" }, ` · ${meaning}`);

/** @param {Said} said @param {Row} event */
function kind({ atlas, speaker: { t } }, event) {
  const { events, statuses } = atlas.numbers;
  const status = statuses[events.status[event]];
  return h("p", { class: "paper-kind" }, badge(atlas, events.theme[event]), " ", h("bdi", {}, atlas.texts.themes.title[events.theme[event]]),
    " · ", h("strong", {}, t(`status.${status}`)), `: ${t(`status.${status}.means`)}`);
}

/**
 * A line for each.
 * @param {Said} said
 * @param {Selection} selection
 */
export function rows({ atlas, speaker }, { order, flag }) {
  const { events, statuses } = atlas.numbers;
  const names = namesByEvent(atlas);
  return h("ul", { class: "paper-rows" }, order.slice(0, ROWS).map((event) => h("li", {},
    badge(atlas, events.theme[event]), " ", h("strong", {}, speaker.when(event)), flag[event] === 1 && ` (${speaker.t("row.possible")})`, " · ",
    h("span", told(atlas, "title", event), atlas.texts.events.title[event]),
    names[event].length > 0 && [" · ", h("bdi", {}, speaker.list(names[event].slice(0, 4)))],
    h("span", { class: "quiet" }, ` · ${speaker.t(`status.${statuses[events.status[event]]}`)}`))));
}

/** What is said where some are left out. @param {Said} said @param {number} shown @param {number} n */
export const leftOut = ({ speaker: { t } }, shown, n) => n > shown && h("p", { class: "paper-note" }, t("paper.left-out", { shown, n }));
