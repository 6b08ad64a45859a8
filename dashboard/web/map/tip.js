/** The tip beside the pointer. */
/** @import { Point, Size } from "../view/types.js" */
import { h } from "../page/dom.js";

const OFFSET_PX = 14;
const EDGE_PX = 4;

/**
 * Where the tip stands: right of and below the pointer, inside the frame.
 * @param {Point} point
 * @param {Size} size
 * @param {Size} frame
 */
export function corner(point, size, frame) {
  const left = Math.min(point.x + OFFSET_PX, frame.width - size.width - EDGE_PX);
  const below = point.y + OFFSET_PX;
  const fits = below + size.height < frame.height;
  const top = fits ? below : point.y - OFFSET_PX - size.height;
  return { left: Math.max(left, EDGE_PX), top: Math.max(top, EDGE_PX) };
}

/** @param {HTMLElement} holder the tip stays inside it; points are its pixels */
export function createTip(holder) {
  const element = h("div", { class: "map-tip", hidden: true, "aria-hidden": "true" });
  holder.append(element);

  return {
    /**
     * @param {{title: string, lines: string[]}} said
     * @param {Point} point
     */
    show({ title, lines }, point) {
      element.replaceChildren(h("strong", {}, title), ...lines.map((line) => h("span", {}, line)));
      element.hidden = false;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top } = corner(point, size, { width: holder.clientWidth, height: holder.clientHeight });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    },
    hide() { element.hidden = true; },
    remove() { element.remove(); },
  };
}
