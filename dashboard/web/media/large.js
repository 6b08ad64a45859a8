/** A picture as large as the window, in a dialog that Escape and any press beside it close. */
/** @import { Speaker } from "../view/types.js" */
import { button, closest, h } from "../page/dom.js";

/** @param {HTMLElement} opener holds the picture @param {Speaker} speaker */
export function enlarge(opener, { t }) {
  const [image, said] = [opener.querySelector("img"), opener.parentElement?.querySelector("figcaption")];
  if (!image) return;
  const dialog = h("dialog", { class: "media-large", "aria-label": image.alt },
    h("header", { role: "none" }, button("button", { "data-close": true, "aria-label": t("close") }, "×")),
    h("figure", {}, h("img", { src: image.currentSrc || image.src, alt: image.alt, lang: image.lang || null, referrerpolicy: "no-referrer" }), said?.cloneNode(true)));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => { if (event.target === dialog || closest(event, "[data-close]")) dialog.close(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
