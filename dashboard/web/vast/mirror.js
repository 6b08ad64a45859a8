/** Marks beyond the edge of the world: copies of those that a picture shows. */
import look from "../../contract/look.json" with { type: "json" };
import { svg } from "../page/dom.js";

/** A mark is seen while its disc is. */
export const REACH = look.marks.largest + look.marks.outline;
/** Units of the picture from one copy of the world to the next. */
export const WORLD = look.camera.tile * 2 ** look.picture.zoom;
const PLACE = /translate\((\S+) .*scale\((.+)\)/;

/** By how many units each copy of the world is moved. @param {Element} picture */
export const moved = (picture) => [...picture.querySelectorAll(":scope > use.copy")].map((copy) => Number(copy.getAttribute("data-copy")) * WORLD);

/** @param {Element} picture whose ground goes on as far as it is seen */
export function mirror(picture) {
  const by = moved(picture);
  const group = picture.querySelector(":scope > .copies") ?? picture.appendChild(svg("g", { class: "copies" }));
  if (by.length === 0 && group.childElementCount === 0) return;
  const [left, , width] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const before = new Map([...group.children].map((copy) => [copy.getAttribute("data-key"), copy]));
  const marks = [...picture.querySelectorAll(".marks > .mark")];
  const after = by.flatMap((aside) => marks.flatMap((mark) => {
    const [, x, size] = (mark.getAttribute("transform") ?? "").match(PLACE) ?? [];
    const reach = REACH * Number(size);
    if (Number(x) + aside + reach < left || Number(x) + aside - reach > left + width) return [];
    const key = `${mark.id} ${aside}`;
    return [before.get(key) ?? svg("use", { class: "copy", href: `#${mark.id}`, x: aside, "data-key": key })];
  }));
  if (after.length !== group.childElementCount || after.some((copy, k) => copy !== group.children[k])) group.replaceChildren(...after);
}
