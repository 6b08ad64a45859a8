/** What a file says of the view that it holds: its words, its address and how to cite it. */
/** @import { Page, ViewState } from "../view/types.js" */
/** @import { About } from "./table.js" */
import { sayStatus } from "../model/preview.js";
import { select } from "../model/selection.js";
import { start } from "../page/files.js";
import { citation } from "./cite.js";
import { address, forLink } from "./link.js";

export function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The page's own address without query. */
export const base = () => window.location.href.replace(/[?#].*/, "");

/**
 * @param {Pick<Page, "atlas" | "speaker">} page
 * @param {ViewState} view
 * @param {string | null} pin
 * @returns {About}
 */
export function aboutView({ atlas, speaker }, view, pin) {
  const { numbers, texts } = atlas;
  const at = address(base(), forLink(view, pin), numbers, start());
  return { view: sayStatus(atlas, speaker, view, select(atlas, view)), address: at, citation: citation(texts.cite, Object.keys(texts.styles)[0], at, today()) };
}
