/** What each file brings, in numbers, and what could not be read. */
/** @import { Voice } from "../voice.js" */
/** @import { FailedFile } from "./reading.js" */
/** @import { Tally } from "./tally.js" */
import { h } from "../../page/dom.js";

/** @typedef {{name: string, tally: Tally, aside: number, isTaken: boolean}} Told `isTaken`: whether a file with nothing in common is added */

const COUNTS = /** @type {const} */ (["new", "differs", "gone", "same"]);

/**
 * @param {readonly Told[]} files
 * @param {readonly FailedFile[]} failed
 * @param {{voice: Voice, words: (error: unknown) => string, add: (file: number, is: boolean) => void}} deps
 */
export const summary = (files, failed, deps) => h("ul", { id: "merge-files", class: "merge-files" },
  files.map((file, n) => line(file, n, deps)),
  failed.map(({ name, error }) => h("li", { class: "is-wrong" }, h("strong", {}, h("bdi", {}, name)), h("span", {}, deps.words(error)))));

/** @param {Told} file @param {number} n @param {{voice: Voice, add: (file: number, is: boolean) => void}} deps */
function line({ name, tally, aside, isTaken }, n, { voice: { t }, add }) {
  const counts = COUNTS.map((kind) => h("span", { class: `told is-${kind}` }, t(`merge.count.${kind}`, { n: tally[kind] })));
  const beside = tally.beside ? [h("span", { class: "told" }, t("merge.count.beside", { n: tally.beside }))] : [];
  const out = aside ? [h("span", { class: "told is-aside" }, t("merge.count.aside", { n: aside }))] : [];
  return h("li", {}, h("strong", {}, h("bdi", {}, name)), tally.isRelated ? [...counts, ...beside, ...out] : [...stranger(tally, n, isTaken, { t, add }), ...out]);
}

/** @param {Tally} tally @param {number} n @param {boolean} isTaken @param {{t: Voice["t"], add: (file: number, is: boolean) => void}} deps */
function stranger({ events }, n, isTaken, { t, add }) {
  const box = h("input", { type: "checkbox", id: `merge-add-${n}`, checked: isTaken });
  box.addEventListener("change", () => add(n, box.checked));
  return [h("span", {}, t("merge.stranger")), h("label", { class: "option" }, box, t("merge.add-all", { n: events }))];
}
