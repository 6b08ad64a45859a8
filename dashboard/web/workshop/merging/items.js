/** What is not the same, one after the other, with a choice for each. */
/** @import { MergeCell, MergeItem, Part } from "../types.js" */
/** @import { Choices } from "../core/merging/merged.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Labels } from "./labels.js" */
import { h } from "../../page/dom.js";
import { cellOf, sayers, wholeOf } from "./choosing.js";
import { excerpts } from "./excerpts.js";
import { textOf } from "./labels.js";

/** Columns of a row that are shown to tell what it is, and the letters of each. */
const COLUMNS = 6;
const LETTERS = 160;

/** @typedef {{voice: Voice, labels: Labels}} Words */

/**
 * @typedef {object} Option one of several that exclude each other
 * @property {string | number} value
 * @property {string} who
 * @property {HTMLElement | null} what
 */

/** @param {MergeItem} item @param {number} n its number in the plan @param {Choices} choices @param {Words} words */
export function itemOf(item, n, choices, words) {
  const { voice: { t }, labels } = words;
  const body = item.kind === "differs" ? differing(item, n, choices, words) : [lonely(item, n, choices, words)];
  return h("li", { class: "difference", "data-item": n },
    h("h4", { id: `merge-item-${n}` }, h("bdi", {}, item.title || item.id || t("untitled")), " ", h("bdi", { class: "kind" }, labels.kind(item))), ...body);
}

/** @param {MergeItem} item @param {number} n @param {Choices} choices @param {Words} words */
function differing(item, n, choices, words) {
  const whole = wholeOf(choices, item);
  const cells = item.cells.map((cell, k) => fieldset(`merge-${n}-${k}`, {
    legend: words.labels.column(item.table, cell.column), was: textOf(cell.base), of: n, cell: k, isOff: whole !== "cells",
    chosen: cellOf(choices, item, cell), options: cellOptions(item, cell, words),
  }, words));
  return [...cells, wholeField(item, n, whole, words)];
}

/** Mine and theirs of one cell. @param {MergeItem} item @param {MergeCell} cell @param {Words} words @returns {Option[]} */
function cellOptions(item, { column, mine, theirs }, { voice: { t }, labels }) {
  const [own, ...others] = excerpts([mine, ...theirs.map(({ value }) => value)].map(textOf));
  const said = (/** @type {string} */ text) => (text ? h("bdi", { class: "said-there" }, text) : h("span", { class: "quiet" }, t("merge.empty")));
  return [
    { value: "mine", who: t("merge.mine"), what: said(own) },
    ...theirs.map(({ from, value }, k) => ({ value: from, who: labels.who(sayers(item, column, value)), what: said(others[k]) })),
  ];
}

/** What else can become of a whole item that differs. @param {MergeItem} item @param {number} n @param {ReturnType<typeof wholeOf>} whole @param {Words} words */
function wholeField(item, n, whole, words) {
  const { voice: { t }, labels } = words;
  if (!item.both && !item.gone.length) return null;
  return fieldset(`merge-${n}`, { legend: t("merge.whole"), of: n, chosen: whole, options: [
    { value: "cells", who: t("merge.cells"), what: null },
    ...(item.both ? [{ value: "both", who: t("merge.both"), what: null }] : []),
    ...(item.gone.length ? [{ value: item.gone[0], who: t("merge.drop", { who: labels.who(item.gone) }), what: null }] : []),
  ] }, words);
}

/** What stands on one side only. @param {MergeItem} item @param {number} n @param {Choices} choices @param {Words} words */
function lonely(item, n, choices, words) {
  const { voice: { t }, labels } = words;
  const mine = { value: "mine", who: t(item.mine ? "merge.keep" : "merge.leave-out"), what: item.mine && contentOf(item.mine, words) };
  const gone = item.mine ? [{ value: item.gone[0], who: t("merge.drop", { who: labels.who(item.gone) }), what: null }] : [];
  const theirs = item.theirs.map(({ from, also, part }) => ({ value: from, who: t("merge.take", { who: labels.who([from, ...also]) }), what: contentOf(part, words) }));
  const both = item.both && item.theirs.length > 1 ? [{ value: "both", who: t("merge.both"), what: null }] : [];
  return fieldset(`merge-${n}`, { legend: t(`merge.is.${item.kind}`), of: n, chosen: wholeOf(choices, item), options: [...theirs, ...gone, mine, ...both] }, words);
}

/** What a part is, in a few of its cells. @param {Part} part @param {Words} words */
function contentOf({ table, values, title }, { labels }) {
  const told = Object.entries(values).filter(([column, value]) => !labels.isId(table, column) && value !== title && textOf(value)).slice(0, COLUMNS);
  return h("span", { class: "content" }, told.map(([column, value]) =>
    h("span", {}, h("span", { class: "quiet" }, `${labels.column(table, column)} `), h("bdi", {}, excerpts([textOf(value)], LETTERS)[0]), " ")));
}

/**
 * @typedef {object} Choosing
 * @property {string} legend
 * @property {string} [was] what stood there before
 * @property {number} of number of the item
 * @property {number} [cell] number of the cell
 * @property {boolean} [isOff]
 * @property {string | number | null} chosen
 * @property {Option[]} options
 */

/** @param {string} name @param {Choosing} choosing @param {Words} words */
function fieldset(name, { legend, was, of, cell, isOff, chosen, options }, { voice: { t } }) {
  const choices = options.map(({ value, who, what }) => h("label", { class: "option" },
    h("input", { type: "radio", name, value, checked: value === chosen }), h("span", { class: "who" }, who), what));
  return h("fieldset", { class: `choosing${chosen === null ? " is-open" : ""}`, disabled: isOff, "data-cell": cell, "aria-describedby": `merge-item-${of}` },
    h("legend", {}, h("bdi", {}, legend), " ", h("span", { class: "open-mark", hidden: chosen !== null }, t("merge.undecided")),
      was ? h("span", { class: "quiet" }, " ", t("merge.was", { text: excerpts([was], LETTERS)[0] })) : null),
    h("div", { class: "options-of" }, choices));
}
