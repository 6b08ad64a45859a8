/** Two maps beside each other, from when the second opens until it closes. */
/** @import { Atlas, Beside, Changed, Files, Page, Selection, Speaker, ViewState } from "../view/types.js" */
import { viewBeside } from "../model/beside.js";
import { differences } from "../model/compare.js";
import { createList } from "../page/list.js";
import { byId } from "../page/dom.js";
import { createResults, FILTERS } from "../view/results.js";
import { createHeads } from "./heads.js";
import { paired, signsAt } from "./pair.js";
import { createPanel } from "./panel.js";
import { createRail } from "./rail.js";
import { createSecond } from "./second.js";
import { createSigns } from "./signs.js";
import { summary } from "./words.js";

/** @typedef {{atlas: Atlas, speaker: Speaker, view: ViewState, selection: Selection}} Side */
/** @typedef {import("./words.js").Pair} Pair */

const GROUND = /** @type {const} */ (["layers", "without", "ground"]);

/**
 * @param {Page} page
 * @param {Files} files
 * @param {{atlas: Atlas, speaker: Speaker}} words of the second map
 * @param {Beside} first what is beside at first
 * @param {{swap: () => void, close: () => void, choose: import("./form.js").Choose}} on
 */
export function createSession(page, files, words, first, on) {
  const results = createResults(words.atlas);
  const list = createList(words.atlas, words.speaker);
  const heads = createHeads(page.speaker, on);
  const panel = createPanel(page, (host) => { host.lang = words.atlas.texts.lang; list.enter(host); }, on.choose);
  const second = createSecond(page, files, { ...words, view: viewBeside(page.store.view(), first) },
    (ids) => { page.actions.place(ids); panel.turn("there"); });
  /** Years have handles of their own. @type {ReturnType<typeof createRail> | null} */
  let rail = null;
  /** @type {Pair | null} */
  let pair = null;
  /** @type {string | null} */
  let open = page.store.view().event;
  const signsOf = (/** @type {boolean} */ isFirst) => (/** @type {number} */ zoom) => (pair ? signsAt(pair, isFirst === isAhead(pair, page), zoom) : new Map());
  const sheets = [createSigns(byId("map"), page.map, page.atlas.numbers, signsOf(true)), createSigns(byId("beside-map"), second.map, page.atlas.numbers, signsOf(false))];
  list.whole();

  return {
    panel,
    /** @param {Beside} beside @param {Changed | null} changed */
    draw(beside, changed) {
      const view = page.store.view();
      const has = (/** @type {keyof ViewState} */ key) => changed === null || changed.has(key);
      const own = viewBeside(view, beside);
      if (has("beside") || FILTERS.some(has)) results.refilter(own);
      const here = { atlas: page.atlas, speaker: page.speaker, view, selection: page.results.inWindow(view) };
      const there = { ...words, view: own, selection: results.inWindow(own) };
      if (GROUND.some(has)) second.map.layers(own);
      second.map.show(own.place.length ? results.onMap(own) : there.selection, own);
      list.show(own, there.selection, results.everywhere());
      pair = paired(beside, here, there);
      const found = differences(page.atlas.numbers, pair.one.selection, pair.other.selection);
      heads.show(beside.kind, here, there);
      panel.show(beside, here, there, pair, found);
      rail = railOf(page, beside, rail, on.choose);
      sheets.forEach((sheet, k) => sheet.show([here, there][k].selection.flag));
      if (changed?.has("event") && view.event === null && open !== null) keepFocus(panel, open);
      open = view.event;
      page.status.say(summary(page.speaker, pair, found));
    },
    close() { [...sheets, heads, panel, rail].forEach((part) => part?.remove()); second.close(); },
  };
}

/**
 * The second window's handles, for as long as there is one.
 * @param {Page} page
 * @param {Beside} beside
 * @param {ReturnType<typeof createRail> | null} rail that there is
 * @param {import("./form.js").Choose} choose
 */
function railOf(page, beside, rail, choose) {
  if (beside.kind !== "years") {
    rail?.remove();
    return null;
  }
  const own = rail ?? createRail(page, choose);
  own.show(beside);
  return own;
}

/** The list of the first map has had its turn, and may be hidden. @param {ReturnType<typeof createPanel>} panel @param {string} event */
const keepFocus = (panel, event) => requestAnimationFrame(() => requestAnimationFrame(() => {
  if (document.activeElement === document.body) panel.focus(event);
}));

/** Whether the first map is the earlier side. @param {Pair} pair @param {Page} page */
const isAhead = ({ one }, { store }) => one.view === store.view();
