/** What can be taken home, and in which form: a dialog with one button for each. */
/** @import { Draft } from "../types.js" */
/** @import { Ask } from "../ask.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";

/** In the order of what most want. */
const KINDS = /** @type {const} */ (["html", "collection", "lms", "xlsx", "csv"]);

/**
 * @typedef {object} TakeDeps
 * @property {Voice} voice
 * @property {Ask} ask
 * @property {() => Promise<Draft>} draft with what others need to be merged with it
 * @property {(draft: Draft) => Promise<Map<string, Blob>>} media of the draft, by the names of their files
 * @property {() => number} leftOut events that cannot be shown
 * @property {() => Promise<{address: string, media: number} | {excess: number}>} link `media`: files that are not in it; `excess`: bytes
 * @property {(error: unknown) => string} words of what went wrong
 */

/** @param {HTMLElement} host @param {TakeDeps} deps */
export function createTake(host, deps) {
  const { voice } = deps;
  const { t } = voice;
  const said = h("p", { id: "take-said", role: "status" });
  const dialog = h("dialog", { id: "take-dialog", "aria-labelledby": "take-title" });
  const warning = h("p", { class: "warning", hidden: true });

  /** @param {typeof KINDS[number]} kind */
  function way(kind) {
    const made = button("way", { id: `take-${kind}` }, h("strong", {}, t(`take.${kind}`)), h("span", {}, t(`take.${kind}.about`)));
    made.addEventListener("click", () => busy(made, async () => {
      const draft = await deps.draft();
      const { blob, headers } = await deps.ask.take(draft, await deps.media(draft), kind);
      const name = nameOf(headers) || `atlas.${kind}`;
      save(blob, name);
      return [t("take.done", { name, size: voice.size(blob.size) }), ...remarksOf(headers).filter((one) => one !== warning.textContent)].join(" ");
    }));
    return made;
  }

  const link = button("way", { id: "take-link" }, h("strong", {}, t("take.link")), h("span", {}, t("take.link.about")));
  const address = h("input", { id: "take-address", readonly: true, "aria-label": t("take.link"), hidden: true, dir: "ltr" });
  link.addEventListener("click", () => busy(link, async () => {
    const made = await deps.link();
    if ("excess" in made) return t("take.link.large", { n: made.excess });
    address.hidden = false;
    address.value = made.address;
    const isCopied = await copied(address);
    const lacks = made.media ? [t("take.link.media", { n: made.media })] : [];
    return [t(isCopied ? "take.link.done" : "take.link.shown"), ...lacks].join(" ");
  }));

  /** @param {HTMLButtonElement} made @param {() => Promise<string>} make */
  async function busy(made, make) {
    made.disabled = true;
    said.replaceChildren(h("span", { class: "spinner", "aria-hidden": "true" }), t("take.making"));
    try {
      said.textContent = await make();
    } catch (error) {
      said.textContent = deps.words(error);
    } finally {
      made.disabled = false;
      made.focus();
      said.scrollIntoView({ block: "nearest" });
    }
  }

  const close = button("button", { id: "take-close" }, t("close"));
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    h("h2", { id: "take-title" }, t("take-home")), h("p", { class: "quiet" }, t("take.about")), warning,
    h("div", { class: "ways" }, KINDS.map(way), link), address, said, h("div", { class: "dialog-foot" }, close));
  host.append(dialog);

  return {
    open() {
      const n = deps.leftOut();
      warning.hidden = !n;
      warning.textContent = n ? t("take.left-out", { n }) : "";
      said.textContent = "";
      dialog.showModal();
    },
  };
}

/** Name of a file as the answer says it. @param {Headers} headers */
function nameOf(headers) {
  const said = headers.get("Content-Disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/.exec(said)?.[1];
}

/** What it does not hold. @param {Headers} headers @returns {string[]} */
const remarksOf = (headers) => JSON.parse(decodeURIComponent(headers.get("X-Atlas-Remarks") ?? "%5B%5D"));

/** Whether the text of a box is in the clipboard now; pages of plain http can only copy what is selected. @param {HTMLInputElement} box */
const copied = (box) => Promise.resolve(navigator.clipboard?.writeText(box.value).then(() => true)).catch(() => false)
  .then((isCopied) => {
    box.select();
    return isCopied || document.execCommand("copy");
  });

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
