/** The picture of a map of cells: as any other, but its ground and its marks go on over the edge of the world apart. */
import { svg } from "../../../page/dom.js";
import { WORLD, mirror } from "../../mirror.js";

export * from "../../../map/picture.js";

/** A copy that held all marks would be made anew whenever one of them changes. */
const CHANGING = ".areas, .arcs, .marks";

/**
 * As many copies of the ground as a frame shows, and those marks of them that are seen.
 * @param {Element} picture
 * @param {number} left in units of the picture
 * @param {number} right
 */
export function repeat(picture, left, right) {
  const [world, ground] = [picture.querySelector(".world"), groundOf(picture)];
  /** @type {Element[]} */
  const wanted = [];
  for (let k = Math.floor(left / WORLD); k <= Math.ceil(right / WORLD) - 1; k += 1) if (k !== 0) wanted.push(svg("use", { class: "copy", href: `#${ground}`, x: k * WORLD, "data-copy": k }));
  const copies = [...picture.querySelectorAll(":scope > use.copy")];
  if (saying(copies) !== saying(wanted)) {
    copies.forEach((copy) => copy.remove());
    world?.before(...wanted);
  }
  mirror(picture);
}

/** @param {Element[]} copies */
const saying = (copies) => copies.map((copy) => `${copy.getAttribute("href")} ${copy.getAttribute("x")}`).join();

/** What marks stand on, in a group of its own that has a name. @param {Element} picture */
function groundOf(picture) {
  const world = picture.querySelector(".world");
  const id = `${world?.id}-ground`;
  if (!world || world.querySelector(`:scope > #${id}`)) return id;
  const ground = svg("g", { id, class: world.getAttribute("class") ?? "" });
  ground.append(...[...world.children].filter((part) => !part.matches(CHANGING)));
  world.prepend(ground);
  return id;
}
