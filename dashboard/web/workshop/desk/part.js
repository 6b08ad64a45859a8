/** A part of a draft that shows what some of its rows mean, to be asked about while somebody writes. */
/** @import { Draft } from "../types.js" */

/** Other events show in which order days and months stand, and which of several places is meant. */
const MOST_SENT = 200;

/**
 * A draft with some rows, and not much of the rest.
 * @param {Draft} draft
 * @param {readonly string[]} keys
 * @returns {Draft}
 */
export function part({ meta, columns, tables, geometry = {} }, keys) {
  const step = Math.ceil(tables.events.length / MOST_SENT);
  const events = tables.events.filter((row, k) => keys.includes(row.key) || k % step === 0);
  const { places = [], event_places: stays = [] } = tables;
  return { draft: 1, meta, columns, sources: [], tables: { events, places, event_places: stays }, geometry };
}
