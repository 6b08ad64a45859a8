/** The still map's finer lines, in place of the picture's own where a reader looks closely. */
/** @import { Bounds, Ground } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { areaPath, linePath, meets } from "../model/outlines.js";
import { svg } from "../page/dom.js";
import { whenIdle } from "../page/wait.js";

const EVERYWHERE = /** @type {Bounds} */ ([-Infinity, -Infinity, Infinity, Infinity]);

/** @typedef {{box: Bounds, nodes: {node: Element, coarse: string}[], path: () => string, isFine: boolean}} Line */

/**
 * @param {Element} picture
 * @param {() => Promise<Ground>} ask
 */
export function createFiner(picture, ask) {
  const request = createRequest(ask, (ground) => { lines = linesOf(picture, ground); draw(); });
  /** @type {Line[]} */
  let lines = [];
  /** @type {Bounds | null} */
  let seen = null;

  function draw() {
    if (!seen) lines.filter(({ isFine }) => isFine).forEach(coarsen);
    for (const line of lines) if (seen && !line.isFine && meets(line.box, seen)) refine(line);
    // Lines of one kind leave no gap between them.
    if (lines.length) picture.querySelector(".seam")?.setAttribute("visibility", seen ? "hidden" : "inherit");
  }

  return {
    /** The map rests. @param {number} zoom @param {Bounds} bounds that it shows */
    look(zoom, bounds) {
      seen = zoom > look.picture.finer ? bounds : null;
      request(seen !== null);
      draw();
    },
  };
}

/**
 * Asks once, when it is wanted; what failed is asked for again when it is wanted anew.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => void} arrived
 */
export function createRequest(ask, arrived) {
  let [asked, failed] = [false, false];
  return (/** @type {boolean} */ wanted) => {
    if (failed && !wanted) [asked, failed] = [false, false];
    if (asked || !wanted) return;
    asked = true;
    whenIdle(() => ask().then(arrived, () => { failed = true; }));
  };
}

/** @param {Line} line */
function refine(line) {
  line.isFine = true;
  const path = line.path();
  for (const { node } of line.nodes) node.setAttribute("d", path);
}

/** @param {Line} line */
function coarsen(line) {
  line.isFine = false;
  for (const { node, coarse } of line.nodes) node.setAttribute("d", coarse);
}

/** @param {Element} picture @param {Ground} ground @returns {Line[]} */
function linesOf(picture, { land, regions, rivers, outlines }) {
  const [shores, inner, areas] = [".land path:not(.seam)", ".regions path", ".areas path"].map((one) => [...picture.querySelectorAll(one)]);
  if (!shores.length) return [];
  const undrawn = Object.keys(outlines.countries).filter((id) => !land.includes(id));
  const nodes = new Map([
    ...paired(land, shores), ...added(undrawn, picture.querySelector(".land")),
  ]);
  const within = new Map([...paired(regions, inner), ...added(regions.slice(inner.length), picture.querySelector(".regions"))]);
  const own = new Map(areas.map((node) => [node.getAttribute("data-place") ?? "", node]));
  const found = Object.entries({ ...outlines.countries, ...outlines.regions, ...outlines.former }).map(([id, outline]) =>
    lineOf(outline.box, [nodes.get(id), within.get(id), own.get(id)], () => areaPath(outline)));
  return [...found, lineOf(EVERYWHERE, [picture.querySelector(".rivers")], () => rivers.map(linePath).join(""))];
}

/** @param {Bounds} box @param {(Element | null | undefined)[]} nodes @param {() => string} path @returns {Line} */
function lineOf(box, nodes, path) {
  const kept = nodes.flatMap((node) => (node ? [{ node, coarse: node.getAttribute("d") ?? "" }] : []));
  return { box, nodes: kept, path, isFine: false };
}

/** @param {string[]} ids @param {Element[]} nodes @returns {[string, Element][]} */
const paired = (ids, nodes) => nodes.slice(0, ids.length).map((node, k) => [ids[k], node]);

/** Those that were too small for the picture, below all others. @param {string[]} ids @param {Element | null} group @returns {[string, Element][]} */
function added(ids, group) {
  const nodes = ids.map(() => svg("path", { d: "" }));
  group?.prepend(...nodes);
  return ids.map((id, k) => [id, nodes[k]]);
}
