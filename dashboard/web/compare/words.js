/** Two views beside each other, in words. */
/** @import { Atlas, Beside, Differences, Speaker, Tally } from "../view/types.js" */
import { changed, disagreements, only, wordings } from "../model/compare.js";
import { sourceNames } from "../model/preview.js";

/** @typedef {import("./session.js").Side} Side */
/** @typedef {{kind: Beside["kind"], one: Side, other: Side}} Pair the earlier window first, else the first map */

export const CHANGES = /** @type {const} */ (["new", "gone", "more", "fewer"]);

/** A language by its own name. @param {string} lang */
const languageName = (lang) => new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;

/**
 * What is shown on one side, by what it differs in.
 * @param {Beside["kind"]} kind
 * @param {Pick<Side, "atlas" | "speaker" | "view">} side
 */
export function nameOf(kind, { atlas, speaker, view }) {
  if (kind === "years") return speaker.window(view.from, view.to);
  if (kind === "lang") return languageName(atlas.texts.lang);
  return view.sources.length ? speaker.list(sourceNames(atlas, speaker, view.sources)) : speaker.t("compare.all-sources");
}

/** Certain and possible events, each told. @param {Speaker} speaker @param {Tally["one"]} counted */
export const sayCounted = ({ t, number }, { certain, possible }) =>
  (possible ? t("compare.counted", { n: certain + possible, possible }) : number(certain));

/**
 * The whole comparison in one sentence.
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @param {Differences} found
 */
export function summary({ t, list }, { kind, one, other }, found) {
  const names = { one: nameOf(kind, one), other: nameOf(kind, other) };
  if (kind === "lang") return t("compare.lang", { ...names, n: wordings(one.atlas.texts, other.atlas.texts, one.selection, one.atlas.numbers).names.length });
  const { numbers } = one.atlas;
  if (kind === "source") {
    const [own, theirs] = [only(numbers, one.selection, other.selection).length, only(numbers, other.selection, one.selection).length];
    return t("compare.sources", { ...names, own, theirs, both: one.selection.certain + one.selection.possible - own });
  }
  const said = CHANGES.flatMap((change) => {
    const n = changed(found.places, change).length;
    return n ? [t(`compare.places.${change}`, { n })] : [];
  });
  return t("compare.years", { ...names, changes: said.length ? list(said) : t("compare.places.same") });
}

/**
 * Events that two sources tell differently.
 * @param {Atlas["numbers"]} numbers
 * @param {Pair} pair
 */
export function differently(numbers, { one, other }) {
  const rows = (/** @type {Side} */ { view }) => numbers.sources.id.flatMap((id, k) => (!view.sources.length || view.sources.includes(id) ? [k] : []));
  return disagreements(numbers, { one: rows(one), other: rows(other) }, one.selection, other.selection);
}
