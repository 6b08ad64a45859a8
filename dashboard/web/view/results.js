/** What a view selects; the filters are applied anew only when one of them has changed. */
/** @import { Atlas, Selection, ViewState } from "./types.js" */
import { timeless } from "../model/dated.js";
import { filter, select, spoken } from "../model/selection.js";

/** Keys of a view that decide which events pass in any year. */
export const FILTERS = /** @type {const} */ (["themes", "files", "sources", "q", "place", "actor"]);

/** @param {Atlas} atlas */
export function createResults(atlas) {
  /** @type {boolean[]} */
  let passes = [];
  /** @type {boolean[]} */
  let anywhere = [];
  const isTimeless = timeless(atlas.numbers);

  return {
    /** @param {ViewState} view */
    refilter(view) {
      anywhere = filter(atlas, view, { anywhere: true });
      passes = view.place.length ? filter(atlas, view) : anywhere;
    },

    /** Which events stand on the timeline, whatever place is chosen. */
    inTime: () => anywhere.map((on, i) => on && !isTimeless(i)),

    /** Which events the chosen sources speak of. @param {ViewState} view */
    spoken: (view) => spoken(atlas, view),

    /** How many events pass in any year. */
    everywhere: () => passes.filter((on, i) => on && !atlas.numbers.events.context[i]).length,

    /** @param {ViewState} view @returns {Selection} */
    inWindow: (view) => select(atlas, view, passes),

    /** What the map shows: every place of the window. @param {ViewState} view @returns {Selection} */
    onMap: (view) => select(atlas, view, anywhere),

    /** Events to walk through from an open card. @param {number | null} open @param {Selection} selection */
    walk: (open, { order }) => (open === null || order.includes(open) ? order : passes.flatMap((on, i) => (on ? [i] : []))),
  };
}
