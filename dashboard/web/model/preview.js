/** A view in words, said the same by page, title, previews and downloads. */
/** @import { Atlas, Payload, Row, Selection, Speaker, ViewState } from "../types.js" */
import { isDated, timeless } from "./dated.js";
import { needles } from "./search.js";
import { ATTESTED } from "./selection.js";
import { shortened } from "./shorten.js";
import { isNarrowed } from "./under.js";

/** More places than these are counted instead. */
const NAMED_PLACES = 2;
/** And more sources than these. */
const NAMED_SOURCES = 3;
/** And more files. */
const NAMED_FILES = 3;
/** And more actors. */
const NAMED_ACTORS = 3;
/** Letters of a name within a sentence. */
const LONGEST = 60;

/**
 * “14 events, Nov 1968 to 1991, military and economy: 11 certain, 3 possible, and 2 of context.”
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @param {Selection} selection
 */
export function sayStatus(atlas, speaker, view, { certain, possible, context, order }) {
  const { t } = speaker;
  const dated = isDated(atlas.numbers), undated = dated ? undatedAmong(atlas.numbers, order) : 0;
  const said = [t("events", { n: certain + possible }), ...facets(atlas, speaker, view)].join(", ");
  const sure = dated && certain + possible > 0 ? t("status.then") + saySure(speaker, { certain, possible }) : "";
  const unknown = undated ? `, ${t("status.undated", { n: undated })}` : "";
  return `${said}${sure}${unknown}${beside(speaker, context)}.`;
}

/**
 * “11 certain, 3 possible”, without what there is none of.
 * @param {Speaker} speaker
 * @param {{certain: number, possible: number}} counted
 */
export const saySure = ({ t }, { certain, possible }) =>
  t(!possible ? "status.certain" : certain ? "status.sure" : "status.possible", { certain, possible });

/** How many of some events have no date that is known. @param {Payload} numbers @param {Row[]} order */
function undatedAmong(numbers, order) {
  const isTimeless = timeless(numbers);
  return order.filter((event) => isTimeless(event) && !numbers.events.context[event]).length;
}

/**
 * “14 events, and 2 of context”
 * @param {Speaker} speaker
 * @param {Pick<Selection, "certain" | "possible" | "context">} selection
 */
export const sayCount = (speaker, { certain, possible, context }) =>
  speaker.t("events", { n: certain + possible }) + beside(speaker, context);

/** @param {Speaker} speaker @param {number} n events of context */
const beside = ({ t }, n) => (n ? `, ${t("context", { n })}` : "");

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {ViewState} view
 * @returns {string[]}
 */
function facets(atlas, speaker, view) {
  const { t, list, window } = speaker;
  const all = view.themes.length === atlas.numbers.themes.id.length;
  return [
    isDated(atlas.numbers) ? window(view.from, view.to) : t("undated"),
    !all && (list(themeNames(atlas, view.themes).map((name) => brief(speaker.lower(name)))) || t("no-theme")),
    isNarrowed(atlas.numbers, view.files) && ofFiles(atlas, speaker, view.files),
    view.sources.length > 0 && t("status.sources", { names: someOf(speaker, sourceNames(atlas, speaker, view.sources).map(brief)) }),
    view.place.length > 0 && t("status.place", { name: placeNames(atlas, speaker, view.place, brief) }),
    view.actor.length > 0 && t(view.actor.length > 1 ? "status.actors" : "status.actor", { names: actorNames(atlas, speaker, view.actor, brief) }),
    view.q !== "" && t(needles(view.q).length ? "status.search" : "status.search.none", { text: view.q }),
  ].filter((facet) => facet !== false);
}

/** @param {string} name */
const brief = (name) => shortened(name, LONGEST);

/** @param {Atlas} atlas @param {string[]} ids */
const themeNames = ({ numbers, texts }, ids) => ids.map((id) => texts.themes.title[numbers.themes.id.indexOf(id)]);

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {string[]} ids
 */
function ofFiles({ numbers, texts }, speaker, ids) {
  const names = ids.map((id) => brief(texts.files.title[numbers.files.id.indexOf(id)]));
  if (!names.length) return speaker.t("status.files.none");
  const some = names.length <= NAMED_FILES
    ? speaker.list(names) : speaker.t("files.more", { name: names[0], n: names.length - 1 });
  return speaker.t("status.files", { names: some });
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {string[]} ids
 */
export const sourceNames = ({ numbers, texts }, { t }, ids) =>
  ids.map((id) => (id === ATTESTED ? t("lens.attested") : texts.sources.short[numbers.sources.id.indexOf(id)]));

/** All names, or the first of many. @param {Speaker} speaker @param {string[]} names */
const someOf = ({ t, list }, names) =>
  (names.length <= NAMED_SOURCES ? list(names) : t("sources.more", { name: names[0], n: names.length - 1 }));

/**
 * Names of the chosen places, or the first of many.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {string[]} ids
 * @param {(name: string) => string} [said]
 */
export function placeNames({ numbers, texts }, speaker, ids, said = String) {
  const names = ids.map((id) => said(texts.places.name[numbers.places.id.indexOf(id)]));
  if (names.length <= NAMED_PLACES) return speaker.list(names);
  return speaker.t("places.more", { name: names[0], n: names.length - 1 });
}

/**
 * Names of the chosen actors, or the first of many.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {string[]} ids
 * @param {(name: string) => string} [said]
 */
export function actorNames({ numbers, texts }, { t, list }, ids, said = String) {
  const names = ids.map((id) => said(texts.actors.name[numbers.actors.id.indexOf(id)]));
  return names.length <= NAMED_ACTORS ? list(names) : t("actors.more", { name: names[0], n: names.length - 1 });
}
