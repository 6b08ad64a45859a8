/** The card of one actor: who it is, and its events over all of the time; the list below has them as links. */
/** @import { Atlas, Selection, Speaker, ViewState } from "../view/types.js" */
import { eventsOf, lifeline } from "../model/actors.js";
import { button, h } from "./dom.js";
import { sourceName } from "./sourcename.js";
import { explained } from "./terms.js";

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createActorCard(atlas, speaker) {
  const host = h("div", { class: "actor", hidden: true });
  let drawn = "";

  return {
    host,
    /** Shown for a single actor. @param {ViewState} view @param {Selection} selection @param {number} everywhere events that pass in any year */
    show(view, { order }, everywhere) {
      const id = view.actor.length === 1 ? view.actor[0] : "";
      const key = `${id}/${order.length}/${everywhere}`;
      if (key === drawn) return;
      drawn = key;
      host.hidden = !id;
      const hidden = everywhere - order.length;
      host.replaceChildren(...(id ? [closer(speaker), article(atlas, speaker, atlas.numbers.actors.id.indexOf(id), hidden, everywhere)] : []));
    },
    focus: () => host.querySelector("h2")?.focus({ preventScroll: true }),
  };
}

/** @param {Speaker} speaker */
const closer = ({ t }) =>
  h("nav", { class: "pager", "aria-label": t("actor") }, button("button", { "data-act": "close" }, t("card.back")));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} i actor
 * @param {number} hidden events that the window leaves out
 * @param {number} everywhere
 */
function article(atlas, speaker, i, hidden, everywhere) {
  const { numbers: { actors, actor_kinds: kinds }, texts } = atlas;
  const { t } = speaker;
  const { name, offices, spellings, summary } = texts.actors;
  const source = actors.source[i];
  return h("article", { class: "card" },
    h("h2", { tabindex: "-1", dir: "auto" }, name[i]),
    h("p", { class: "card-kind quiet" }, t(`actor.${kinds[actors.kind[i]]}`)),
    summary[i] && h("p", { class: "summary", dir: "auto" }, explained(atlas, summary[i]), " ", source !== null && sourceName(atlas, source)),
    spellings[i].length > 0 && h("p", { class: "quiet small" }, `${t("actor.spellings")} `, spellings[i].flatMap((one, k) => [k > 0 && " · ", h("bdi", {}, one)])),
    offices[i].length > 0 && h("section", {}, h("h3", {}, t("actor.offices")), h("ul", {}, offices[i].map((one) => h("li", { dir: "auto" }, one)))),
    strip(atlas, speaker, i),
    hidden > 0 && h("p", {}, button("button", { "data-act": "all-years" }, t("empty.all-years", { n: everywhere }))));
}

/**
 * A mark for each event on the time of the collection, in the lane of its theme.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} i actor
 */
function strip({ numbers }, speaker, i) {
  const { span: [first, last], themes } = numbers;
  const events = eventsOf(numbers, i);
  const marks = lifeline(numbers, events).map(({ theme, left, wide }) => h("span", {
    class: `life-mark theme-${themes.id[theme]}`, style: `left:${left.toFixed(2)}%;width:${wide.toFixed(2)}%;--lane-at:${theme}`,
  }));
  const said = speaker.t("actor.strip", { events: speaker.t("events", { n: events.length }), when: speaker.years(first, last) });
  return h("div", { class: "life", role: "img", "aria-label": said },
    h("div", { class: "life-marks" }, marks),
    h("div", { class: "life-ends quiet small" }, [first, last].map((day) => h("span", {}, speaker.tick(day, "year")))));
}
