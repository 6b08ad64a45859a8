/** The event list: the accessible equal of the map. */
/** @import { Atlas, Selection, Speaker, ViewState } from "../view/types.js" */
import { actorNames, placeNames, sayCount } from "../model/preview.js";
import { POSSIBLE } from "../model/selection.js";
import { createActorCard } from "./actorcard.js";
import { button, find, h, nodes } from "./dom.js";
import { emptyNote } from "./empty.js";
import { reportButton } from "./report.js";
import { wholeNote } from "./original.js";
import { createRow, namesByEvent } from "./row.js";
import { createRowStop } from "./rowstop.js";
import { suggestions } from "./suggestions.js";

const LIMIT = 1000;
/** Rows that a page opens with: more than can be seen. */
const FIRST = 30;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createList(atlas, speaker) {
  const head = h("div", { class: "list-head" });
  const body = h("ol", { class: "rows" });
  const foot = h("div", { class: "list-foot" });
  const actor = createActorCard(atlas, speaker);
  const stop = createRowStop(body);
  const rows = createRows(body, atlas, speaker, stop);
  let said = "";

  /**
   * @param {ViewState} view
   * @param {Selection} selection
   * @param {number} everywhere events that pass the filters in any year
   */
  function show(view, selection, everywhere) {
    const n = selection.order.length;
    const count = sayCount(speaker, selection);
    rows.show(selection);
    actor.show(view, selection, everywhere);
    const now = JSON.stringify([n, count, everywhere, view.place, view.actor, view.q]);
    if (now === said && n > 0) return;
    said = now;
    head.replaceChildren(...heading(atlas, speaker, view, count));
    foot.replaceChildren(...footing(atlas, speaker, view, n, everywhere));
  }

  /** @param {string | null} id focus goes to its row, else to the one that the Tab key comes to, else to the search */
  function focus(id) {
    const own = id && body.querySelector(`[data-event="${CSS.escape(id)}"]:not([hidden]) > a`);
    const target = own || stop.now() || find("#search");
    if (target instanceof HTMLElement) target.focus();
  }

  return {
    show, focus, focusActor: actor.focus, whole: rows.whole,
    /** It may be filled before it has a place. @param {HTMLElement} host */
    enter(host) { host.replaceChildren(actor.host, head, body, foot); },
  };
}

/**
 * Rows are made when they are first shown, and kept.
 * @param {HTMLElement} body
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ReturnType<typeof createRowStop>} stop
 */
function createRows(body, atlas, speaker, stop) {
  /** @type {Map<number, HTMLElement>} */
  const rows = new Map();
  const places = namesByEvent(atlas);
  let most = FIRST;
  /** @type {Selection | null} */
  let last = null;

  /** @param {number} i */
  function rowOf(i) {
    const row = rows.get(i) || stop.pass(createRow(atlas, speaker, i, places[i]));
    rows.set(i, row);
    return row;
  }

  /** @param {Selection} selection */
  function show(selection) {
    const { flag, order } = selection;
    last = selection;
    const shown = new Set(order.slice(0, most));
    if ([...shown].some((i) => !rows.has(i))) {
      const wanted = [...new Set([...rows.keys(), ...shown])].sort((a, b) => a - b);
      body.replaceChildren(...wanted.map(rowOf));
    }
    rows.forEach((row, i) => {
      if (row.hidden === shown.has(i)) row.hidden = !shown.has(i);
      if (row.classList.contains("possible") !== (flag[i] === POSSIBLE)) row.classList.toggle("possible");
    });
    stop.follow();
  }

  /** The page has opened: there is time for all rows. */
  function whole() {
    most = LIMIT;
    if (last) show(last);
  }

  return { show, whole };
}

/**
 * The chosen places, else several actors: a single one has a card above.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 */
function title(atlas, speaker, { place, actor }) {
  if (place.length) return placeNames(atlas, speaker, place);
  return actor.length > 1 ? actorNames(atlas, speaker, actor) : speaker.t("list.title");
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {string} count of the events listed
 */
function heading(atlas, speaker, view, count) {
  const { t } = speaker;
  return nodes([
    h("h2", { dir: "auto" }, title(atlas, speaker, view)),
    h("span", { class: "list-count" }, count), reportButton(atlas),
    h("span", { class: "list-ways" },
      view.place.length > 0 && button("link", { "data-act": "clear-place" }, t("list.clear-place")),
      view.actor.length > 0 && button("link", { "data-act": "clear-actor" }, t("list.clear-actor"))),
    suggestions(atlas, speaker, view.q), wholeNote(atlas, speaker),
  ]);
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {number} n events selected
 * @param {number} everywhere
 */
function footing(atlas, speaker, view, n, everywhere) {
  if (n === 0) return emptyNote(atlas, speaker, view, everywhere);
  return n > LIMIT ? [h("p", { class: "empty" }, speaker.t("list.more", { shown: LIMIT, n }))] : [];
}
