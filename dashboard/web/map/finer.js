/** The still map's finer ground: pieces over the picture's own land, and finer outlines of the events' areas. */
/** @import { Bounds, Ground, Outline } from "../view/types.js" */
/** @import { Held, Supply } from "./pieces.js" */
import look from "../../contract/look.json" with { type: "json" };
import { areaPath, meets } from "../model/outlines.js";
import { SCALE, paths } from "../model/pieces.js";
import { svg } from "../page/dom.js";
import { whenIdle } from "../page/wait.js";

const SLICE_MS = 8;

/** @typedef {{node: Element, coarse: string, outline: Outline, isFine: boolean}} Area */

/**
 * @param {Element} picture
 * @param {ReturnType<typeof import("./pieces.js").createPieces>} pieces
 */
export function createFiner(picture, pieces) {
  const layer = createLayer(picture);
  /** @type {Area[]} */
  let areas = [];
  /** @type {Bounds | null} */
  let seen = null;
  const end = pieces.follow((supply, ground) => {
    if (!areas.length) areas = areasOf(picture, ground);
    layer.show(supply, ground);
    refine(areas, seen);
  });

  return {
    /** The map rests. @param {number} zoom @param {Bounds} bounds that it shows */
    look(zoom, bounds) {
      seen = zoom >= look.picture.finer ? bounds : null;
      refine(areas, seen);
      pieces.look(zoom, bounds);
    },
    remove: end,
  };
}

/** @param {Element} picture */
function createLayer(picture) {
  const group = groupOf(picture);
  /** @type {Map<string, Element>} */
  const nodes = new Map();
  /** @type {{supply: Supply, ground: Ground} | null} */
  let last = null;
  let isDrawing = false;

  /** A few pieces a time, so that no frame waits for more. */
  function next() {
    isDrawing = false;
    if (!last || !group) return;
    const { supply, ground } = last;
    const since = performance.now();
    const all = missing(supply, nodes);
    while (all.length && performance.now() - since < SLICE_MS) draw(group, nodes, /** @type {Held} */ (all.shift()), ground.focus?.id);
    if (all.length) later();
    else settle(group, nodes, supply);
  }

  function later() {
    if (isDrawing) return;
    isDrawing = true;
    whenIdle(next);
  }

  return {
    /** @param {Supply} supply @param {Ground} ground */
    show(supply, ground) {
      last = { supply, ground };
      const ids = new Set(supply.held.map(({ id }) => id));
      for (const [id, node] of nodes) {
        if (!ids.has(id) && nodes.delete(id)) node.remove();
        else if (supply.isWhole ? levelOf(node) === supply.level : levelOf(node) < supply.level) node.removeAttribute("display");
      }
      later();
    },
  };
}

/** What is still to be drawn; what is coarser than wanted only stands in. @param {Supply} supply @param {Map<string, Element>} nodes */
const missing = ({ level, isWhole, held }, nodes) => held.filter((one) => !nodes.has(one.id) && (isWhole ? one.level === level : one.level <= level));

/**
 * All is drawn: what is of another level, and what the first response drew, is in the way only.
 * @param {Element} group
 * @param {Map<string, Element>} nodes
 * @param {Supply} supply
 */
function settle(group, nodes, { level, isWhole }) {
  if (!isWhole) return;
  for (const node of nodes.values()) if (levelOf(node) !== level) node.setAttribute("display", "none");
  for (const node of [...group.children]) if (!node.hasAttribute("data-level")) node.remove();
}

/** @param {Element} node */
const levelOf = (node) => Number(node.getAttribute("data-level"));

/**
 * @param {Element} group
 * @param {Map<string, Element>} nodes
 * @param {Held} own
 * @param {string} [focus]
 */
function draw(group, nodes, { id, level, piece }, focus) {
  const drawn = paths(piece, level, focus).map(([kind, d]) => svg("path", { class: kind, d }));
  const node = svg("g", { "data-piece": id, "data-level": level, transform: `scale(${SCALE})` }, ...drawn);
  const above = [...group.children].find((one) => one.hasAttribute("data-level") && levelOf(one) > level);
  group.insertBefore(node, above ?? null);
  nodes.set(id, node);
}

/** Where the pieces lie: over the land, below the events. @param {Element} picture */
function groupOf(picture) {
  const found = picture.querySelector(".pieces");
  const areas = picture.querySelector(".areas");
  if (found || !areas) return found;
  const group = svg("g", { class: "pieces" });
  areas.before(group);
  return group;
}

/** @param {Element} picture @param {Ground} ground @returns {Area[]} */
const areasOf = (picture, { outlines }) => [...picture.querySelectorAll(".areas path")].flatMap((node) => {
  const outline = outlines[node.getAttribute("data-place") ?? ""];
  return outline ? [{ node, coarse: node.getAttribute("d") ?? "", outline, isFine: false }] : [];
});

/** @param {Area[]} areas @param {Bounds | null} seen null from afar */
function refine(areas, seen) {
  for (const area of areas) {
    const { node, coarse, outline, isFine } = area;
    if (!seen && isFine) node.setAttribute("d", coarse);
    if (seen && !isFine && meets(outline.box, seen)) node.setAttribute("d", areaPath(outline));
    area.isFine = seen !== null && (isFine || meets(outline.box, seen));
  }
}
