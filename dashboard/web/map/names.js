/** The names on a map, whichever painter draws it: a sheet over it, written where the map rests. */
/** @import { Atlas, Camera, Context, PieceNames, Point, Scene, Size } from "../view/types.js" */
/** @import { Said } from "../model/look.js" */
/** @import { Room, Written } from "../model/labels.js" */
/** @import { Named } from "./wishes.js" */
import look from "../../contract/look.json" with { type: "json" };
import { joined } from "../model/around.js";
import { offset } from "../model/camera.js";
import { isolated } from "../model/isolate.js";
import { ems, leader, place as placed } from "../model/labels.js";
import { svg } from "../page/dom.js";
import { eye } from "./eye.js";
import { tieItems } from "./ties.js";
import { KINDS, atZoom, dots, onMarks, roomsOfMarks, wishesAround, wishesOfEvents } from "./wishes.js";

const REST_MS = 150;
const { enlarged: MOST, least, room: ROOM_PX2, line: LEADING, bold: BOLD } = look.labels;
/** Pixels of a rem where the reader has chosen no size of text. */
const USUAL_PX = 15;
const EVENTS = ["point", "area"];

/** @typedef {{named: Named, written: Written}} Kept */
/** @typedef {{scene: Scene, camera: Camera, frame: Size}} Seen */
/** @typedef {(lon: number, lat: number) => Point} At */
/** @typedef {{node: SVGElement, stand: (at: At) => void}} Item */

/** How much larger than usual a reader wants text, as far as a map has room for it. */
const enlarged = () => Math.min(Math.max(parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX, 1), MOST);

/** @returns {(text: string, bold: boolean) => number} ems; measured once a text */
function createRuler() {
  const pen = document.createElement("canvas").getContext("2d");
  /** @type {Map<string, number>} */
  const known = new Map();
  return (text, bold) => {
    const key = `${bold}${text}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    if (pen) pen.font = `${bold ? "bold " : ""}100px ${look.font}`;
    const width = pen ? pen.measureText(text).width / 100 : ems(text) * (bold ? BOLD : 1);
    known.set(key, width);
    return width;
  };
}

/**
 * @param {HTMLElement} element holds the maps
 * @param {Atlas} atlas
 * @param {Element | null} first names of the first response, until others are written
 * @param {{covered: () => Room[], rested: (seen: Seen) => void}} on rooms of what lies over the map; told when names are written
 */
export function createNames(element, atlas, first, { covered, rested }) {
  const sheet = svg("svg", { class: "names", "aria-hidden": "true" });
  element.append(sheet);
  const width = createRuler();
  /** @type {Item[]} */
  let items = [];
  /** @type {Kept[]} */
  let kept = [];
  /** @type {Seen | null} */
  let seen = null;
  /** @type {Camera | null} */
  let settled = null;
  const around = createAround(atlas.texts.lang);
  /** @type {Said} */
  let said = { events: true, kinds: [], dots: [] };
  /** @type {number | null} */
  let open = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function write() {
    clearTimeout(timer);
    if (!seen || !seen.frame.width) return;
    first?.remove();
    first = null;
    kept = choose(atlas, seen, { context: around.now(), said, width, covered: covered(), before: kept, larger: enlarged() });
    items = [...tieItems(atlas.numbers, open), ...dotItems(around.now(), atlas, seen, said.dots, kept), ...kept.map(({ named, written }) => nameItem(named, written))];
    sheet.replaceChildren(...items.map(({ node }) => node));
    stand(seen.camera, seen.frame);
    rested(seen);
  }

  function writeLater() {
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  }

  /** Every name where its place is. @param {Camera} camera @param {Size} frame */
  function stand(camera, frame) {
    const at = eye(camera, frame);
    items.forEach((item) => item.stand(at));
    settled = camera;
    sheet.style.transform = "";
  }

  return {
    /** The map looks from elsewhere. @param {Camera} camera @param {Size} frame */
    follow(camera, frame) {
      const way = settled && moved(settled, camera);
      if (!way) return stand(camera, frame);
      sheet.style.transform = way.some(Boolean) ? `translate(${way.map((side) => `${side.toFixed(2)}px`).join(", ")})` : "";
    },
    /** Something else is shown: names of what is gone go with it, others are written once it rests. @param {Seen} now */
    show(now) {
      const before = seen;
      seen = now;
      if (first && (!before || isSame(before, now))) return;
      if (!before || first) return write();
      drop(kept, items, now.scene);
      writeLater();
    },
    write,
    /** @param {Said} now what is to be named */
    say(now) { said = now; },
    /** The event whose card is open. @param {number | null} event */
    tie(event) {
      if (event === open) return;
      open = event;
      if (!first) write();
    },
    /** What is around is known, or never will be. @param {Context | null} context */
    surround(context) { around.surround(context); write(); },
    /** The pieces name others. @param {PieceNames[]} names the finest first @param {string} [country] that is set apart */
    near(names, country) { if (around.near(names, country)) writeLater(); },
    /** The place whose name is there. @param {Point} point @returns {number | null} */
    at: (point) => kept.find(({ named, written: { room } }) => named.place !== null && holds(room, point))?.named.place ?? null,
    remove() { clearTimeout(timer); sheet.remove(); },
  };
}

/** @param {Room} room @param {Point} point */
const holds = ({ left, right, top, bottom }, { x, y }) => x >= left && x <= right && y >= top && y <= bottom;

/** What is around the events, joined when it is looked at after something has come. @param {string} lang */
function createAround(lang) {
  /** @type {Context | null} */
  let own = null;
  /** @type {PieceNames[]} */
  let pieces = [];
  /** @type {string | undefined} */
  let apart;
  /** @type {Context | null | undefined} */
  let both;

  return {
    now: () => (both === undefined ? both = joined(own, pieces, lang, apart) : both),
    /** @param {Context | null} context */
    surround(context) { [own, both] = [context, undefined]; },
    /** @param {PieceNames[]} names @param {string} [country] @returns {boolean} whether they are others than before */
    near(names, country) {
      if (names.length === pieces.length && names.every((one, k) => one === pieces[k])) return false;
      [pieces, apart, both] = [names, country, undefined];
      return true;
    },
  };
}

/**
 * What has room, in the order of what matters.
 * @param {Atlas} atlas
 * @param {Seen} seen
 * @param {{context: Context | null, said: Said, width: ReturnType<typeof createRuler>, covered: Room[], before: Kept[], larger: number}} more
 * @returns {Kept[]}
 */
export function choose(atlas, { scene, camera, frame }, { context, said, width, covered, before, larger }) {
  const at = eye(camera, frame);
  const first = new Map(before.map(({ named, written }) => [named.key, written.candidate]));
  const events = said.events ? wishesOfEvents(atlas, scene, at, larger) : [];
  const own = new Set(events.map(({ id }) => id));
  const around = context ? wishesAround(context, camera, at, said.kinds, larger).filter(({ id }) => !own.has(id)) : [];
  const wishes = [...events, ...around].filter((wish) => wish.must || !covered.some((room) => isBehind(wish, room, frame))).map((wish) => ({ ...wish, first: first.get(wish.key) ?? 0 }));
  const most = Math.max(least, (frame.width * frame.height) / (ROOM_PX2 * larger ** 2));
  const wide = (/** @type {string} */ text, /** @type {string} */ kind) =>
    width(text, EVENTS.includes(kind)) + (KINDS[kind]?.spacing ?? 0) * text.length;
  const found = placed(wishes, [...roomsOfMarks(atlas, scene, camera, frame), ...covered], frame,
    (text, wish) => wide(text, /** @type {Named} */ (wish).kind), most);
  return found.flatMap((written, k) => (written ? [{ named: wishes[k], written }] : []));
}

/**
 * How far the sheet moves with the map; null where its names must be placed anew.
 * @param {Camera} from
 * @param {Camera} to
 */
function moved(from, to) {
  if (from.zoom !== to.zoom) return null;
  const [dx, dy] = offset(from, to);
  return Math.abs(dx) > look.camera.tile * 2 ** (to.zoom - 1) ? null : [dx, dy];
}

/** @param {Seen} before @param {Seen} now */
const isSame = ({ scene, camera: { lon, lat, zoom } }, now) =>
  scene === now.scene && lon === now.camera.lon && lat === now.camera.lat && zoom === now.camera.zoom;

/** Whether a place lies below what takes a whole side of the map. @param {Point} place @param {Room} room @param {Size} frame */
const isBehind = ({ x }, { left, top, right, bottom }, { height }) => top <= 0 && bottom >= height && x > left && x < right;

/** @param {Kept[]} kept @param {Item[]} items @param {Scene} scene */
function drop(kept, items, { counts, beside, ringed }) {
  const gone = kept.filter(({ named: { place } }) => place !== null && !counts.total[place] && !beside[place] && !ringed.has(place));
  const lost = new Set(gone.map(({ named }) => named.key));
  items.filter(({ node }) => lost.has(node.getAttribute("data-key") ?? "")).forEach(({ node }) => node.remove());
}

/** @param {SVGElement} node @param {number} lon @param {number} lat @returns {Item} */
const placedAt = (node, lon, lat) => ({
  node,
  stand(at) {
    const { x, y } = at(lon, lat);
    node.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  },
});

/** @param {Named} named @param {Written} written @returns {Item} */
function nameItem(named, { lines, anchor, x: left, y: top, room }) {
  const { key, id, kind, lon, lat, size, x, y, place } = named;
  const own = KINDS[kind];
  const style = own
    ? `font-size:${size.toFixed(1)}px;fill:var(--look-map-${own.ink});letter-spacing:${own.spacing ?? 0}em;font-style:${own.slant ? "italic" : "normal"}`
    : `font-size:${size.toFixed(1)}px`;
  const texts = lines.map((line, k) => svg("tspan", { x: (left - x).toFixed(1), y: (top - y + k * LEADING * size).toFixed(1), dy: ".36em" }, isolated(line)));
  const text = svg("text", { style: `text-anchor:${anchor};${style}` }, ...texts);
  const group = { class: `name ${kind}`, "data-key": key, ...(place === null ? {} : { "data-place": id }) };
  return placedAt(svg("g", group, ...leaderTo(named, room), text), lon, lat);
}

/** The line to a name that stands far off its mark. @param {Named} named @param {Room} room */
function leaderTo(named, room) {
  const [x, y, toX, toY] = (leader(named, room) ?? []).map((one) => one.toFixed(1));
  return x === undefined ? [] : [svg("path", { class: "leader", d: `M${x} ${y}L${toX} ${toY}` })];
}

/**
 * Dots that lie on no mark.
 * @param {Context | null} context
 * @param {Atlas} atlas
 * @param {Seen} seen
 * @param {string[]} layers
 * @param {Kept[]} kept names that are written
 * @returns {Item[]}
 */
function dotItems(context, atlas, { scene, camera, frame }, layers, kept) {
  if (!context) return [];
  const isOnMark = onMarks(atlas, scene, eye(camera, frame));
  const names = new Set(kept.map(({ named }) => named.key));
  return dots(context, camera, layers, names).filter((row) => !isOnMark(context.lon[row], context.lat[row])).map((row) => {
    const { dot, ink } = KINDS[context.kind[row]];
    const r = atZoom(dot?.radius ?? [], camera.zoom).toFixed(1);
    return placedAt(svg("g", { class: "dot" }, svg("circle", { r, fill: `var(--look-map-${ink})` })), context.lon[row], context.lat[row]);
  });
}
