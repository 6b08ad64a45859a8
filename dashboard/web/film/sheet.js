/** A picture put together: title, map, words, what the signs mean, timeline, and how it is cited. */
/** @import { Place, Shape } from "./shapes.js" */
/** @import { Item } from "./legend.js" */
/** @import { Writer } from "./writer.js" */
import look from "../../contract/look.json" with { type: "json" };
import { svg } from "../page/dom.js";
import { ROW, legend } from "./legend.js";
import { GAP, MARGIN, arranged } from "./shapes.js";
import { linesIn } from "./writer.js";

/** @typedef {{title: string, heading: string, words: string, body: string, credits: string[], lang: string}} Said */
/** @typedef {{map: Place, column: Place | null, time: Place | null}} Arranged */
/** @typedef {{places: Arranged, texts: SVGElement[]}} Laid */

const { ink: INK, quiet: QUIET, paper: PAPER } = look.page;
const TITLE = { size: 25, bold: true, most: 2, ink: INK };
const HEADING = { size: 20, bold: true, most: 4, ink: look.page.accent };
const WORDS = { size: 15, most: 8, ink: INK };
const BODY = { size: 14, ink: INK };
const CREDIT = { size: 11, most: 3, ink: QUIET };
/** Lines of a text that stands over the map. */
const OVER_MAP = { heading: 2, words: 3, body: 4 };

/**
 * Where everything stands, and all that is written around map and timeline.
 * @param {Shape} shape
 * @param {Said} said
 * @param {Item[]} items of the legend
 * @param {Writer} writer
 * @param {boolean} hasTime
 * @returns {Laid}
 */
export function laid(shape, said, items, writer, hasTime) {
  const room = { left: MARGIN, width: shape.width - 2 * MARGIN };
  const title = writer.paragraph(said.title, room, MARGIN - 6, TITLE);
  const foot = credits(said.credits, room, shape.height - 14, writer);
  if (shape.beside) {
    const places = arranged(shape, { top: title.bottom + 8, bottom: foot.top - GAP, hasTime, isLeft: writer.isLeft });
    return { places, texts: [...title.nodes, ...column(said, items, /** @type {Place} */ (places.column), writer), ...foot.nodes] };
  }
  const words = over(said, room, title.bottom + 4, writer);
  const measured = legend(items, writer, room, 0, true);
  const key = legend(items, writer, room, foot.top - 8 - measured.bottom, true);
  const places = arranged(shape, { top: words.bottom + 8, bottom: foot.top - 14 - measured.bottom, hasTime, isLeft: writer.isLeft });
  return { places, texts: [...title.nodes, ...words.nodes, ...key.nodes, ...foot.nodes] };
}

/** From the bottom upwards. @param {string[]} texts @param {{left: number, width: number}} room @param {number} bottom @param {Writer} writer */
function credits(texts, room, bottom, writer) {
  const set = (/** @type {number} */ top) => texts.filter(Boolean).reduce((found, text) => {
    const own = writer.paragraph(text, room, found.bottom, CREDIT);
    return { nodes: [...found.nodes, ...own.nodes], bottom: own.bottom };
  }, { nodes: /** @type {SVGElement[]} */ ([]), bottom: top });
  const top = bottom - set(0).bottom;
  return { top, nodes: set(top).nodes };
}

/** Beside the map: words above, the legend below, and as much of a text as has room between them. @param {Said} said @param {Item[]} items @param {Place} place @param {Writer} writer */
function column(said, items, place, writer) {
  const key = place.top + place.height - items.length * ROW;
  const heading = writer.paragraph(said.heading, place, place.top, HEADING);
  const words = writer.paragraph(said.words, place, heading.bottom + (said.heading ? 8 : 0), WORDS);
  const top = words.bottom + 10;
  const body = writer.paragraph(said.body, place, top, { ...BODY, most: linesIn(key - 10 - top, BODY.size) });
  return [...heading.nodes, ...words.nodes, ...body.nodes, ...legend(items, writer, place, key, false).nodes];
}

/** @param {Said} said @param {{left: number, width: number}} room @param {number} top @param {Writer} writer */
function over({ heading, words, body }, room, top, writer) {
  const one = writer.paragraph(heading, room, top, { ...HEADING, most: OVER_MAP.heading });
  const two = writer.paragraph(words, room, one.bottom, { ...WORDS, most: OVER_MAP.words });
  const three = writer.paragraph(body, room, two.bottom + 2, { ...BODY, most: OVER_MAP.body });
  return { nodes: [...one.nodes, ...two.nodes, ...three.nodes], bottom: three.bottom };
}

/**
 * The whole picture.
 * @param {Shape} shape
 * @param {Said} said
 * @param {Laid} laid
 * @param {{maps: SVGElement[], time: SVGElement | null, isLeft: boolean, scale: number, isBare: boolean}} drawn whether what lies behind is there already
 */
export function sheet({ width, height }, said, { texts }, { maps, time, isLeft, scale, isBare }) {
  const named = [svg("title", {}, said.title), svg("desc", {}, [said.heading, said.words, said.body].filter(Boolean).join(" "))];
  return svg("svg", {
    width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}`, role: "img",
    lang: said.lang, "xml:lang": said.lang, direction: isLeft ? "rtl" : "ltr", "font-family": look.font, "font-size": 14,
  }, ...named,
  ...isBare ? [] : [svg("rect", { width, height, fill: PAPER })],
  ...maps,
  ...time ? [time] : [], ...texts);
}

/** The bare ground of a film, on which everything else is laid. @param {Shape} shape @param {SVGElement[]} maps */
export const underSheet = ({ width, height }, maps) => svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": look.font },
  svg("rect", { width, height, fill: PAPER }),
  ...maps);
