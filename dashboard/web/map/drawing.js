/** What a scene changes in the still map's picture; what stays is left alone. */
/** @import { Atlas, Scene, Speaker } from "../view/types.js" */
import { groups } from "../model/marks.js";
import { told } from "../model/under.js";
import { change, resize, svg } from "../page/dom.js";
import { pixel, units } from "./picture.js";
import { centre } from "./scene.js";

const STATES = ["out", "possible", "certain"];
const NO_AREA = { kind: "", opacity: 0, edge: 0, ringed: false, context: false };

/** @typedef {{node: SVGElement, key: string, size: number}} Kept a mark, what it was made from, and its units of a pixel */

/**
 * @param {Element} picture
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
export function createDrawing(picture, atlas, speaker) {
  const within = (/** @type {string} */ selector) => /** @type {SVGElement[]} */ ([...picture.querySelectorAll(selector)]);
  const marks = createMarks(picture.querySelector(".marks"), atlas, speaker);
  const [areas, arcs] = [within(".areas path"), within(".arcs path")];
  const set = createSetter();

  return {
    /** @param {Scene} scene */
    show(scene) {
      marks.show(scene);
      drawAreas(areas, atlas, scene, set);
      arcs.forEach((path, k) => {
        const { state, chosen } = scene.arcs[k] ?? { state: 0, chosen: false };
        set(path, "class", chosen ? `${STATES[state]} chosen` : STATES[state]);
      });
    },

    /** Marks, and the names of the first response, keep their size in pixels. @param {number} zoom */
    scale(zoom) {
      marks.scale(zoom);
      for (const name of within(".names > g")) resize(name, pixel(zoom));
    },
  };
}

/** Sets an attribute only where it changes. */
function createSetter() {
  /** @type {WeakMap<Element, Record<string, string>>} */
  const held = new WeakMap();

  /** @param {Element} node @param {string} name @param {string} value */
  return (node, name, value) => {
    const known = held.get(node) ?? {};
    if (known[name] === value) return;
    held.set(node, { ...known, [name]: value });
    node.setAttribute(name, value);
  };
}

/**
 * @param {Element | null} group
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 */
function createMarks(group, atlas, speaker) {
  /** @type {Map<number, Kept>} */
  const kept = new Map();
  /** Null while the marks are those of the first response. @type {SVGElement[] | null} */
  let shown = null;
  let size = 1;

  /** @param {Scene} scene @param {Map<number, Scene["circles"]>} circles @param {number} place */
  function node(scene, circles, place) {
    const own = circles.get(place) ?? [];
    const key = keyOf(scene, own, place);
    const before = kept.get(place);
    const made = before?.key === key ? before.node : mark(atlas, speaker, scene, own, place, size);
    if (before?.key === key && before.size !== size) resize(made, size);
    kept.set(place, { node: made, key, size });
    return made;
  }

  return {
    /** @param {Scene} scene */
    show(scene) {
      const circles = byPlace(scene.circles);
      const nodes = scene.points.map((place) => node(scene, circles, place));
      const held = groups(atlas.numbers, scene.zoom);
      nodes.forEach((one, k) => change(one, "data-places", (held.get(scene.points[k]) ?? []).map((place) => atlas.numbers.places.id[place]).join()));
      if (shown && nodes.length === shown.length && nodes.every((one, k) => one === shown?.[k])) return;
      arrange(group, nodes);
      shown = nodes;
    },
    /** @param {number} zoom */
    scale(zoom) {
      size = pixel(zoom);
      for (const one of shown ?? []) resize(one, size);
      for (const held of kept.values()) if (held.node.isConnected) held.size = size;
    },
  };
}

/**
 * Put children in order with as few moves as a pass from the end needs.
 * @param {Element | null} group
 * @param {SVGElement[]} nodes
 */
function arrange(group, nodes) {
  if (!group) return;
  const wanted = new Set(nodes);
  for (const child of [...group.children]) if (!wanted.has(/** @type {SVGElement} */ (child))) child.remove();
  /** @type {SVGElement | null} */
  let after = null;
  for (let k = nodes.length - 1; k >= 0; k -= 1) {
    if (nodes[k].nextSibling !== after || nodes[k].parentNode !== group) group.insertBefore(nodes[k], after);
    after = nodes[k];
  }
}

/** @param {Scene["circles"]} circles */
function byPlace(circles) {
  /** @type {Map<number, Scene["circles"]>} */
  const found = new Map();
  for (const circle of circles) {
    const own = found.get(circle.place);
    if (own) own.push(circle);
    else found.set(circle.place, [circle]);
  }
  return found;
}

/** @param {Scene} scene @param {Scene["circles"]} circles @param {number} place */
function keyOf(scene, circles, place) {
  const { text, sure } = centre(scene, place);
  return `${circles.map(({ kind, radius: r }) => `${kind}${r}`)}|${text}|${sure}|${scene.named.get(place) ?? place}|${scene.counts.total[place]}|${scene.beside[place]}`;
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Scene} scene
 * @param {Scene["circles"]} circles
 * @param {number} place
 * @param {number} size units of a pixel
 */
function mark(atlas, speaker, scene, circles, place, size) {
  const { numbers: { places }, texts } = atlas;
  const [x, y] = units(places.lon[place] ?? 0, places.lat[place] ?? 0);
  const name = texts.places.name[scene.named.get(place) ?? place];
  const { text, sure } = centre(scene, place);
  const parts = [
    svg("title", {}, name),
    ...circles.map(({ kind, radius: r }) => svg("circle", { class: kind, r: r.toFixed(1) })),
    ...(text ? [svg("text", { class: sure ? "number" : "unsure", dy: ".36em" }, text)] : []),
  ];
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size})`;
  const id = places.id[place];
  const link = { class: scene.counts.total[place] ? "mark" : "mark hollow", href: `?place=${encodeURIComponent(id)}`, "data-place": id, tabindex: "-1", draggable: "false", "aria-label": `${name}: ${told(atlas, speaker, scene.counts.total[place], scene.beside[place])}` };
  return svg("a", { ...link, transform }, ...parts);
}

/**
 * @param {Element[]} paths
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {ReturnType<typeof createSetter>} set
 */
function drawAreas(paths, { numbers: { places } }, scene, set) {
  const states = new Map(scene.areas.map((area) => [places.id[area.place], area]));
  const stateOf = (/** @type {Element} */ node) => states.get(node.getAttribute("data-place") ?? "") ?? NO_AREA;
  for (const path of paths) {
    const { kind, opacity, edge, ringed, context } = stateOf(path);
    set(path, "fill-opacity", opacity.toFixed(3));
    set(path, "class", [kind, context ? "context" : "", ringed ? "chosen" : ""].filter(Boolean).join(" "));
    if (kind) set(path, "stroke-opacity", String(edge));
  }
}
