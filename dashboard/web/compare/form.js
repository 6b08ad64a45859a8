/** Choosing what stands beside: an era or two dates, a source, a language. */
/** @import { Beside, Child, Page, ViewState } from "../view/types.js" */
import { explain, readWindow } from "../model/typed.js";
import { h } from "../page/dom.js";
import { nameOf } from "./words.js";

/** @typedef {(beside: Beside, patch?: Partial<ViewState>) => void} Choose */

/**
 * @param {Page} page
 * @param {Beside} beside
 * @param {Choose} choose
 * @returns {Child[]}
 */
export function form(page, beside, choose) {
  if (beside.kind === "years") return years(page, beside, choose);
  return beside.kind === "source" ? sources(page, beside, choose) : languages(page, beside, choose);
}

/**
 * @param {string} label
 * @param {[string, string][]} options values and faces
 * @param {string} value
 * @param {(value: string) => void} change
 */
function chooser(label, options, value, change) {
  const select = h("select", { dir: "auto" }, options.map(([own, face]) => h("option", { value: own, selected: own === value }, face)));
  select.addEventListener("change", () => change(select.value));
  return h("label", { class: "field" }, h("span", {}, label), select);
}

/** @param {Page} page @param {Extract<Beside, {kind: "years"}>} beside @param {Choose} choose @returns {Child[]} */
function years({ atlas: { numbers, texts }, speaker, notice }, beside, choose) {
  const { t } = speaker;
  const spans = numbers.eras.id.map((_, k) => ({ from: numbers.eras.start[k], to: numbers.eras.end[k] }));
  const at = spans.findIndex(({ from, to }) => from === beside.from && to === beside.to);
  const eras = chooser(t("compare.era"), [["-1", t("compare.era.none")], ...texts.eras.title.map((title, k) => /** @type {[string, string]} */ ([String(k), title]))],
    String(at), (k) => { if (spans[Number(k)]) choose({ kind: "years", ...spans[Number(k)] }); });
  const boxes = speaker.edges(beside.from, beside.to).map((value, k) => h("input", { value, autocomplete: "off", "aria-label": t(k ? "compare.to" : "compare.from") }));

  function read() {
    const [from, to] = boxes.map(({ value }) => value);
    const { window, wrong } = readWindow(from, to, speaker);
    ["from", "to"].forEach((name, k) => boxes[k].setAttribute("aria-invalid", String(wrong.includes(/** @type {"from"} */ (name)))));
    notice(window ? "" : explain(from, to, numbers, speaker));
    if (window && (window.from !== beside.from || window.to !== beside.to)) choose({ kind: "years", ...window });
  }
  boxes.forEach((box) => box.addEventListener("change", read));
  return [spans.length > 0 && eras, h("div", { class: "field", role: "group", "aria-label": t("compare.dates") }, h("span", {}, t("compare.dates")), boxes[0], "–", boxes[1])];
}

/** @param {Page} page @param {Extract<Beside, {kind: "source"}>} beside @param {Choose} choose @returns {Child[]} */
function sources(page, beside, choose) {
  const { atlas: { numbers, texts }, speaker, store } = page;
  const view = store.view();
  const all = numbers.sources.id.map((id, k) => /** @type {[string, string]} */ ([id, texts.sources.short[k]]));
  const several = (/** @type {string[]} */ ids) => (ids.length === 1 ? [] : [/** @type {[string, string]} */ ([ids.join(), nameOf("source", { atlas: page.atlas, speaker, view: { ...view, sources: ids } })])]);
  return [
    chooser(speaker.t("compare.first"), [...several(view.sources), ...all], view.sources.join(), (id) => choose(beside, { sources: id.split(",").filter(Boolean) })),
    chooser(speaker.t("compare.second"), [...several(beside.sources), ...all], beside.sources.join(), (id) => choose({ kind: "source", sources: id.split(",") })),
  ];
}

/** @param {Page} page @param {Extract<Beside, {kind: "lang"}>} beside @param {Choose} choose @returns {Child[]} */
const languages = ({ atlas: { numbers }, speaker }, beside, choose) => [
  chooser(speaker.t("compare.second"), numbers.languages.map((lang) => [lang, new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang]), beside.lang, (lang) => choose({ kind: "lang", lang })),
];

