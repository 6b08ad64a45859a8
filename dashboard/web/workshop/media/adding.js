/** How pictures, sounds and links come to an event: files that are chosen, dropped or pasted, and addresses. */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { mediaOverstep } from "../core/limits.js";
import { createAdding } from "../form/adding.js";
import { isAddress } from "./addresses.js";
import { fileName } from "./fitting.js";
import { kept, Unkept } from "./keeping.js";

/** @typedef {import("./keeping.js").Kept} Kept */

/**
 * @typedef {object} Files where the bytes are kept, by the names of the files
 * @property {(name: string, blob: Blob) => Promise<void>} put
 * @property {(name: string) => Promise<Blob | undefined | null>} get
 * @property {() => Promise<number>} weight bytes of all that the draft has
 */

/**
 * @param {object} deps
 * @param {Voice} deps.voice
 * @param {Files} deps.files
 * @param {() => string} deps.event key of the event that is chosen
 * @param {() => Iterable<string>} deps.names of files that rows name
 * @param {(event: string, name: string, kept: Kept) => void} deps.added
 * @param {(address: string) => void} deps.linked
 */
export function createMediaAdding({ voice, files, event, names, added, linked }) {
  const { t } = voice;
  const said = h("ul", { class: "told", "aria-live": "polite" });
  const about = h("p", { id: "media-file-about", class: "said" }, t("media.file.about"));
  const input = h("input", { id: "media-file", type: "file", multiple: true, accept: "image/*,audio/*", class: "file", "aria-describedby": about.id });
  const address = createAdding({
    id: "media-address", label: t("media.address"), add: t("media.address.add"), none: t("media.address.none"),
    on: (text) => (isAddress(text) ? linked(text) : t("media.address.wrong")),
  });
  /** One file after the other. */
  let queue = Promise.resolve();

  input.addEventListener("change", () => {
    take([...input.files ?? []]);
    input.value = "";
  });

  /** @param {Iterable<File>} all */
  function take(all) {
    const whose = event();
    said.replaceChildren();
    for (const file of all) {
      const line = h("li", {}, h("span", { class: "spinner", "aria-hidden": "true" }), t("media.reading", { name: file.name }));
      said.append(line);
      queue = queue.then(() => one(file, whose, line));
    }
  }

  /** @param {File} file @param {string} whose @param {HTMLElement} line */
  async function one(file, whose, line) {
    try {
      const found = await kept(file);
      const over = mediaOverstep(await files.weight() + found.blob.size);
      if (over) throw new Unkept("all", over.most);
      const name = await freeName(file.name, found.form.ending);
      await files.put(name, found.blob).catch(() => { throw new Unkept("room"); });
      line.textContent = toldOf(file, found, voice);
      added(whose, name, found);
    } catch (error) {
      line.className = "is-wrong";
      line.textContent = refused(file, error, voice);
    }
  }

  /** @param {string} name @param {string} ending */
  async function freeName(name, ending) {
    const taken = new Set(names());
    for (;;) {
      const own = fileName(name, ending, taken);
      if (!await files.get(own)) return own;
      taken.add(own);
    }
  }

  return {
    elements: [h("div", { class: "adding-file" }, h("label", { for: input.id }, t("media.file")), input, about), address.element, said],
    input,
    take,
    /** Nothing is told of another event. */
    forget: () => said.replaceChildren(),
  };
}

/** What a file was, and what it became. @param {File} file @param {Kept} kept @param {Voice} voice */
function toldOf({ name, size }, { blob, form, before, now }, { t, size: bytes }) {
  if (!before || !now) return t("media.kept", { name, size: bytes(size) });
  const values = { name, width: before.width, height: before.height, size: bytes(size), now_width: now.width, now_height: now.height, now_size: bytes(blob.size), form: form.name };
  return t("media.made", values);
}

/** @param {File} file @param {unknown} error @param {Voice} voice */
function refused({ name, size }, error, { t, size: bytes }) {
  const { why, most } = error instanceof Unkept ? error : new Unkept("broken");
  const isNear = bytes(size) === bytes(most);
  return t(`media.refused.${why}`, { name, size: bytes(size, isNear), most: bytes(most, isNear) });
}

/**
 * Files that are dropped on an element, and pictures that are pasted within another.
 * @param {HTMLElement} element
 * @param {(files: File[]) => void} take
 */
export function startTaking(element, take) {
  element.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.stopPropagation();
    element.classList.add("is-over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("is-over"));
  element.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    element.classList.remove("is-over");
    take([...event.dataTransfer?.files ?? []]);
  });
  document.addEventListener("paste", (event) => {
    const { clipboardData: held } = event;
    const files = [...held?.files ?? []];
    if (!files.length || held?.types.includes("text/plain") || !element.parentElement?.contains(document.activeElement)) return;
    event.preventDefault();
    take(files);
  });
}
