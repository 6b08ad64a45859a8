/** Pictures and a film of the current view, made in the browser. */
/** @import { Files, Page } from "../view/types.js" */
import { isDated } from "../model/dated.js";
import { stem } from "../model/naming.js";
import { byId, find } from "../page/dom.js";
import { isBoxed, saveFile } from "../page/save.js";
import { form } from "./form.js";
import { SHAPE } from "./frames.js";
import { filmOf, pictureOf, planned } from "./making.js";
import { lengthOf } from "./plan.js";
import { hasEncoder, kindsOf } from "./recording.js";

const MB = 1e6;
const MOVING = ["film", "gif"];

/**
 * @param {Page} page
 * @param {Files} files
 */
export function startPictures(page, files) {
  const { atlas, speaker: { t }, store } = page;
  const moving = isDated(atlas.numbers) ? MOVING.filter((id) => id === "gif" || hasEncoder()) : [];
  const own = form(t, ["png", "svg", ...moving]);
  /** @type {AbortController | null} */
  let running = null;
  byId("pictures").replaceChildren(...own.parts);

  /** What is said of the choice. */
  function note() {
    const isFilm = MOVING.includes(own.format.value);
    own.sizes.hidden = isFilm;
    const seconds = () => t("pictures.length", { seconds: lengthOf(planned(page).scenes) });
    const none = moving.length && !hasEncoder() ? t("pictures.none") : "";
    own.note.textContent = [isFilm ? seconds() : "", none, isBoxed() ? t("share.download.boxed") : ""].filter(Boolean).join(" ");
  }

  /** @param {AbortSignal} signal */
  async function make(signal) {
    const format = own.format.value;
    const pin = /** @type {HTMLInputElement} */ (find("#share-dialog [name=pin]")).checked ? atlas.numbers.release.pin : null;
    const name = stem(atlas.numbers, atlas.texts.title, store.view());
    if (format === "png" || format === "svg") return { blob: await pictureOf(page, files, format, own.shape.value, pin), name: `${name}.${format}` };
    const tell = (/** @type {number} */ done, /** @type {number} */ all) => { own.progress.value = done / all; };
    const kinds = format === "gif" ? [] : await kindsOf(SHAPE);
    const { blob, ending } = await filmOf(page, files, planned(page), kinds, { pin, tell, signal });
    return { blob, name: name + ending };
  }

  /** @param {boolean} on */
  function busy(on) {
    const isHeld = own.parts.some((part) => part.contains(document.activeElement));
    own.progress.value = 0;
    own.save.hidden = on;
    [own.cancel, own.progress].forEach((part) => { part.hidden = !on; });
    if (isHeld) (on ? own.cancel : own.save).focus();
  }

  async function save() {
    if (store.view().task !== null) return say(t("pictures.task"));
    running = new AbortController();
    busy(true);
    try {
      const { blob, name } = await make(running.signal);
      running.signal.throwIfAborted();
      saveFile(name, blob.type, blob);
      const saved = t("pictures.saved", { name, size: page.speaker.number(Math.max(blob.size / MB, 0.1), 1) });
      say(own.format.value === "film" && name.endsWith(".gif") ? `${saved} ${t("pictures.none")}` : saved);
    } catch (error) {
      if (!running.signal.aborted) console.warn(String(error));
      say(t(running.signal.aborted ? "pictures.cancelled" : "pictures.failed"));
    }
    busy(false);
  }

  own.save.addEventListener("click", save);
  own.cancel.addEventListener("click", () => running?.abort());
  own.format.addEventListener("change", note);
  note();
}

/** @param {string} text */
function say(text) {
  const line = byId("share-said");
  line.textContent = "";
  requestAnimationFrame(() => { line.textContent = text; });
}
