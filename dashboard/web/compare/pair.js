/** The two views of a comparison: what they are called, and what differs, without a map. */
/** @import { Atlas, Beside, Speaker, ViewState } from "../view/types.js" */
import { readBeside, viewBeside } from "../model/beside.js";
import { differences, signs } from "../model/compare.js";
import { select } from "../model/selection.js";
import { nameOf, summary } from "./words.js";

/** @typedef {{atlas: Atlas, speaker: Speaker}} Words */
/** @typedef {import("./session.js").Side} Side */
/** @typedef {import("./signs.js").Sign} Sign */
/** @typedef {import("./words.js").Pair} Pair */

/** @param {Words} words @param {ViewState} view @returns {Beside | null} */
export const besideOf = ({ atlas: { numbers } }, { beside }) => (beside === null ? null : readBeside(beside, numbers)?.beside ?? null);

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

/** The earlier window first. @param {Beside} beside @param {Side} here @param {Side} there @returns {Pair} */
export function paired({ kind }, here, there) {
  const isLater = kind === "years" && (there.view.from - here.view.from || there.view.to - here.view.to) < 0;
  return isLater ? { kind, one: there, other: here } : { kind, one: here, other: there };
}

/**
 * @param {Pair} pair
 * @param {boolean} isOne
 * @param {number} zoom
 * @returns {Map<number, Sign>}
 */
export function signsAt({ kind, one, other }, isOne, zoom) {
  if (kind === "lang") return new Map();
  const found = signs(one.atlas.numbers, one.selection, other.selection, zoom);
  const own = [...isOne ? found.one : found.other];
  return new Map(kind === "years" ? own : own.map(([place, sign]) => [place, sign === "new" || sign === "gone" ? "only" : sign]));
}
