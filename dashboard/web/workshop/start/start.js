/** Where a draft begins: a file, cells of a spreadsheet, a copy of the atlas, a sample, or nothing at all. */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { createProgress } from "./progress.js";

/**
 * @typedef {object} StartDeps
 * @property {Voice} voice
 * @property {string[]} endings
 * @property {number} most bytes of a file
 * @property {(files: File[]) => void} open
 * @property {(text: string, html: string) => void} paste
 * @property {() => void} copy
 * @property {() => void} empty
 * @property {() => void} sample
 * @property {() => void} cancel
 * @property {() => void} back to what is open
 * @property {(id: string) => void} resume
 * @property {(id: string, title: string) => void} forget
 */

/** @typedef {{id: string, title: string, changed: number}} Kept */

/** @param {HTMLElement} host @param {StartDeps} deps */
export function createStart(host, deps) {
  const { voice: { t } } = deps;
  const file = h("input", { id: "file", type: "file", multiple: true, accept: deps.endings.join(","), class: "file" });
  const box = h("textarea", { id: "paste", rows: 4, placeholder: t("start.paste.hint"), "aria-label": t("start.paste") });
  const reading = h("div", { id: "progress", hidden: true });
  const progress = createProgress(reading, { voice: deps.voice, cancel: deps.cancel, cancelled: () => file.focus() });
  const back = button("button", { id: "back", hidden: true });
  back.addEventListener("click", deps.back);
  const kept = h("section", { id: "kept", "aria-labelledby": "kept-title", hidden: true });

  file.addEventListener("change", () => {
    if (file.files?.length) deps.open([...file.files]);
    file.value = "";
  });
  box.addEventListener("paste", (event) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    event.preventDefault();
    deps.paste(clipboardData.getData("text/plain"), clipboardData.getData("text/html"));
  });

  /** @param {string} id @param {() => void} on */
  function way(id, on) {
    const made = button("way", { id: `start-${id}` }, h("strong", {}, t(`start.${id}`)), h("span", {}, t(`start.${id}.about`)));
    made.addEventListener("click", on);
    return made;
  }

  const use = button("button", { id: "paste-use" }, t("start.paste.use"));
  use.addEventListener("click", () => { if (box.value.trim()) deps.paste(box.value, ""); });

  host.replaceChildren(
    h("h2", {}, t("start")),
    h("p", { class: "lead" }, t("start.about")),
    h("p", {}, back),
    reading,
    h("div", { id: "drop", class: "drop" },
      h("label", { for: "file" }, h("strong", {}, t("start.file")), h("span", { class: "quiet" }, t("start.file.about", { size: deps.voice.size(deps.most) }))), file),
    h("div", { class: "ways" }, way("empty", deps.empty), way("copy", deps.copy), way("sample", deps.sample)),
    h("details", { class: "pasting" }, h("summary", {}, t("start.paste")), box, use),
    kept,
    h("p", { class: "quiet small" }, t("start.private")));
  startDropping(host, deps.open);

  return {
    /** How far the reading has come, a step or null where nothing is read. */
    progress,
    /** @param {Kept[]} drafts */
    kept(drafts) {
      kept.hidden = !drafts.length;
      kept.replaceChildren(h("h3", { id: "kept-title" }, t("start.kept")), h("ul", {}, drafts.map((draft) => keptLine(draft, deps))));
    },
    /** Begin again, with the way back to what is open, if anything is. @param {string | null} title */
    again(title) {
      back.hidden = title === null;
      back.textContent = title === null ? "" : t("start.back", { title: title || t("untitled") });
      progress(null);
      file.focus();
    },
  };
}

/** @param {Kept} draft @param {StartDeps} deps */
function keptLine({ id, title, changed }, { voice, resume, forget }) {
  const { t } = voice;
  const open = button("link", {}, title || t("untitled"));
  open.addEventListener("click", () => resume(id));
  const away = button("button small", { "aria-label": t("start.forget.of", { title: title || t("untitled") }) }, t("start.forget"));
  away.addEventListener("click", () => forget(id, title || t("untitled")));
  const day = new Intl.DateTimeFormat(voice.locale, { dateStyle: "medium", timeStyle: "short" }).format(changed);
  return h("li", {}, open, h("span", { class: "quiet small" }, ` ${day} `), away);
}

/** Files may be dropped anywhere on the page. @param {HTMLElement} host @param {(files: File[]) => void} open */
function startDropping(host, open) {
  const drop = /** @type {HTMLElement} */ (host.querySelector(".drop"));
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
  document.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  document.addEventListener("drop", (event) => {
    drop.classList.remove("is-over");
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) open(files);
  });
}
