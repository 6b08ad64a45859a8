/** Marks: a place with its events, folded with its neighbours. */
/** @import { Circle, Counts, Payload, Row, ViewState } from "../types.js" */
import { sum } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };
import { CERTAIN } from "./selection.js";
import { beneath } from "./under.js";

const { marks } = look;

/**
 * Pixels; the area of a disc grows with its events, up to the largest.
 * @param {number} events
 * @param {number} [of] events of the whole mark, in which a disc keeps its share
 */
export function radius(events, of = events) {
  const whole = marks.radius * Math.sqrt(of);
  return marks.radius * Math.sqrt(events) * Math.min(1, marks.largest / (whole || 1));
}

/** The level of folding, of which there are several to a whole zoom. @param {number} zoom */
export const level = (zoom) => Math.floor(zoom * marks.fold.levels);

/**
 * For each place the place whose mark it joins at a zoom.
 * @param {Payload} numbers
 * @param {number} zoom
 * @returns {Row[]}
 */
export const seeds = ({ fold }, zoom) => fold[Math.min(Math.max(level(zoom), 0), fold.length - 1)];

/**
 * Distinct events of each place after folding.
 * @param {Payload} numbers
 * @param {ArrayLike<number>} flag
 * @param {number} zoom
 * @returns {Counts}
 */
export function count(numbers, flag, zoom) {
  const at = seeds(numbers, zoom);
  const { events, links, themes } = numbers;
  const zeros = () => new Array(at.length).fill(0);
  const counts = { certain: themes.id.map(zeros), possible: zeros(), total: zeros() };
  const seen = new Set();
  links.event.forEach((event, k) => {
    const place = at[links.place[k]];
    const pair = event * at.length + place;
    if (!flag[event] || seen.has(pair)) return;
    seen.add(pair);
    (flag[event] === CERTAIN ? counts.certain[events.theme[event]] : counts.possible)[place] += 1;
    counts.total[place] += 1;
  });
  return counts;
}

/**
 * The places that the mark of a seed holds at a zoom, the seed first.
 * @param {Payload} numbers
 * @param {number} zoom
 * @param {Row} seed
 * @returns {Row[]}
 */
export const members = (numbers, zoom, seed) =>
  [seed, ...seeds(numbers, zoom).flatMap((s, place) => (s === seed && place !== seed ? [place] : []))];

/**
 * The places of every mark at a zoom, by its seed.
 * @param {Payload} numbers
 * @param {number} zoom
 * @returns {Map<Row, Row[]>}
 */
export function groups(numbers, zoom) {
  const found = new Map(seeds(numbers, zoom).map((seed) => [seed, [seed]]));
  seeds(numbers, zoom).forEach((seed, place) => { if (place !== seed) found.get(seed)?.push(place); });
  return found;
}

/**
 * For each mark of one place's events that place, where it is not the mark's own.
 * @param {Payload} numbers
 * @param {ArrayLike<number>} flag
 * @param {number} zoom
 * @returns {Map<Row, Row>}
 */
export function naming(numbers, flag, zoom) {
  const at = seeds(numbers, zoom);
  const { links } = numbers;
  const held = new Set(links.place.filter((_, k) => flag[links.event[k]]));
  /** @type {Map<Row, number>} */
  const several = new Map();
  for (const place of held) several.set(at[place], (several.get(at[place]) ?? 0) + 1);
  return new Map([...held].flatMap((place) => (several.get(at[place]) === 1 && place !== at[place] ? [[at[place], place]] : [])));
}

/**
 * Rings from the outermost inwards: the row of a theme (null: possible only) and a radius.
 * @param {number[]} certain one count a theme
 * @param {number} possible
 * @returns {[Row | null, number][]}
 */
export function rings(certain, possible) {
  const total = sum(certain) + possible;
  /** @type {[Row | null, number][]} */
  const outer = possible ? [[null, radius(total)]] : [];
  return certain.reduce((found, n, theme) => {
    if (n) found.push([theme, radius(sum(certain.slice(theme)), total)]);
    return found;
  }, outer);
}

/** Flags of events, context left out. @param {Payload} numbers @param {ArrayLike<number>} flag */
export const counted = ({ events: { context } }, flag) => Array.from(flag, (one, i) => (context[i] ? 0 : one));

/**
 * Points where the open event of context is, and none that counts.
 * @param {Payload} numbers
 * @param {Counts} counts
 * @param {Pick<ViewState, "event">} view
 * @param {number} zoom
 * @returns {Row[]}
 */
export function hollow(numbers, { total }, { event }, zoom) {
  const { events, places } = numbers;
  if (event === null || !events.context[events.id.indexOf(event)]) return [];
  return [...chosen(numbers, { event, place: [] }, zoom).keys()].filter((i) => places.lon[i] !== null && !total[i]);
}

/** How far the disc of a mark reaches; one of which no event is counted is smaller. @param {Counts} counts @param {Row} place */
export const reach = ({ total }, place) => (total[place] ? radius(total[place]) : marks.hollow.radius);

/**
 * By mark the events of what lies under the collection, which are seen all the same.
 * @param {Payload} numbers
 * @param {ArrayLike<number>} flag
 * @param {number} zoom
 */
export const beside = (numbers, flag, zoom) => count(numbers, beneath(numbers, flag), zoom).total;

/**
 * Points that have a mark, the largest first.
 * @param {Payload} numbers
 * @param {Counts} counts
 * @returns {Row[]}
 */
export const visible = ({ places }, { total }) =>
  total.flatMap((n, i) => (n && places.lon[i] !== null ? [i] : [])).sort((a, b) => total[b] - total[a]);

/**
 * All marks from the bottom: what lies under, `visible` ones, those that are `hollow`.
 * @param {Payload} numbers
 * @param {Counts} counts
 * @param {number[]} more
 * @param {Row[]} open
 * @returns {Row[]}
 */
export function points(numbers, counts, more, open) {
  const total = more.map((n, i) => (counts.total[i] ? 0 : n));
  return [...visible(numbers, { ...counts, total }).filter((i) => !open.includes(i)), ...visible(numbers, counts), ...open];
}

/** What makes a thin ring. @param {number} size @returns {Omit<Circle, "place">[]} */
const ring = (size) => [{ kind: "context", radius: size }, { kind: "core", radius: size - marks.hollow.line }];

/**
 * The circles of one mark, from the bottom.
 * @param {Payload} numbers
 * @param {Counts} counts
 * @param {Row} place
 * @param {boolean} ringed
 * @param {number} [more] events that lie under the collection
 * @returns {Circle[]}
 */
export function mark(numbers, counts, place, ringed, more = 0) {
  const own = reach(counts, place);
  const about = more && counts.total[place] ? ring(own + marks.hollow.around) : [];
  const margins = [
    numbers.precisions[numbers.places.precision[place]] === "town" && { kind: "halo", radius: own + marks.halo },
    ringed && { kind: "chosen", radius: own + marks.chosen },
    { kind: "outline", radius: own + marks.outline },
  ].filter((margin) => margin !== false);
  const discs = rings(counts.certain.map((row) => row[place]), counts.possible[place])
    .map(([theme, size]) => ({ kind: theme === null ? "possible" : `theme-${numbers.themes.id[theme]}`, radius: size }));
  return [...about, ...margins, ...discs.length ? discs : ring(own)].map((circle) => ({ place, ...circle }));
}

/**
 * Every circle of every point's mark, in drawing order: small marks stay on top.
 * @param {Payload} numbers
 * @param {Counts} counts
 * @param {{has: (place: Row) => boolean}} [ringed]
 * @returns {Circle[]}
 */
export const circles = (numbers, counts, ringed = new Set()) =>
  visible(numbers, counts).flatMap((place) => mark(numbers, counts, place, ringed.has(place)));

/**
 * A mark's centre: nothing for one certain event, “?” where none is certain.
 * @param {number} certain
 * @param {number} possible
 */
export const number = (certain, possible) =>
  (certain + possible <= 1 ? "" : String(certain + possible)) + (possible && !certain ? "?" : "");

/**
 * Marks and areas that are ringed, where the open event and the chosen places are, each with the place that names it.
 * @param {Payload} numbers
 * @param {Pick<ViewState, "place" | "event">} view
 * @param {number} zoom
 * @returns {Map<Row, Row>}
 */
export function chosen(numbers, view, zoom) {
  const { places, events, links } = numbers;
  const at = seeds(numbers, zoom);
  const open = view.event === null ? -1 : events.id.indexOf(view.event);
  const wanted = view.place.map((id) => places.id.indexOf(id)).filter((i) => i >= 0);
  const own = links.place.filter((_, k) => links.event[k] === open);
  /** @type {Map<Row, Row>} */
  const named = new Map();
  for (const place of [...wanted, ...own]) named.set(at[place], place === at[place] ? place : named.get(at[place]) ?? place);
  return named;
}
