/** The events of a selection with all that is said of them. */
/** @import { Atlas, Row, Selection } from "../types.js" */
import { iso } from "../model/days.js";
import { openSides } from "../model/open.js";
import { CERTAIN } from "../model/selection.js";

/** @typedef {ReturnType<typeof record>} EventRecord */

/**
 * @param {Atlas} atlas
 * @param {Pick<Selection, "order" | "flag">} selection
 * @returns {EventRecord[]}
 */
export const records = (atlas, { order, flag }) => order.map((i) => record(atlas, i, flag[i]));

/**
 * @param {Atlas} atlas
 * @param {Row} i
 * @param {number} flag
 */
function record(atlas, i, flag) {
  const { numbers, texts } = atlas;
  const { events } = numbers;
  const [openStart, openEnd] = openSides(numbers, i);
  return {
    id: events.id[i], title: texts.events.title[i], date: events.date[i],
    start: openStart ? "" : iso(events.start_earliest[i]), end: openEnd ? "" : iso(events.end_latest[i]),
    in_window: flag === CERTAIN ? "certain" : "possible",
    theme: numbers.themes.id[events.theme[i]], status: numbers.statuses[events.status[i]],
    independent_voices: events.independent[i], context: events.context[i],
    summary: texts.events.summary[i],
    places: rowsOf(numbers.links, i).map((k) => place(atlas, k)),
    significance: texts.events.significance[i], significance_source: sourceId(atlas, events.significance_source[i]),
    actors: rowsOf(numbers.takes, i).map((k) => actor(atlas, k)),
    claims: rowsOf(numbers.claims, i).map((k) => claim(atlas, k)),
    sources: sources(atlas, i),
    media: rowsOf(numbers.media, i).map((k) => medium(atlas, k)),
    file: texts.files.title[events.file[i]],
    fields: rowsOf(texts.fields, i).map((k) => ({ name: texts.fields.name[k], value: texts.fields.value[k] })),
    read: rowsOf(texts.interpretations, i).map((k) => texts.interpretations.text[k]),
  };
}

/** @param {{event: Row[]}} table @param {Row} event */
const rowsOf = (table, event) => table.event.flatMap((e, k) => (e === event ? [k] : []));

/** @param {Atlas} atlas @param {Row} k */
function place({ numbers: { links, places, roles, precisions }, texts }, k) {
  const i = links.place[k];
  return {
    id: places.id[i], name: texts.places.name[i], role: roles[links.role[k]], precision: precisions[places.precision[i]],
    lon: places.lon[i], lat: places.lat[i],
  };
}

/** @param {Atlas} atlas @param {Row | null} s */
const sourceId = ({ numbers: { sources } }, s) => (s === null ? "" : sources.id[s]);

/** @param {Atlas} atlas @param {Row} k */
function actor({ numbers: { takes, actors }, texts }, k) {
  const i = takes.actor[k];
  return { id: actors.id[i], name: texts.actors.name[i], role: texts.takes.role[k] };
}

/** @param {Atlas} atlas @param {Row} k */
function claim({ numbers: { claims, sources: { id }, stances }, texts: { claims: said, sources: { short } } }, k) {
  const via = claims.via[k];
  return {
    claim: said.claim[k], source: id[claims.source[k]], stance: stances[claims.stance[k]],
    attributed_to: said.attributed_to[k], voice: said.attributed_to[k] || short[claims.source[k]], probable: claims.probable[k], locator: said.locator[k], via: via === null ? "" : id[via],
  };
}

/** @param {Atlas} atlas @param {Row} k */
const medium = ({ numbers: { media }, texts: { media: said } }, k) => ({
  kind: media.kind[k], file: media.file[k], url: media.url[k], alt: said.alt[k], caption: said.caption[k], credit: said.credit[k], licence: media.licence[k],
});

/** The cited sources of an event, in the first style. @param {Atlas} atlas @param {Row} i */
function sources({ numbers, texts }, i) {
  const [style] = Object.keys(texts.styles);
  const used = new Set(rowsOf(numbers.claims, i).map((k) => numbers.claims.source[k]));
  return [...used].map((s) => ({ id: numbers.sources.id[s], citation: texts.sources.cited[style][s] }));
}
