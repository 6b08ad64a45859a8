/** What stands in the share dialog. */
/** @import { Page } from "../view/types.js" */
/** @import { Child } from "../page/dom.js" */
import { options } from "../model/address.js";
import { button, h } from "../page/dom.js";
import { FORMAT_NAMES } from "./cite.js";
import { takingParts } from "./takingparts.js";

/** Choices of size; without a width the frame is as wide as the page. @type {{width?: number, height: number}[]} */
export const SIZES = [
  { height: 500 }, { height: 700 }, { width: 320, height: 480 }, { width: 800, height: 500 }, { width: 1200, height: 800 },
];

/** @param {string} name @param {string} label @param {boolean} [checked] */
const checkbox = (name, label, checked = true) =>
  h("label", { class: "choice" }, h("input", { type: "checkbox", name, checked }), label);

/** @param {string} name @param {string} label @param {[string | number, string][]} options */
const select = (name, label, options) =>
  h("label", { class: "choice" }, label, h("select", { name }, options.map(([value, said]) => h("option", { value }, said))));

/**
 * All parts, from the top.
 * @param {Page} page
 */
export function dialogParts({ atlas: { numbers, texts }, speaker: { t } }) {
  const copied = (/** @type {string} */ name) => button("button", { "data-copy": name }, t("share.copy"));
  const field = { readonly: true, spellcheck: "false" };
  const line = (/** @type {string} */ name, /** @type {string} */ label) =>
    h("div", { class: "result" }, h("input", { name, ...field, "aria-label": label }), copied(name));
  const lines = (/** @type {string} */ name, /** @type {string} */ label) =>
    h("div", { class: "result" }, h("textarea", { name, ...field, rows: 5, "aria-label": label }), copied(name));
  const part = (/** @type {string} */ key, /** @type {boolean} */ open, /** @type {Child[]} */ ...content) =>
    h("details", { name: "share", "data-part": key, open }, h("summary", {}, t(`share.${key}`)), content);

  return [
    h("header", { role: "none" }, h("h2", { id: "share-title" }, t("share.title")),
      button("button", { "data-close": true, "aria-label": t("close") }, "×")),
    h("p", { class: "view-words" }),
    part("link", true, line("link", t("share.link.label"))),
    part("embed", false, ...embedChoices(numbers, t), lines("code", t("share.embed.label")),
      h("div", { class: "preview", role: "group", "aria-label": t("share.preview") })),
    part("cite", false,
      select("style", t("share.cite.style"), [...Object.entries(texts.styles), ...Object.entries(FORMAT_NAMES)]),
      lines("citation", t("share.cite.label"))),
    part("download", false, ...takingParts(t)),
    part("pictures", false, h("div", { id: "pictures" })),
    checkbox("pin", t("share.pin")),
    h("p", { class: "quiet small" }, t("share.pin.help", { version: numbers.version }), " ",
      !numbers.release.released && t("share.pin.unreleased")),
    h("p", { id: "share-said", role: "status" }),
  ];
}

/**
 * @param {Page["atlas"]["numbers"]} numbers
 * @param {Page["speaker"]["t"]} t
 */
function embedChoices(numbers, t) {
  /** @type {[number, string][]} */
  const sizes = SIZES.map(({ width, height }, k) => [k, width ? `${width} × ${height}` : t("share.embed.wide", { height })]);
  /** @type {[string, string][]} */
  const names = numbers.languages.map((lang) => [lang, new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang]);
  return [
    h("div", { class: "choices" }, select("size", t("share.embed.size"), sizes),
      names.length > 1 && select("lang", t("share.embed.language"), names)),
    h("div", { class: "choices", role: "group", "aria-label": t("share.embed.show") },
      options("show", numbers).map((name) => checkbox(name, t(`share.embed.${name}`))), checkbox("play", t("share.embed.play"), false)),
    checkbox("script", t("share.embed.script"), false),
  ];
}
