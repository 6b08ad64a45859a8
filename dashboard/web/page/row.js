/** One row of the event list. */
/** @import { Atlas, Speaker } from "../view/types.js" */
import { isolated } from "../model/isolate.js";
import { badge, h } from "./dom.js";
import { toEvent } from "./links.js";
import { languageBadge, told } from "./original.js";

/** More names are counted. */
const MOST = 3;
/** Letters that fit into two lines. */
const LONG = 60;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} i event
 * @param {string[]} places names of its places
 */
export function createRow(atlas, speaker, i, places) {
  const { numbers, texts } = atlas;
  const { t } = speaker;
  const { id, theme } = numbers.events;
  const status = numbers.statuses[numbers.events.status[i]];
  const when = h("span", { class: "row-when" }, badge(atlas, theme[i]),
    h("span", { class: "when" }, speaker.when(i)), h("span", { class: "maybe" }, t("row.possible")));
  const meta = h("span", { class: "row-meta" },
    clipped("row-theme", [texts.themes.title[theme[i]]]),
    clipped("row-places", places.length ? places : [t("place.none")]),
    numbers.events.context[i] && h("span", { class: "context-word" }, t("context.word")),
    h("span", { class: `status status-${status}` }, t(`status.${status}`)),
    languageBadge(atlas, speaker, "title", i));
  const title = h("span", { class: "row-title", ...told(atlas, "title", i) }, texts.events.title[i]);
  return h("li", { "data-event": id[i] }, toEvent("row", id[i], when, title, meta));
}

/**
 * The first names, each in its own direction; what is many or long is whole in the tip.
 * @param {string} face
 * @param {string[]} names
 */
function clipped(face, names) {
  const [whole, more] = [names.map(isolated).join(" · "), names.length - MOST];
  const shown = names.slice(0, MOST).flatMap((name, k) => [k > 0 && " · ", h("bdi", {}, name)]);
  return h("span", { class: face, title: (more > 0 || whole.length > LONG) && whole }, shown, more > 0 && ` +${more}`);
}

/**
 * Names of every event's places, each once.
 * @param {Atlas} atlas
 */
export function namesByEvent({ numbers: { events, links }, texts }) {
  /** @type {Set<string>[]} */
  const names = events.id.map(() => new Set());
  links.event.forEach((event, k) => names[event].add(texts.places.name[links.place[k]]));
  return names.map((set) => [...set]);
}
