/** The share dialog: made when it is first opened, filled anew at every opening and choice. */
/** @import { Page, ViewState } from "../view/types.js" */
import { options } from "../model/address.js";
import { attested } from "../model/attested.js";
import { byId, closest, find } from "../page/dom.js";
import { start } from "../page/files.js";
import { debounce } from "../page/wait.js";
import { aboutView, base, today } from "./about.js";
import { FORMATS, citation, csl } from "./cite.js";
import { embedCode } from "./code.js";
import { address, forLink } from "./link.js";
import { SIZES, dialogParts } from "./parts.js";
import { showPreview } from "./preview.js";
import { inStyle } from "../page/citations.js";
import { copyFrom } from "../page/save.js";
import { createTaking } from "./taking.js";

const PREVIEW_DELAY_MS = 500;

/** @typedef {HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement} Field */

/**
 * What the fields of the dialog say, made from the view and the choices.
 * @param {Page} page
 * @param {(name: string) => Field} field
 */
function createWriter(page, field) {
  const { atlas, store, status } = page;
  const { numbers, texts } = atlas;
  const pin = () => (field("pin").checked ? numbers.release.pin : null);
  const link = () => address(base(), forLink(store.view(), pin()), numbers, start());
  const words = () => status.words();

  /** The view in words, and of an open event how well it is attested. */
  function noted() {
    const open = numbers.events.id.indexOf(store.view().event ?? "");
    return open < 0 ? words() : `${texts.events.title[open]}. ${attested(atlas, page.speaker, open)} ${words()}`;
  }

  return {
    words,
    link,
    /** @param {ViewState} view */
    about: (view) => aboutView(page, view, pin()),

    frame() {
      const [show, size] = [options("show", numbers).filter((name) => field(name).checked), SIZES[Number(field("size").value)]];
      const lang = numbers.languages.length > 1 ? field("lang").value : store.view().lang;
      const view = { ...store.view(), embed: true, show, lang, play: field("play").checked, pin: pin() };
      return { src: address(base(), view, numbers, start()), title: texts.title, ...size };
    },

    script: () => (field("script").checked ? new URL("embed.js", base()).href : null),

    citation() {
      const style = field("style").value;
      if (Object.hasOwn(texts.cite.styles, style)) return citation(texts.cite, style, link(), today());
      if (!Object.hasOwn(FORMATS, style)) return "";
      const item = csl(texts.cite, link(), today(), noted());
      return FORMATS[/** @type {keyof typeof FORMATS} */ (style)](item);
    },
  };
}

/** @param {Page} page */
export function startDialog(page) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("share-dialog"));
  const { t } = page.speaker;
  const field = (/** @type {string} */ name) => /** @type {Field} */ (find(`[name="${name}"]`, dialog));
  const writer = createWriter(page, field);
  const taking = createTaking(page, field, writer);
  const preview = debounce(PREVIEW_DELAY_MS, () => {
    const frame = writer.frame();
    showPreview(dialog, { ...frame, title: t("share.preview") + t("colon") + frame.title });
  });

  /** Some styles come when they are asked for. */
  function cite() {
    const style = field("style").value;
    field("citation").value = writer.citation();
    if (!Object.hasOwn(page.atlas.texts.styles, style)) return;
    inStyle(page.atlas.texts, style).then(() => { field("citation").value = writer.citation(); }, () => say(t("cite.missing")));
  }

  function fill() {
    find(".view-words", dialog).textContent = writer.words();
    field("link").value = writer.link();
    field("code").value = embedCode({ ...writer.frame(), script: writer.script() });
    cite();
    taking.fill();
    preview();
  }

  function open() {
    if (!dialog.firstElementChild) {
      dialog.replaceChildren(...dialogParts(page));
      if (page.atlas.numbers.languages.length > 1) field("lang").value = page.store.view().lang;
    }
    fill();
    dialog.showModal();
  }

  /** @param {string} text */
  function say(text) {
    byId("share-said").textContent = "";
    requestAnimationFrame(() => { byId("share-said").textContent = text; });
  }

  const acts = {
    close: () => dialog.close(),
    copy: async (/** @type {string} */ name) => say(t(await copyFrom(field(name)) ? "share.copied" : "share.marked")),
    save: () => taking.save().then((name) => say(t("share.saved", { name })), () => say(t("share.failed"))),
  };
  byId("share").addEventListener("click", open);
  listen(dialog, fill, acts);
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {() => void} fill
 * @param {{close: () => void, copy: (name: string) => void, save: () => void}} acts
 */
function listen(dialog, fill, acts) {
  dialog.addEventListener("input", fill);
  dialog.addEventListener("toggle", fill, { capture: true });
  dialog.addEventListener("close", () => find(".preview", dialog).replaceChildren());
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => {
    const { copy, save, close } = closest(event, "[data-copy], [data-save], [data-close]")?.dataset ?? {};
    if (event.target === dialog || close !== undefined) acts.close();
    else if (copy) acts.copy(copy);
    else if (save !== undefined) acts.save();
  });
}
