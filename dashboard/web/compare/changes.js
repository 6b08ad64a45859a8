/** What changed between two maps, as a list: the equal of the signs on them. */
/** @import { Atlas, Child, Differences, Row, Speaker, Tally } from "../view/types.js" */
import { change, changed, only, wordings } from "../model/compare.js";
import { badge, h, svg } from "../page/dom.js";
import { toEvent, toPlace } from "../page/links.js";
import { sign } from "./signs.js";
import { CHANGES, differently, nameOf, sayCounted } from "./words.js";

/** @typedef {import("./words.js").Pair} Pair */

/** Rows of a list that stand without asking. */
const SHOWN = 8;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @param {Differences} found
 * @returns {Child[]}
 */
export function changes(atlas, speaker, pair, found) {
  const { t } = speaker;
  if (pair.kind === "lang") return ofLanguages(speaker, pair);
  const { themes, statuses } = atlas.numbers;
  return [
    legend(speaker, pair.kind),
    ...(pair.kind === "source" ? told(atlas, speaker, pair) : []),
    ...CHANGES.flatMap((kind) => placesThat(atlas, speaker, pair, changed(found.places, kind), kind)),
    ...section(t("layers.themes"), counts(speaker, pair, found.themes.map((tally) => [tally, [badge(atlas, tally.row), " ", h("bdi", {}, atlas.texts.themes.title[tally.row])]]), themes.id.length)),
    ...(pair.kind === "years" ? voices(atlas, speaker, pair, found.sources) : []),
    ...section(t("compare.statuses"), counts(speaker, pair, found.statuses.map((tally) => [tally, [t(`status.${statuses[tally.row]}`)]]), statuses.length)),
  ];
}

/** @param {string} title @param {Child[]} rows @param {string} [more] */
const section = (title, rows, more) => (rows.length ? [h("h3", {}, title), ...listed(rows, more)] : []);

/** The first rows, the rest behind a summary. @param {Child[]} rows @param {string} [more] */
const listed = (rows, more) => [
  h("ul", {}, rows.slice(0, more ? SHOWN : rows.length)),
  Boolean(more) && rows.length > SHOWN && h("details", { class: "kept" }, h("summary", {}, more ?? ""), h("ul", {}, rows.slice(SHOWN))),
];

/** @param {Speaker} speaker @param {Pair["kind"]} kind */
function legend({ t }, kind) {
  const glyphs = kind === "source" ? /** @type {const} */ (["only", "more", "fewer"]) : CHANGES;
  return h("ul", { class: "sign-legend" }, glyphs.map((one) => h("li", {},
    svg("svg", { class: "signs", viewBox: "-10 -10 20 20", "aria-hidden": "true" }, sign(one)), t(`compare.sign.${kind}.${one}`))));
}

/** From one count to the other. @param {Speaker} speaker @param {Pair["kind"]} kind @param {Tally} tally */
const fromTo = (speaker, kind, { one, other }) => h("span", { class: "quiet" },
  speaker.t(`compare.from-to.${kind}`, { one: sayCounted(speaker, one), other: sayCounted(speaker, other) }));

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @param {Tally[]} tallies
 * @param {typeof CHANGES[number]} kind
 */
function placesThat({ numbers, texts }, speaker, pair, tallies, kind) {
  const { t } = speaker;
  const names = { one: nameOf(pair.kind, pair.one), other: nameOf(pair.kind, pair.other) };
  const title = t(`compare.places.${pair.kind}.${kind}`, { n: tallies.length, ...names });
  const rows = tallies.map((tally) => h("li", {}, toPlace("place", numbers.places.id[tally.row], h("bdi", {}, texts.places.name[tally.row])), " ", fromTo(speaker, pair.kind, tally)));
  return section(title, rows, t("compare.more", { n: rows.length - SHOWN }));
}

/**
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @param {[Tally, Child[]][]} rows
 * @param {number} of
 */
const counts = (speaker, pair, rows, of) => (of > 1 ? rows.map(([tally, name]) => h("li", {}, name, " ",
  change(tally) === "same" ? h("span", { class: "quiet" }, speaker.t("compare.same", { count: sayCounted(speaker, tally.one) })) : fromTo(speaker, pair.kind, tally))) : []);

/**
 * Sources that speak in one of two windows alone.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @param {Tally[]} tallies
 */
function voices({ texts }, speaker, { kind, one, other }, tallies) {
  return /** @type {const} */ ([["gone", one], ["new", other]]).flatMap(([change, side]) => section(
    speaker.t("compare.sources.only", { side: nameOf(kind, side) }),
    changed(tallies, change).map((tally) => h("li", {}, h("bdi", {}, texts.sources.short[tally.row]), " ",
      h("span", { class: "quiet" }, sayCounted(speaker, change === "gone" ? tally.one : tally.other))))));
}

/**
 * What one source tells alone, and what both tell differently.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Pair} pair
 */
function told({ numbers, texts }, speaker, pair) {
  const { t, list } = speaker;
  const { one, other, kind } = pair;
  const row = (/** @type {Row} */ event, /** @type {Child[]} */ more) => h("li", {}, toEvent("", numbers.events.id[event], h("bdi", {}, texts.events.title[event])), ...more);
  const alone = (/** @type {typeof one} */ own, /** @type {typeof one} */ their) => only(numbers, own.selection, their.selection).map((event) => row(event, []));
  const stances = (/** @type {Row[]} */ rows) => list(rows.map((k) => t(`stance.${numbers.stances[k]}`)));
  const [first, second, differing] = [alone(one, other), alone(other, one), differently(numbers, pair)];
  const names = [nameOf(kind, one), nameOf(kind, other)];
  const more = (/** @type {Child[]} */ rows) => t("compare.more", { n: rows.length - SHOWN });
  const apart = differing.map(({ event, one: own, other: theirs }) => row(event, [" ", h("span", { class: "quiet" },
    t("compare.stances", { one: names[0], own: stances(own), other: names[1], theirs: stances(theirs) }))]));
  return [
    ...section(t("compare.only", { source: names[0], n: first.length }), first, more(first)),
    ...section(t("compare.only", { source: names[1], n: second.length }), second, more(second)),
    ...section(t("compare.differently", { n: apart.length }), apart, more(apart)),
  ];
}

/** Names that differ, and events that are not translated. @param {Speaker} speaker @param {Pair} pair */
function ofLanguages({ t }, { one: { atlas, selection }, other }) {
  const { numbers, texts } = atlas;
  const { names, untold } = wordings(texts, other.atlas.texts, selection, numbers);
  const rows = names.map((place) => h("li", {}, toPlace("place", numbers.places.id[place], h("bdi", {}, texts.places.name[place])), " – ",
    h("bdi", { lang: other.atlas.texts.lang }, other.atlas.texts.places.name[place])));
  const same = untold.map((event) => h("li", {}, toEvent("", numbers.events.id[event], h("bdi", {}, texts.events.title[event]))));
  return [
    ...section(t("compare.names", { n: rows.length }), rows, t("compare.more", { n: rows.length - SHOWN })),
    ...section(t("compare.untold", { n: same.length }), same, t("compare.more", { n: same.length - SHOWN })),
  ];
}

