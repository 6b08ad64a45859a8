/** The frame itself, made smaller; it is loaded only while it can be seen. */
import { find, h } from "../page/dom.js";

const WIDEST_PX = 420;
/** A frame as wide as its page is shown for a page wider than the dialog. */
const PAGE_SHARE = 1.6;

/**
 * @param {HTMLDialogElement} dialog
 * @param {{src: string, title: string, height: number, width?: number}} frame
 */
export function showPreview(dialog, { src, title, height, width = dialog.clientWidth * PAGE_SHARE }) {
  const box = find(".preview", dialog);
  if (!dialog.open || !dialog.querySelector("[data-part=embed][open]")) return box.replaceChildren();
  const scale = Math.min(1, WIDEST_PX / width);
  const style = `width:${width}px;height:${height}px;transform:scale(${scale})`;
  box.style.cssText = `width:${width * scale}px;height:${height * scale}px`;
  const old = box.querySelector("iframe");
  if (old?.src === new URL(src, document.baseURI).href) return old.setAttribute("style", style);
  return box.replaceChildren(h("iframe", { src, title, style, tabindex: "-1" }));
}
