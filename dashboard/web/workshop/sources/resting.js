/** What rests on the sources of a draft, and which its cells name that nobody has described. */
/** @import { Draft, Row } from "../types.js" */
import { cell, columnOf, EVENTS, eventId, fieldCell, rowsOf } from "../core/rows.js";
import { textOf } from "./items.js";

/** @typedef {{title: string, url: string, events: Row[]}} Unlisted */

/** As events/drafting/sources.py compares names. @param {string} text */
const folded = (text) => text.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

/** Keys of sources by what names them. @param {Draft} draft */
function byName({ sources }) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { key, item } of sources) {
    for (const name of [textOf(item, "id"), textOf(item, "title")]) if (name && !names.has(folded(name))) names.set(folded(name), key);
  }
  return names;
}

/**
 * Events that rest on each source, by its claims or their cells, and sources that only cells name.
 * @param {Draft} draft
 * @returns {{events: Map<string, Row[]>, unlisted: Unlisted[]}} `events` by the keys of sources
 */
export function resting(draft) {
  const names = byName(draft);
  /** @type {Map<string, Set<string>>} */
  const told = new Map();
  for (const row of rowsOf(draft, "claims")) {
    held(told, cell(row, "event_id"), () => new Set()).add(folded(cell(row, "source_id")));
  }
  /** @type {Map<string, Row[]>} */
  const events = new Map();
  /** @type {Map<string, Unlisted>} */
  const unlisted = new Map();
  const column = columnOf(draft, "source");
  for (const event of rowsOf(draft, EVENTS)) {
    const own = column && cell(event, column).trim();
    const said = told.get(eventId(draft, event)) ?? new Set(own ? [folded(own)] : []);
    for (const name of said) {
      const key = names.get(name);
      if (key) held(events, key, () => []).push(event);
      else if (own && name === folded(own)) held(unlisted, name, () => ({ title: own, url: fieldCell(draft, event, "url"), events: [] })).events.push(event);
    }
  }
  return { events, unlisted: [...unlisted.values()] };
}

/**
 * What a map holds, made first where it holds nothing.
 * @template T
 * @param {Map<string, T>} map
 * @param {string} key
 * @param {() => T} make
 * @returns {T}
 */
function held(map, key, make) {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
