/** Where the page is longer than the window, the wheel and one finger over the map scroll it, as they do in a frame. */
/** @import { Page } from "../view/types.js" */
import { find } from "./dom.js";

const scrolls = () => document.documentElement.scrollHeight > document.documentElement.clientHeight;

/** @param {Pick<Page, "map" | "store">} page @returns {() => void} says no more */
export function startColumn({ map, store }) {
  /** @type {boolean | null} */
  let said = null;
  const say = () => {
    const yielding = store.view().embed || scrolls();
    if (yielding !== said) map.yieldScroll(yielding);
    said = yielding;
  };
  const observer = new ResizeObserver(say);
  [document.documentElement, find(".panel"), find(".dock")].forEach((part) => observer.observe(part));
  return () => observer.disconnect();
}
