/** What a page makes of its collection before there is anything to put it in: Dash is still on its way. */
/** @import { Atlas, Prepared } from "./types.js" */
import { parse } from "../model/address.js";
import { createSpeaker } from "../model/speaker.js";
import { createList } from "../page/list.js";
import { createResults } from "./results.js";

/**
 * @param {Atlas} atlas
 * @param {string} query that the page opens with
 * @returns {Prepared}
 */
export function prepare(atlas, query) {
  const speaker = createSpeaker(atlas);
  const { view, ignored } = parse(query, atlas.numbers);
  const results = createResults(atlas);
  results.refilter(view);
  const list = createList(atlas, speaker);
  list.show(view, results.inWindow(view), results.everywhere());
  return { atlas, speaker, view, ignored, results, list };
}
