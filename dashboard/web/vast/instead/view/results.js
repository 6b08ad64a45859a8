/** What a view selects, counted elsewhere: in the counts of the whole, or of what is found. */
/** @import { Atlas, Counting, Question, Reckoned, ViewState } from "../../types.js" */
import { CERTAIN, OUT, POSSIBLE } from "../../../model/selection.js";
import { isCertain, isPossible } from "../../../model/window.js";
import { everything, totals, undated } from "../../counting.js";
import { vastOf } from "../../vast.js";

export { FILTERS } from "../../../view/results.js";

/** @param {Atlas} atlas @returns {ReturnType<typeof import("../../../view/results.js").createResults>} */
export function createResults(atlas) {
  const { numbers } = atlas;
  const vast = vastOf(atlas);
  /** Of the view that was filtered by last. @type {Counting} */
  let anywhere = { of: vast.whole, on: numbers.themes.id.map(() => true) };
  let passing = anywhere;

  /** @param {ViewState} view @param {string[]} place @returns {Counting & {state: Reckoned["state"]}} */
  function counting({ q, themes, sources }, place) {
    const { pyramid, state } = vast.founds.of(q, place, sources);
    return { of: pyramid, on: numbers.themes.id.map((id) => state !== "failed" && themes.includes(id)), state };
  }

  /** @param {ViewState} view @param {string[]} place @returns {Reckoned} */
  function reckoned(view, place) {
    const own = counting(view, place);
    const { from, to } = view;
    const flag = new Uint8Array(numbers.events.id.length);
    for (let i = 0; i < flag.length; i += 1) flag[i] = !isPossible(numbers, i, from, to) ? OUT : isCertain(numbers, i, from, to) ? CERTAIN : POSSIBLE;
    const isShown = (/** @type {number} */ i) => flag[i] !== OUT && own.on[numbers.events.theme[i]];
    const order = vast.listing.isOwn() ? vast.listing.rows() : vast.listing.rows().filter(isShown);
    return { flag, order, context: 0, ...totals(own, from, to), undated: undated(own), state: own.state };
  }

  return {
    refilter(view) {
      anywhere = counting(view, []);
      passing = counting(view, view.place);
    },
    inTime: () => /** @type {any} */ (anywhere),
    spoken: () => /** @type {any} */ ({ of: vast.whole, on: anywhere.on.map(() => true) }),
    everywhere: () => everything(passing),
    inWindow(view) {
      vast.listing.want(questionOf(view));
      return reckoned(view, view.place);
    },
    onMap: (view) => reckoned(view, []),
    walk: (open, { order }) => order,
  };
}

/** @param {ViewState} view @returns {Question} */
const questionOf = ({ from, to, themes, place, q, sources }) => ({ from, to, themes, place, q, sources });
