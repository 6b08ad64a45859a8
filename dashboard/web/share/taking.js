/** Files of the view, or of the whole atlas: written here, or by who gave the page. */
/** @import { Page, ViewState } from "../view/types.js" */
/** @import { Field } from "./dialog.js" */
/** @import { About } from "./table.js" */
import { format as written, initial } from "../model/address.js";
import { stem } from "../model/naming.js";
import { select } from "../model/selection.js";
import { find, h } from "../page/dom.js";
import { namesOfFiles } from "../page/files.js";
import { isBoxed, saveFile } from "../page/save.js";
import { formatOf, isThere, labelOf, OWN, parted } from "./formats.js";

const FOLDER = "downloads/";
/** What a page says that has no server. @type {Record<string, string>} */
const LIMITS = { folder: "share.download.folder", "": "share.download.file" };

/** Whether a folder has a format in its collection's language alone. @param {string} id */
const isOnce = (id) => formatOf(id).copies === "own";

/**
 * @param {Page} page
 * @param {(name: string) => Field} field of the dialog
 * @param {{about: (view: ViewState) => About}} writer
 */
export function createTaking({ atlas, speaker: { t }, store, results, status }, field, writer) {
  const { downloads, told } = namesOfFiles();
  const { numbers, texts } = atlas;
  const called = FOLDER + numbers.name;
  /** A folder has its files by the collection's id, and by languages that it is translated into. @param {string} id */
  const nameOf = (id) => called + (told?.includes(texts.lang) && !isOnce(id) ? `.${texts.lang}` : "") + formatOf(id).ending;
  const own = new Intl.DisplayNames([texts.lang], { type: "language" }).of(numbers.languages[0]);
  const isWhole = () => find("[name=scope]:checked").getAttribute("value") === "all";
  const wanted = () => (isWhole() ? { ...initial(numbers), lang: store.view().lang } : store.view());
  const chosen = () => (isWhole() ? select(atlas, initial(numbers)) : results.inWindow(store.view()));

  /** @param {string} id @param {string} name @param {ViewState} view */
  function ask(id, name, view) {
    const query = downloads === "server" ? written(view, numbers) : "";
    h("a", { href: nameOf(id) + (query && `?${query}`), download: name }).click();
  }

  /** @param {string} id @param {string} name @param {ViewState} view */
  async function part(id, name, view) {
    const answer = await fetch(nameOf(id));
    if (!answer.ok) throw new Error(name);
    saveFile(name, "application/geo+json", parted(await answer.json(), numbers, chosen(), writer.about(view)));
  }

  return {
    /** Say what is there to be taken. */
    fill() {
      const whole = isWhole();
      find("[data-scope=view]").textContent = t("share.download.view", { view: status.words() });
      find("[data-scope=all]").textContent = t("share.download.all", { n: numbers.events.id.length });
      for (const option of field("format").options) {
        option.disabled = !isThere(option.value, downloads, whole);
        option.textContent = labelOf(formatOf(option.value), told?.includes(texts.lang) && isOnce(option.value) ? own : "");
      }
      const format = field("format");
      if (format.selectedOptions[0]?.disabled !== false) format.value = "csv";
      const none = !chosen().order.length;
      find("#share-dialog [data-save]").toggleAttribute("disabled", none);
      find(".taking-note").textContent = none ? t("share.download.none") : [LIMITS[downloads], isBoxed() && "share.download.boxed"].map((key) => (key ? t(key) : "")).join(" ");
    },

    /** @returns {Promise<string>} name of the file */
    async save() {
      const { id, ending } = formatOf(field("format").value);
      const view = wanted();
      const name = stem(numbers, texts.title, view) + ending;
      if (Object.hasOwn(OWN, id)) saveFile(name, OWN[id].type, OWN[id].write(atlas, chosen(), writer.about(view)));
      else if (downloads === "folder" && !isWhole()) await part(id, name, view);
      else ask(id, name, view);
      return name;
    },
  };
}
