/** Which events a view holds: window, themes, files, sources, actors, search and place. */
/** @import { Atlas, Payload, Row, Selection, ViewState } from "../types.js" */
import TABLE from "../../contract/view.json" with { type: "json" };
import { finder } from "./search.js";
import { isCertain, isPossible } from "./window.js";

export const OUT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/** The lens that keeps what at least two independent voices say, and none denies. */
export const ATTESTED = TABLE.keys.find(({ key }) => key === "sources")?.also?.[0] ?? "";
/** And the status that it asks for. */
const CORROBORATED = "corroborated";

/** @typedef {(event: Row) => boolean} Test */

/**
 * Which events pass every filter but the window.
 * @param {Atlas} atlas
 * @param {ViewState} view
 * @param {{anywhere?: boolean}} [how] anywhere: whatever place is chosen
 * @returns {boolean[]}
 */
export function filter(atlas, view, { anywhere = false } = {}) {
  const { numbers } = atlas;
  const tests = [
    isThemed(numbers, view.themes), isFiled(numbers, view.files), isAttested(numbers, view.sources), isTaken(numbers, view.actor), finder(atlas, view.q),
    ...(anywhere ? [] : [isPlaced(numbers, view.place)]),
  ];
  return numbers.events.id.map((_, i) => tests.every((test) => test(i)));
}

/**
 * Which events the chosen sources speak of, whatever else narrows the view: where none is, they are silent.
 * @param {Pick<Atlas, "numbers">} atlas
 * @param {Pick<ViewState, "sources">} view
 * @returns {boolean[]}
 */
export function spoken({ numbers }, { sources }) {
  const speaks = isAttested(numbers, sources);
  return numbers.events.id.map((_, i) => speaks(i));
}

/**
 * @param {Atlas} atlas
 * @param {ViewState} view
 * @param {boolean[]} [passes]
 * @returns {Selection}
 */
export function select(atlas, view, passes = filter(atlas, view)) {
  const { numbers } = atlas;
  const flag = new Uint8Array(numbers.events.id.length);
  const order = [];
  const counts = { certain: 0, possible: 0, context: 0 };
  for (let i = 0; i < flag.length; i += 1) {
    if (!passes[i] || !isPossible(numbers, i, view.from, view.to)) continue;
    flag[i] = isCertain(numbers, i, view.from, view.to) ? CERTAIN : POSSIBLE;
    counts[kindOf(numbers.events, i, flag[i])] += 1;
    order.push(i);
  }
  return { flag, order, ...counts };
}

/** What an event counts as: context is shown and not counted. @param {Payload["events"]} events @param {Row} i @param {number} flag */
const kindOf = ({ context }, i, flag) => (context[i] ? "context" : flag === CERTAIN ? "certain" : "possible");

/** @param {Payload} numbers @param {string[]} ids @returns {Test} */
function isThemed({ themes, events }, ids) {
  const wanted = rows(themes.id, ids);
  return (event) => wanted.has(events.theme[event]);
}

/** @param {Payload} numbers @param {string[]} ids @returns {Test} */
function isFiled({ files, events }, ids) {
  const wanted = rows(files.id, ids);
  return (event) => wanted.has(events.file[event]);
}

/** @param {Payload} numbers @param {string[]} ids @returns {Test} */
function isAttested({ sources, claims, events, statuses }, ids) {
  if (!ids.length) return () => true;
  if (ids.includes(ATTESTED)) return (event) => statuses[events.status[event]] === CORROBORATED && !events.context[event];
  const wanted = rows(sources.id, ids);
  return isNamed(claims.event, (k) => wanted.has(claims.source[k]) || wanted.has(claims.via[k] ?? -1));
}

/** @param {Payload} numbers @param {string[]} ids @returns {Test} */
function isPlaced(numbers, ids) {
  if (!ids.length) return () => true;
  const wanted = new Set(withSites(numbers, ids));
  return isNamed(numbers.links.event, (k) => wanted.has(numbers.links.place[k]));
}

/** @param {Payload} numbers @param {string[]} ids @returns {Test} */
function isTaken({ actors, takes }, ids) {
  if (!ids.length) return () => true;
  const wanted = rows(actors.id, ids);
  return isNamed(takes.event, (k) => wanted.has(takes.actor[k]));
}

/**
 * The chosen places as rows, a town together with the sites in it.
 * @param {Payload} numbers
 * @param {string[]} ids
 */
export function withSites({ places }, ids) {
  const chosen = new Set(ids);
  const towns = new Set(places.id.filter((id, i) => chosen.has(id) && places.lon[i] !== null));
  return places.id.flatMap((id, i) => (chosen.has(id) || towns.has(places.part_of[i]) ? [i] : []));
}

/**
 * A test whether an event has a row of a table.
 * @param {Row[]} events
 * @param {(k: Row) => boolean} holds
 * @returns {Test}
 */
function isNamed(events, holds) {
  const named = new Set(events.filter((_, k) => holds(k)));
  return (event) => named.has(event);
}

/** @param {string[]} all @param {string[]} ids */
const rows = (all, ids) => new Set(ids.map((id) => all.indexOf(id)));
