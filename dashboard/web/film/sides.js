/** What a picture shows: one view, or two of a comparison. */
/** @import { Atlas, Beside, Files, Page, Speaker, ViewState } from "../view/types.js" */
import { inLanguage } from "../compare/compare.js";
import { paired, signsAt } from "../compare/session.js";
import { nameOf, summary } from "../compare/words.js";
import { readBeside, viewBeside } from "../model/beside.js";
import { differences } from "../model/compare.js";
import { select } from "../model/selection.js";

/** @typedef {{atlas: Atlas, speaker: Speaker}} Words */

/** @param {Words} words @param {ViewState} view @returns {Beside | null} */
export const besideOf = ({ atlas: { numbers } }, { beside }) => (beside === null ? null : readBeside(beside, numbers)?.beside ?? null);

/**
 * The words of the first map, and those of the second where there is one.
 * @param {Words} page
 * @param {Files} files
 * @param {ViewState} view
 * @returns {Promise<Words[]>}
 */
export async function wordsOf({ atlas, speaker }, files, view) {
  const [own, beside] = [{ atlas, speaker }, besideOf({ atlas, speaker }, view)];
  if (!beside) return [own];
  return [own, beside.kind === "lang" && beside.lang !== atlas.texts.lang ? await inLanguage(atlas, files, beside.lang) : own];
}

/** The view of each map. @param {Words} words @param {ViewState} view @returns {ViewState[]} */
export function viewsOf(words, view) {
  const beside = besideOf(words, view);
  return beside ? [view, viewBeside(view, beside)] : [view];
}

/** One window, or two where they differ. @param {Words} words @param {ViewState} view @returns {[number, number][]} */
export const windowsOf = (words, view) => viewsOf(words, view).map(({ from, to }) => /** @type {[number, number]} */ ([from, to]))
  .filter(([from, to], k, [[first, last]]) => !k || from !== first || to !== last);

/**
 * What two maps are called, what differs in a sentence, and the signs on each.
 * @param {Words[]} words
 * @param {ViewState} view
 */
export function compared(words, view) {
  const beside = besideOf(words[0], view);
  if (!beside) return null;
  const [here, there] = viewsOf(words[0], view).map((own, k) => ({ ...words[k], view: own, selection: select(words[k].atlas, own) }));
  const pair = paired(beside, here, there);
  const found = differences(here.atlas.numbers, pair.one.selection, pair.other.selection);
  return {
    kind: beside.kind,
    names: [here, there].map((side) => nameOf(beside.kind, side)),
    words: summary(here.speaker, pair, found),
    flags: [here, there].map(({ selection }) => selection.flag),
    signs: [here, there].map((side) => (/** @type {number} */ zoom) => signsAt(pair, side === pair.one, zoom)),
  };
}
