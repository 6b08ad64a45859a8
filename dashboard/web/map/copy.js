/** The page's picture drawn once more elsewhere: in another frame, on paper, in a file. */
/** @import { Camera, Size } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { boxOf } from "../model/camera.js";
import { unproject } from "../model/mercator.js";
import { find, svg } from "../page/dom.js";

/** A piece of the finer ground that has not come after so long is left out. */
const PATIENCE_MS = 8000;
const STEP_MS = 30;
const OWN = ["style", "role", "aria-label", "width", "height", "tabindex"];

/** The page's picture, without what its own painter put into it. */
export function copied() {
  const picture = /** @type {SVGSVGElement} */ (find("#poster").querySelector("svg.poster")?.cloneNode(true) ?? svg("svg"));
  OWN.forEach((name) => picture.removeAttribute(name));
  picture.querySelectorAll(":scope > title, use.copy, .names").forEach((part) => part.remove());
  picture.querySelectorAll(".marks").forEach((part) => part.replaceChildren());
  picture.classList.remove("fixed");
  return picture;
}

/** Let marks lead nowhere. @param {Element} picture */
export function unlink(picture) {
  picture.querySelectorAll("a.mark").forEach((mark) =>
    mark.replaceWith(svg("g", { class: "mark", transform: mark.getAttribute("transform") ?? "" }, ...mark.childNodes)));
}

/** The bounds of what is seen: west, south, east, north. @param {Camera} camera @param {Size} frame @returns {[number, number, number, number]} */
export function seen(camera, frame) {
  const [x, y, width, height] = boxOf(camera, frame).map((side) => side / 2 ** look.picture.zoom);
  const [[west, north], [east, south]] = [unproject(x, y), unproject(x + width, y + height)];
  return [west, south, east, north];
}

/**
 * Wait until the pieces that are wanted are drawn.
 * @param {Element} picture
 * @param {() => string[] | null} wanted null while nobody knows which
 * @returns {Promise<boolean>} whether they are, or patience has ended
 */
export async function drawn(picture, wanted) {
  const isDrawn = () => wanted()?.every((id) => picture.querySelector(`[data-piece="${id}"]`)) ?? false;
  const since = performance.now();
  while (!isDrawn() && performance.now() - since < PATIENCE_MS) await new Promise((resolve) => { setTimeout(resolve, STEP_MS); });
  return isDrawn();
}
