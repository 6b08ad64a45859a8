/** The timeline on paper: eras, lanes of marks with titles or of bars, ticks, and the window. */
/** @import { Atlas, Laid, Laying, Part, Phrases, Size, Speaker } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import look from "../../contract/look.json" with { type: "json" };
import { edges, histogram } from "../model/bins.js";
import { isolated } from "../model/isolate.js";
import { stack } from "../model/stack.js";
import { bars } from "../model/strip.js";
import { tickText, ticks } from "../model/ticks.js";
import { shortened, titled } from "../model/titles.js";
import { svg } from "../page/dom.js";
import { standings } from "../page/lanes.js";
import { shape } from "./shapes.js";

const [AXIS, BAND, BADGE, TICK_PX, TEXT, SMALL] = [18, 18, 20, 70, 10, 9];

/** @typedef {(text: string, size: number, bold?: boolean) => number} Measure pixels */

/** @returns {Measure} */
export function createMeasure() {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, size, bold = false) => {
    if (!pen) return text.length * size * 0.6;
    pen.font = `${bold ? "bold " : ""}${size}px ${look.font}`;
    return pen.measureText(text).width;
  };
}

/**
 * @param {{atlas: Atlas, speaker: Speaker}} said
 * @param {{passes: boolean[], axis: Days, windows: Days[]}} told which events stand on it
 * @param {Size} size
 * @param {string} label it in words
 */
export function strip({ atlas }, { passes, axis, windows }, size, label) {
  const measure = createMeasure();
  const top = atlas.numbers.eras.id.length ? BAND : 0;
  const room = { width: size.width - BADGE, height: size.height - AXIS - top };
  const laying = stack(standings(atlas.numbers, passes, axis, room.width), room);
  const lanes = laying?.lanes ?? atlas.numbers.themes.id.map((_, k, all) => ({ top: (k * room.height) / all.length, height: room.height / all.length }));
  const x = (/** @type {number} */ day) => Math.min(Math.max(((day - axis[0]) * room.width) / (axis[1] + 1 - axis[0]), 0), room.width);
  return svg("svg", { class: "paper-strip", role: "img", "aria-label": label, viewBox: `0 0 ${size.width} ${size.height}`, direction: "ltr" }, svg("title", {}, label),
    svg("g", { transform: `translate(${BADGE} ${top})`, "aria-hidden": "true" },
      ...eras(atlas, x, measure, top),
      ...axisTicks(axis, x, /** @type {Phrases} */ (atlas.texts.dates), room, measure),
      ...lines(lanes, room.width),
      ...(laying ? [...marks(atlas, laying), ...names(atlas, laying, room.width, measure)] : counted(atlas, passes, axis, room)),
      ...around(windows, x, room),
      ...lanes.map((lane, k) => badge(atlas, k, -BADGE / 2, lane.top + lane.height / 2))));
}

/** A theme's disc with its letter. @param {Atlas} atlas @param {number} theme @param {number} x @param {number} y */
export const badge = ({ numbers, texts }, theme, x, y) => svg("g", { transform: `translate(${fixed(x)} ${fixed(y)})` },
  svg("circle", { r: 7, fill: numbers.themes.colour[theme] }),
  svg("text", { dy: ".36em", "text-anchor": "middle", "font-size": SMALL, "font-weight": 700, style: `fill:var(--theme-${numbers.themes.id[theme]}-ink)` }, texts.themes.letter[theme]));

/** @param {Atlas} atlas @param {(day: number) => number} x @param {Measure} measure @param {number} top */
const eras = ({ numbers: { eras: own }, texts }, x, measure, top) => own.id.flatMap((_, k) => {
  const [left, right] = [x(own.start[k]), x(own.end[k] + 1)];
  if (right - left < 1) return [];
  const room = right - left - 6;
  const text = [texts.eras.title[k], shortened(texts.eras.title[k], room, (one) => measure(one, SMALL, true))].find((one) => measure(one, SMALL, true) <= room);
  return [
    svg("rect", { x: fixed(left), y: -top, width: fixed(right - left), height: top - 2, fill: look.page.era, stroke: look.map.border, "stroke-width": 0.6 }),
    ...text ? [svg("text", { x: fixed((left + right) / 2), y: -top / 2 + 2, "font-size": SMALL, "font-weight": 700, "text-anchor": "middle", fill: look.page.ink }, isolated(text))] : [],
  ];
});

/** @param {{top: number, height: number}[]} lanes @param {number} width */
const lines = (lanes, width) => [...lanes.map(({ top }) => top), ...lanes.slice(-1).map(({ top, height }) => top + height)]
  .map((y) => svg("path", { d: `M0 ${fixed(y)}h${fixed(width)}`, stroke: look.map.border, "stroke-width": 0.6, fill: "none" }));

/** @param {Atlas} atlas @param {boolean[]} passes @param {Days} axis @param {Size} room */
function counted({ numbers }, passes, axis, { width, height }) {
  const cuts = edges(axis);
  const { lane, width: units } = look.strip;
  const scale = `scale(${width / units} ${height / (lane * numbers.themes.id.length)})`;
  return bars(histogram(numbers, passes, cuts), cuts, axis).map(({ certain, possible }, k) => svg("g", { transform: scale, fill: numbers.themes.colour[k] },
    svg("path", { d: certain }), svg("path", { d: possible, opacity: look.timeline.faint })));
}

/** @param {Atlas} atlas @param {Laying} laying */
const marks = ({ numbers: { events, themes } }, laying) => laying.marks.map((mark) => {
  const colour = themes.colour[events.theme[mark.event]];
  const parts = mark.isDot ? [{ ...mark.parts[0], kind: "day", left: mark.left, right: mark.left + laying.size }] : mark.parts;
  return svg("g", { stroke: colour, fill: colour }, ...parts.flatMap((part) => shape(/** @type {Part} */ (part), mark.top, laying.size, events.context[mark.event])));
});

/** @param {Atlas} atlas @param {Laying} laying @param {number} width @param {Measure} measure */
const names = ({ texts }, laying, width, measure) => titled(laying, texts.events.title, (text) => measure(text, SMALL), { width, font: SMALL })
  .map(({ text, left, top }) => svg("text", { x: fixed(left), y: fixed(top + SMALL), "font-size": SMALL, fill: look.page.ink }, isolated(text)));

/**
 * What lies outside the windows is pale; the second is dashed.
 * @param {Days[]} windows
 * @param {(day: number) => number} x
 * @param {Size} room
 */
function around(windows, x, { width, height }) {
  const found = windows.map(([from, to], k) => ({ left: x(from), right: x(to + 1), dash: k ? "5 3" : "none" }));
  const shown = [...found].sort((one, two) => one.left - two.left);
  const ends = shown.map((_, k) => Math.max(0, ...shown.slice(0, k).map(({ right }) => right)));
  const veils = [...shown.map(({ left }, k) => [ends[k], left]), [Math.max(...shown.map(({ right }) => right)), width]];
  const rect = (/** @type {number} */ left, /** @type {number} */ right, /** @type {Record<string, string | number>} */ style) =>
    svg("rect", { x: fixed(left), y: 0, width: fixed(right - left), height, ...style });
  return [
    ...veils.filter(([left, right]) => right > left).map(([left, right]) => rect(left, right, { fill: "#fff", opacity: 0.7 })),
    ...found.filter(({ left, right }) => left > 0 || right < width)
      .map(({ left, right, dash }) => rect(left, Math.max(right, left + 1), { fill: "none", stroke: look.page.ink, "stroke-width": 1.5, "stroke-dasharray": dash })),
  ];
}

/** @param {Days} axis @param {(day: number) => number} x @param {Phrases} phrases @param {Size} room @param {Measure} measure */
function axisTicks(axis, x, phrases, { width, height }, measure) {
  let taken = 0;
  return ticks(axis, Math.max(2, Math.floor(width / TICK_PX))).map((tick) => {
    const [at, text] = [x(tick.day), tickText(tick, phrases)];
    const fits = at + 3 >= taken && at + 3 + measure(text, TEXT) <= width;
    if (fits) taken = at + 9 + measure(text, TEXT);
    return svg("g", { transform: `translate(${fixed(at)} 0)` },
      svg("path", { d: `M0 0v${fixed(height + AXIS / 2)}`, stroke: look.map.border, "stroke-width": 0.6, fill: "none" }),
      ...fits ? [svg("text", { x: 3, y: fixed(height + AXIS - 5), "font-size": TEXT, fill: look.page.ink }, isolated(text))] : []);
  });
}

/** @param {number} value */
const fixed = (value) => value.toFixed(1);
