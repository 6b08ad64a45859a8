/** The pack for a class: which parts a view has, and their sheets. */
/** @import { Child, Context, Files, Page, Selection, ViewState } from "../view/types.js" */
import { options } from "../model/address.js";
import { isDated } from "../model/dated.js";
import { select } from "../model/selection.js";
import { h } from "../page/dom.js";
import { createResults } from "../view/results.js";
import { blank, blankMap, named, numbered } from "./blank.js";
import { brief, card, leftOut, rows, CARDS, ROWS } from "./cards.js";
import { cover } from "./cover.js";
import { placesOf, timeFigure } from "./figures.js";
import { glossary, hasWords } from "./glossary.js";
import { maps } from "./maps.js";
import { answers, askedIn, questions, rounds } from "./questions.js";
import { sourceList, sourcesOf } from "./sources.js";

const [ALL, LETTER] = ["all", "letter"];
/** A map with fewer places has nothing to be named. */
const LEAST_PLACES = 3;
const TIME = { width: 680, height: 440 };

/** @typedef {{page: Page, files: Files, context: Context | null, view: ViewState, selection: Selection, parts: string[]}} Pack */

/** All that can be chosen, in their order. @param {Page} page */
export const known = ({ atlas: { numbers } }) => options("paper", numbers).filter((part) => part !== ALL && part !== LETTER);

/** @param {ViewState} view */
export const isLetter = ({ paper }) => paper.includes(LETTER);

/** The parts that a view has enough for. @param {Page} page @param {ViewState} view @returns {string[]} */
export function offered(page, view) {
  const { atlas } = page;
  const selection = select(atlas, view);
  const places = placesOf(atlas, selection).length;
  const asks = askedIn(atlas).length > 0 || rounds(page, view).length > 0;
  /** @type {Record<string, boolean>} */
  const has = {
    maps: places > 0, timeline: isDated(atlas.numbers) && selection.order.length > 0, cards: selection.order.length > 0,
    blank: places >= LEAST_PLACES, questions: asks, key: asks || places >= LEAST_PLACES,
    sources: sourcesOf(atlas, selection.order).length > 0, glossary: hasWords(atlas),
  };
  return selection.order.length ? known(page).filter((part) => has[part]) : [];
}

/** Those that an address asks for. @param {Page} page @param {ViewState} view */
export function wanted(page, view) {
  const all = offered(page, view);
  return view.paper.includes(ALL) || !view.paper.some((part) => known(page).includes(part)) ? all : all.filter((part) => view.paper.includes(part));
}

/** @type {Record<string, (pack: Pack) => Child[] | Promise<Child[]>>} */
const SHEETS = {
  maps: ({ page, files, view, context }) => maps(page, files, view, context),
  timeline({ page, view, selection, parts }) {
    const isTold = parts.includes("cards") && selection.order.length <= CARDS;
    const results = createResults(page.atlas);
    results.refilter(view);
    return [timeFigure(page, view, { passes: results.inTime(), axis: [view.from, view.to] }, TIME), !isTold && rows(page, selection), !isTold && leftOut(page, ROWS, selection.order.length)];
  },
  cards: ({ page, selection: { order, flag } }) => [leftOut(page, CARDS, order.length), h("div", { class: "paper-columns" }, order.slice(0, CARDS).map((event) => brief(card(page, event, flag[event]))))],
  blank: ({ page, files, view, selection, context }) => blank(page, files, view, context, numbered(page, view, selection)),
  async questions({ page, files, view, context }) {
    const all = rounds(page, view);
    const map = all.some(({ kind }) => kind === "find") && await blankMap(page, files, view, context, [], page.speaker.t("paper.blank.find"));
    return questions(page, all, map);
  },
  key: ({ page, view, selection, parts }) => [
    ...parts.includes("blank") ? [h("h3", {}, page.speaker.t("paper.part.blank")), named(page, numbered(page, view, selection))] : [],
    ...answers(page, rounds(page, view)),
  ],
  sources: ({ page, selection }) => [sourceList(page, sourcesOf(page.atlas, selection.order))],
  glossary: ({ page }) => [glossary(page)],
};

/**
 * @param {Page} page
 * @param {Files} files
 * @param {ViewState} view
 * @param {Context | null} context
 * @returns {Promise<HTMLElement[]>}
 */
export async function packSheets(page, files, view, context) {
  const parts = wanted(page, view);
  const pack = { page, files, context, view, selection: select(page.atlas, view), parts };
  const made = [h("section", { class: "paper-sheet paper-cover" }, cover(page, view, parts))];
  for (const part of parts) {
    made.push(h("section", { id: `paper-${part}`, class: `paper-sheet paper-${part}` },
      h("h2", { tabindex: "-1" }, page.speaker.t(`paper.part.${part}`)), await SHEETS[part](pack)));
  }
  return made;
}
