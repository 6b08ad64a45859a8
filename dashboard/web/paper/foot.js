/** The foot of every page: what it is from, where it is found, and the code that leads a telephone there. */
/** @import { Page, ViewState } from "../view/types.js" */
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { isolated } from "../model/isolate.js";
import { h, svg } from "../page/dom.js";
import { start } from "../page/files.js";
import { address, forLink } from "../share/link.js";

const QUIET = 2;
const LONGEST = 90;
const SIZE_PX = 68;

/** Where this page is found by everybody; empty for a file on a disk or a page within a page. */
export function publicBase() {
  const { protocol, href } = window.location;
  if (protocol === "http:" || protocol === "https:") return href.replace(/[?#].*/, "");
  return document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
}

/** The view's address, empty where there is none. @param {Pick<Page, "atlas">} page @param {ViewState} view */
export function addressOf({ atlas: { numbers } }, view) {
  const base = publicBase();
  return base && address(base, { ...forLink(view, view.pin), present: false, scheme: null, beside: view.paper.length ? null : view.beside }, numbers, start());
}

/** @param {string} text @param {string} label */
export function qr(text, label) {
  const { side, path } = modules(text);
  return svg("svg", { class: "paper-qr", role: "img", "aria-label": label, viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, direction: "ltr" },
    svg("rect", { x: -QUIET, y: -QUIET, width: side, height: side, fill: "#fff" }), svg("path", { d: path, fill: "#000" }));
}

/** @param {string} text */
function modules(text) {
  const code = generate(text);
  return { side: code.size + 2 * QUIET, path: toSvgPath(code) };
}

/**
 * The first page's head: what it is, the view in words, and the way to it.
 * @param {Page} page
 * @param {ViewState} view
 * @param {string} title
 * @param {string} words
 */
export function head({ atlas, speaker: { t } }, view, title, words) {
  const found = addressOf({ atlas }, view);
  return h("header", { class: "paper-head" },
    h("div", {}, h("h1", { dir: "auto" }, title), h("p", { class: "paper-words" }, words)),
    found && h("a", { href: found }, qr(found, t("paper.qr"))));
}

/**
 * A style for the margins of every page.
 * @param {Page} page
 * @param {ViewState} view
 */
export function foot({ atlas, speaker: { t } }, view) {
  const found = addressOf({ atlas }, view);
  const said = `${isolated(atlas.texts.title)}\n${found ? `\u2066${shown(found)}\u2069` : t("paper.no-address")}`;
  const [start, end] = document.documentElement.dir === "rtl" ? ["right", "left"] : ["left", "right"];
  const code = found ? `@bottom-${end}{content:url("data:image/svg+xml,${encodeURIComponent(picture(found))}")}` : "";
  return `@page{@bottom-${start}{content:${quoted(said)}}${code}}`;
}

/** @param {string} found */
function picture(found) {
  const { side, path } = modules(found);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE_PX}" height="${SIZE_PX}" viewBox="${-QUIET} ${-QUIET} ${side} ${side}"><path d="${path}"/></svg>`;
}

/** As a string of CSS. @param {string} text */
const quoted = (text) => `"${text.replace(/["\\<\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;

/** An address as it is read; a long one is in the code. @param {string} found */
function shown(found) {
  const text = found.replace(/^https?:\/\//, "");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
