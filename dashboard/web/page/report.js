/** How the files were read: the way to it in the list's head, and the dialog that tells it. */
/** @import { Atlas, Child, Speaker } from "../view/types.js" */
/** @typedef {Atlas["texts"]["report"]["files"][number]} FileReport */
import { createDialog } from "./dialog.js";
import { button, h } from "./dom.js";

/** What opens the dialog; nothing where all was literal. @param {Atlas} atlas */
export const reportButton = ({ texts: { report } }) =>
  report.files.length > 0 && button("link", { "data-report": true, "aria-haspopup": "dialog" }, report.said);

/** @param {{atlas: Atlas, speaker: Speaker}} page */
export function startReport({ atlas, speaker }) {
  createDialog("report-dialog", "[data-report]", speaker.t("report"), speaker.t("close"),
    () => atlas.texts.report.files.map((file) => fileParts(file, speaker)));
}

/** @param {FileReport} file @param {Speaker} speaker */
const fileParts = ({ file, format, account, left_out, aside, notes }, { t }) => h("section", {},
  h("h3", {}, h("bdi", {}, file), format && h("span", { class: "quiet" }, ` · ${format}`)),
  h("p", { class: "account" }, account),
  lines(t("report.left-out"), left_out, t, true),
  lines(t("report.aside"), aside, t, false),
  noteParts(notes, t));

/**
 * @param {string} title
 * @param {FileReport["left_out"]} told
 * @param {Speaker["t"]} t
 * @param {boolean} open
 */
function lines(title, { where, why, more }, t, open) {
  if (!where.length) return null;
  const items = where.map((place, k) => h("li", {}, h("strong", {}, h("bdi", {}, place)), " — ", h("bdi", {}, why[k])));
  return part(title, where.length + more, open, [...items, more > 0 && h("li", { class: "quiet" }, t("report.more", { n: more }))]);
}

/** @param {FileReport["notes"]} notes @param {Speaker["t"]} t */
function noteParts({ heading, n, examples }, t) {
  if (!heading.length) return null;
  const items = heading.map((said, k) => h("li", {},
    h("strong", {}, h("bdi", {}, said)), n[k] > 1 && h("span", { class: "quiet" }, ` · ${t("report.times", { n: n[k] })}`),
    examples[k].length > 0 && h("ul", { class: "small" }, examples[k].map((example) => h("li", { dir: "auto" }, example)))));
  return part(t("report.notes"), heading.length, true, items);
}

/** @param {string} title @param {number} n @param {boolean} open @param {Child[]} items */
const part = (title, n, open, items) => h("details", { open }, h("summary", {}, `${title} (${n})`), h("ul", {}, items));
