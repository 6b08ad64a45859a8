/** What is compared at first, where the collection has enough for it. */
/** @import { Atlas, Beside, ViewState } from "../view/types.js" */
import { writeBeside } from "../model/beside.js";
import { isDated } from "../model/dated.js";

/** @typedef {{kind: Beside["kind"], patch: (view: ViewState) => Partial<ViewState>}} Choice */

/** @param {Atlas} atlas @returns {Choice[]} */
export function firstChoices({ numbers }) {
  const { eras, sources, languages } = numbers;
  /** @type {(Choice | false)[]} */
  const choices = [
    isDated(numbers) && (eras.id.length > 1 || numbers.span[0] < numbers.span[1]) && { kind: "years", patch: (view) => years(numbers, view) },
    sources.id.length > 1 && { kind: "source", patch: (view) => twoSources(numbers, view) },
    languages.length > 1 && { kind: "lang", patch: ({ lang }) => ({ beside: writeBeside({ kind: "lang", lang: languages.find((one) => one !== lang) ?? lang }) }) },
  ];
  return choices.flatMap((choice) => choice || []);
}

/**
 * The window and the last era; the first era comes first where all time or the last era was shown.
 * @param {Atlas["numbers"]} numbers
 * @param {ViewState} view
 */
function years({ eras, span: [first, last] }, view) {
  const middle = Math.floor((first + last) / 2);
  const [early, late] = eras.id.length > 1 ? [spanOf(eras, 0), spanOf(eras, eras.id.length - 1)] : [{ from: first, to: middle }, { from: middle + 1, to: last }];
  const isWide = view.from <= first && view.to >= last;
  const isLate = view.from === late.from && view.to === late.to;
  const own = isWide || isLate ? { mode: /** @type {const} */ ("span"), ...early } : {};
  return { ...own, beside: writeBeside({ kind: "years", ...late }) };
}

/** @param {Atlas["numbers"]["eras"]} eras @param {number} k */
const spanOf = ({ start, end }, k) => ({ from: start[k], to: end[k] });

/**
 * The chosen source, else the one with most claims, beside the next that has most.
 * @param {Atlas["numbers"]} numbers
 * @param {ViewState} view
 */
function twoSources({ claims, sources }, view) {
  const claimed = sources.id.map((id, k) => ({ id, n: claims.source.filter((source) => source === k).length })).sort((a, b) => b.n - a.n).map(({ id }) => id);
  const own = view.sources.length === 1 && sources.id.includes(view.sources[0]) ? view.sources[0] : claimed[0];
  return { sources: [own], beside: writeBeside({ kind: "source", sources: [claimed.find((id) => id !== own) ?? own] }) };
}
