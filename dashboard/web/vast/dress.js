/** What the page's sheet does not know of. */
import sheet from "./vast.css";

/** @param {Document} page */
export function dress(page) {
  const style = page.createElement("style");
  style.textContent = sheet;
  page.head.append(style);
}
