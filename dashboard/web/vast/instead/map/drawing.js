/** What a scene of cells changes in the still map's picture: most marks change at every step, and little of each. */
/** @import { Atlas, Row, Scene, Speaker } from "../../types.js" */
import { group as grouped } from "d3-array";
import { pixel, units } from "../../../map/picture.js";
import { centre } from "../../../map/scene.js";
import { change, resize, svg } from "../../../page/dom.js";
import { debounce } from "../../../page/wait.js";
import { mirror } from "../../mirror.js";
import { createMotion } from "../../motion.js";
import { titleOf } from "../../title.js";

/** What a mark is called is written once the map rests. */
const REST_MS = 150;

/** A copy of a mark alone is dressed as what stands in the world. */
const WORN = "mark world";

/** @typedef {{node: SVGElement, title: SVGElement, circles: SVGElement[], text: SVGElement, size: number, worn: string[]}} Kept `worn`: kinds and sizes of its circles, and its number */

/**
 * @param {Element} picture
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @returns {ReturnType<typeof import("../../../map/drawing.js").createDrawing>}
 */
export function createDrawing(picture, atlas, speaker) {
  const group = picture.querySelector(".marks");
  /** @type {Map<Row, Kept>} */
  const kept = new Map();
  /** @type {Scene | null} */
  let last = null;
  /** What its marks are known by. */
  let shown = "";
  let size = 1;
  const nameLater = debounce(REST_MS, () => {
    // What is painted only has no node yet, and is named with it.
    for (const place of last?.points ?? []) {
      const own = kept.get(place);
      if (own) name(own, titleOf(atlas, speaker, place), /** @type {Scene} */ (last).counts.total[place]);
    }
  });

  /** @param {Kept} mark @param {string} title @param {number} n */
  function name({ node, title: tip }, title, n) {
    change(node, "aria-label", `${title}: ${speaker.t("events", { n })}`);
    if (tip.textContent !== title) tip.textContent = title;
  }

  const motion = createMotion(picture, () => { if (last) settle(last); });

  /** Make the nodes. @param {Scene} scene */
  function settle(scene) {
    const circles = grouped(scene.circles, ({ place }) => place);
    const nodes = new Set(scene.points.map((place) => {
      const own = kept.get(place) ?? mark(atlas, place, size);
      kept.set(place, own);
      dress(own, circles.get(place) ?? [], centre(scene, place), size);
      return own.node;
    }));
    for (const child of [...group?.children ?? []]) if (!nodes.has(/** @type {SVGElement} */ (child))) child.remove();
    group?.append(...[...nodes].filter((node) => node.parentNode !== group));
    mirror(picture);
    nameLater();
  }

  return {
    show(scene) {
      const { isKnown, key } = /** @type {ReturnType<typeof import("./scene.js").createScene>} */ (scene);
      if (!isKnown) return;
      const isStep = last !== null && key === shown && motion.can();
      [last, shown] = [scene, key];
      if (isStep) motion.show(stamps(atlas, scene));
      else if (motion.isOn()) motion.end();
      else settle(scene);
    },
    scale(zoom) {
      motion.end();
      size = pixel(zoom);
      for (const one of kept.values()) if (one.node.isConnected) scaled(one, size);
      for (const node of picture.querySelectorAll(".names > g")) resize(node, size);
    },
  };
}

/** Marks as they are painted in motion. @param {Atlas} atlas @param {Scene} scene */
function stamps({ numbers: { places } }, scene) {
  const circles = grouped(scene.circles, ({ place }) => place);
  return scene.points.map((place) => {
    const [x, y] = units(places.lon[place] ?? 0, places.lat[place] ?? 0);
    return { x, y, circles: circles.get(place) ?? [], ...centre(scene, place) };
  });
}

/** @param {Kept} mark @param {number} size */
function scaled(mark, size) {
  if (mark.size === size) return;
  resize(mark.node, size);
  mark.size = size;
}

/** A mark without its circles. @param {Atlas} atlas @param {Row} place @param {number} size units of a pixel @returns {Kept} */
function mark({ numbers: { places }, texts }, place, size) {
  const [x, y] = units(places.lon[place] ?? 0, places.lat[place] ?? 0);
  const [id, title, text] = [places.id[place], svg("title", {}, texts.places.name[place]), svg("text", { dy: ".36em" })];
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size})`;
  const link = { id: `mark-${id}`, class: WORN, href: `?place=${encodeURIComponent(id)}`, "data-place": id, "data-places": id, tabindex: "-1", draggable: "false" };
  const node = /** @type {SVGElement} */ (svg("a", { ...link, transform, "aria-label": texts.places.name[place] }, title, text));
  return { node, title: /** @type {SVGElement} */ (title), circles: [], text: /** @type {SVGElement} */ (text), size, worn: [] };
}

/** @param {Kept} mark @param {Scene["circles"]} wanted @param {{text: string, sure: boolean}} said @param {number} size */
function dress(mark, wanted, { text, sure }, size) {
  scaled(mark, size);
  const now = [...wanted.flatMap(({ kind, radius }) => [kind, radius.toFixed(1)]), text, sure ? "number" : "unsure"];
  const before = mark.worn;
  mark.worn = now;
  if (now.length === before.length && now.every((one, k) => one === before[k])) return;
  while (mark.circles.length > wanted.length) mark.circles.pop()?.remove();
  mark.circles.forEach((circle, k) => {
    if (now[2 * k] !== before[2 * k]) circle.setAttribute("class", now[2 * k]);
    if (now[2 * k + 1] !== before[2 * k + 1]) circle.setAttribute("r", now[2 * k + 1]);
  });
  for (let k = mark.circles.length; k < wanted.length; k += 1) {
    mark.circles.push(/** @type {SVGElement} */ (svg("circle", { class: now[2 * k], r: now[2 * k + 1] })));
    mark.text.before(mark.circles[k]);
  }
  write(mark.text, text);
  change(mark.text, "class", sure ? "number" : "unsure");
}

/** A text that changes stays the node that it is. @param {SVGElement} node @param {string} text */
function write(node, text) {
  if (node.firstChild instanceof Text) node.firstChild.data = text;
  else if (text) node.textContent = text;
}
