/** The event list of any length: more of it is asked for as its end comes into view. */
/** @import { Atlas, Reckoned, Row, Speaker, ViewState } from "../../types.js" */
import { placeNames, sayCount } from "../../../model/preview.js";
import { POSSIBLE } from "../../../model/selection.js";
import { button, change, find, h, nodes } from "../../../page/dom.js";
import { emptyNote } from "../../../page/empty.js";
import { wholeNote } from "../../../page/original.js";
import { reportButton } from "../../../page/report.js";
import { createRow } from "../../../page/row.js";
import { createRowStop } from "../../../page/rowstop.js";
import { vastOf } from "../../vast.js";

/** Rows that a reader may scroll through. */
const LIMIT = 2000;
/** More is asked for once one of so many rows at the end is seen. */
const AHEAD = 15;

/** @param {Atlas} atlas @param {Speaker} speaker @returns {ReturnType<typeof import("../../../page/list.js").createList>} */
export function createList(atlas, speaker) {
  const { listing } = vastOf(atlas);
  const head = h("div", { class: "list-head" });
  const body = h("ol", { class: "rows" });
  const foot = h("div", { class: "list-foot" });
  const stop = createRowStop(body);
  const rows = createRows(body, atlas, speaker, stop);
  const more = () => { if (rows.count() < LIMIT) listing.more(); };
  const observer = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) more(); });
  foot.addEventListener("click", ({ target }) => { if (target instanceof Element && target.matches("[data-more]")) listing.retry(); });
  let said = "";

  return {
    show(view, selection, everywhere) {
      const own = /** @type {Reckoned} */ (selection);
      rows.show(own);
      const now = JSON.stringify([sayCount(speaker, own), everywhere, view.place, view.q, listing.state(), rows.count()]);
      if (now === said) return;
      said = now;
      head.replaceChildren(...heading(atlas, speaker, view, sayCount(speaker, own)));
      foot.replaceChildren(...footing(atlas, speaker, view, own, everywhere));
      observer.disconnect();
      rows.last(AHEAD).forEach((row) => observer.observe(row));
    },
    focus(id) {
      const own = id && body.querySelector(`[data-event="${CSS.escape(id)}"] > a`);
      const target = own || stop.now() || find("#search");
      if (target instanceof HTMLElement) target.focus();
    },
    focusActor() {},
    whole() {},
    enter(host) { host.replaceChildren(head, body, foot); },
  };
}

/**
 * Rows are made once, and stand in the order that they came in.
 * @param {HTMLElement} body
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ReturnType<typeof createRowStop>} stop
 */
function createRows(body, atlas, speaker, stop) {
  /** @type {Map<Row, HTMLElement>} */
  const made = new Map();
  /** @type {HTMLElement[]} */
  let shown = [];

  /** @param {Row} i */
  function rowOf(i) {
    const row = made.get(i) ?? stop.pass(createRow(atlas, speaker, i, placesOf(atlas, i)));
    made.set(i, row);
    return row;
  }

  return {
    count: () => shown.length,
    last: (/** @type {number} */ n) => shown.slice(-n),
    /** @param {Reckoned} selection */
    show({ flag, order, certain, possible }) {
      const before = shown;
      shown = order.slice(0, LIMIT).map(rowOf);
      const isMore = before.length > 0 && before.every((row, k) => row === shown[k]);
      if (isMore) body.append(...shown.slice(before.length));
      else if (before.length !== shown.length || !isMore) body.replaceChildren(...shown);
      shown.forEach((row, k) => {
        if (row.classList.contains("possible") !== (flag[order[k]] === POSSIBLE)) row.classList.toggle("possible");
        change(row, "aria-posinset", String(k + 1));
        change(row, "aria-setsize", String(Math.max(certain + possible, shown.length)));
      });
      stop.follow();
    },
  };
}

/** Names of an event's places, each once. @param {Atlas} atlas @param {Row} i */
const placesOf = ({ numbers: { links }, texts }, i) =>
  [...new Set(links.event.flatMap((event, k) => (event === i ? [texts.places.name[links.place[k]]] : [])))];

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {string} count
 */
const heading = (atlas, speaker, view, count) => nodes([
  h("h2", { dir: "auto" }, view.place.length ? placeNames(atlas, speaker, view.place) : speaker.t("list.title")),
  h("span", { class: "list-count" }, count), reportButton(atlas),
  h("span", { class: "list-ways" }, view.place.length > 0 && button("link", { "data-act": "clear-place" }, speaker.t("list.clear-place"))),
  wholeNote(atlas, speaker),
]);

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {Reckoned} selection
 * @param {number} everywhere
 * @returns {HTMLElement[]}
 */
function footing(atlas, speaker, view, { order, certain, possible, state }, everywhere) {
  const { t } = speaker;
  const { listing } = vastOf(atlas);
  const own = listing.state();
  if (own === "failed" && listing.note()) return [h("p", { class: "empty" }, t(listing.note()))];
  if (own === "failed") return [h("p", { class: "empty" }, t("vast.unlisted"), " ", button("link", { "data-more": true }, t("vast.again")))];
  if (own === "waiting" || own === "coming") return [h("p", { class: "empty" }, t("vast.listing"))];
  if (order.length > 0) return order.length >= LIMIT ? [h("p", { class: "empty" }, t("list.more", { shown: LIMIT, n: certain + possible }))] : [];
  return state === "there" ? emptyNote(atlas, speaker, view, everywhere) : [];
}
