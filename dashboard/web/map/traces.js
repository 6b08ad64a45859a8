/** What the traces of the live map's figure show of a scene: one object of columns a trace, by its name. */
/** @import { Atlas, Columns, LiveFile, Scene } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { CERTAIN, POSSIBLE } from "../model/selection.js";
import { areaRows, centre } from "./scene.js";

/** MapLibre wants at least one position. */
const NONE = [null];
const EDGES = look.areas.own.edge;
const HOLLOW = look.areas.opacity.hollow;
/** @type {Record<string, number>} */
const OPACITY = look.marks.opacity;

/**
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {Record<string, string>} [fills] colours of the circles by their kind
 * @returns {Record<string, Columns>}
 */
export function columns(atlas, scene, fills = light(atlas.numbers)) {
  const { numbers } = atlas;
  const centres = new Map(scene.points.map((i) => [i, centre(scene, i)]));
  const said = (/** @type {number} */ i) => centres.get(i)?.text ?? "";
  const [grounds, strokes] = [scene.areas.filter((one) => !isLine(one)), scene.areas.filter(isLine)];
  const isSure = (/** @type {number} */ i) => Boolean(centres.get(i)?.sure);
  return {
    areas: {
      opacity: grounds.map((one) => (isHollow(one) ? HOLLOW : one.opacity)),
      z: grounds.map((one) => (isHollow(one) ? one.opacity / HOLLOW : 1)),
      outline: grounds.map(outlineOf),
    },
    "lines-possible": courses(atlas, strokes.filter(({ edge, ringed }) => edge === EDGES.possible && !ringed)),
    "lines-certain": courses(atlas, strokes.filter(({ edge, ringed }) => edge === EDGES.certain && !ringed)),
    "lines-chosen": courses(atlas, strokes.filter(({ ringed }) => ringed)),
    "arcs-possible": lines(atlas, scene, ({ state }) => state === POSSIBLE),
    "arcs-certain": lines(atlas, scene, ({ state }) => state === CERTAIN),
    "arcs-chosen": lines(atlas, scene, ({ chosen }) => chosen),
    marks: discs(atlas, scene.circles, fills),
    numbers: labels(numbers, scene.points.filter(isSure), scene.points.filter(isSure).map(said)),
    doubts: labels(numbers, scene.points.filter((i) => !isSure(i)), scene.points.filter((i) => !isSure(i)).map(said)),
  };
}

/** @param {Atlas["numbers"]} numbers @returns {Record<string, string>} */
const light = ({ themes }) => ({ ...look.marks.colours, ...Object.fromEntries(themes.id.map((id, k) => [`theme-${id}`, themes.colour[k]])) });

/** @param {Scene["areas"][number]} area */
const isLine = ({ kind }) => kind === "line";

/** Plotly's line is as opaque as its ground, whose fill is then thinned by `z`. @param {Scene["areas"][number]} area */
const isHollow = ({ ringed, kind, edge, context }) => Boolean(context && !ringed && !(kind === "own" && edge));

/** Pixels. @param {Scene["areas"][number]} area */
function outlineOf(area) {
  if (area.ringed) return look.areas.outline;
  if (isHollow(area)) return look.areas.hollow;
  return area.kind === "own" && area.edge ? look.areas.own.width.area : 0;
}

/**
 * @param {Atlas} atlas
 * @param {Scene["areas"]} strokes
 * @returns {Columns}
 */
function courses({ numbers: { lines: { place, lon, lat } } }, strokes) {
  const rows = strokes.map((one) => place.indexOf(one.place));
  if (!rows.length) return { lon: NONE, lat: NONE };
  return { lon: rows.flatMap((k) => [...lon[k], null]), lat: rows.flatMap((k) => [...lat[k], null]) };
}

/**
 * @param {Atlas} atlas
 * @param {Scene["circles"]} circles
 * @param {Record<string, string>} colours
 * @returns {Columns}
 */
function discs({ numbers: { places } }, circles, colours) {
  return {
    lon: circles.map(({ place }) => places.lon[place]),
    lat: circles.map(({ place }) => places.lat[place]),
    size: circles.map((circle) => 2 * circle.radius),
    colour: circles.map(({ kind }) => colours[kind]),
    opacity: circles.map(({ kind }) => OPACITY[kind] ?? 1),
  };
}

/**
 * @param {Atlas["numbers"]} numbers
 * @param {number[]} rows places
 * @param {string[]} text
 * @returns {Columns}
 */
function labels({ places }, rows, text) {
  if (!rows.length) return { lon: NONE, lat: NONE, text: [""] };
  return { lon: rows.map((i) => places.label[i][0]), lat: rows.map((i) => places.label[i][1]), text };
}

/**
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {(arc: Scene["arcs"][number]) => boolean} kept
 * @returns {Columns}
 */
function lines({ numbers: { routes } }, { arcs }, kept) {
  const rows = arcs.flatMap((arc, k) => (kept(arc) ? [k] : []));
  if (!rows.length) return { lon: NONE, lat: NONE };
  return { lon: rows.flatMap((k) => routes.lon[k]), lat: rows.flatMap((k) => routes.lat[k]) };
}

/**
 * One restyle of all traces, in their order; undefined leaves a trace as it is.
 * @param {string[]} traces
 * @param {Record<string, Columns>} drawn
 */
export function restyling(traces, drawn) {
  const column = (/** @type {keyof Columns} */ name) => traces.map((trace) => drawn[trace][name]);
  return {
    lon: column("lon"),
    lat: column("lat"),
    text: column("text"),
    z: column("z"),
    "marker.size": column("size"),
    "marker.color": column("colour"),
    "marker.opacity": column("opacity"),
    "marker.line.width": column("outline"),
  };
}

/**
 * The figure with all its columns and its camera, as it is first drawn.
 * @param {LiveFile} file
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {{lon: number, lat: number, zoom: number}} camera
 * @param {Record<string, string>} [fills]
 */
export function filled({ areas, ...figure }, atlas, scene, { lon, lat, zoom }, fills) {
  const drawn = columns(atlas, scene, fills);
  const data = figure.data.map((trace) => trace.name === "areas" ? grounds(trace, areas, atlas, drawn.areas) : withColumns(trace, drawn[trace.name]));
  const map = { ...figure.layout.map, center: { lon, lat }, zoom };
  return { ...figure, data, layout: { ...figure.layout, map } };
}

/** @param {LiveFile["data"][number]} trace @param {Columns} drawn */
function withColumns(trace, { lon, lat, text, size, colour, opacity }) {
  const marker = size ? { marker: { ...trace.marker, size, color: colour, opacity } } : {};
  return { ...trace, lon, lat, ...(text ? { text } : {}), ...marker };
}

/** @param {LiveFile["data"][number]} trace @param {object} geojson @param {Atlas} atlas @param {Columns} drawn */
function grounds(trace, geojson, { numbers }, { opacity, outline, z }) {
  const locations = areaRows(numbers).filter((i) => !numbers.lines.place.includes(i)).map((i) => numbers.places.id[i]);
  const line = { ...trace.marker?.line, width: outline };
  return {
    ...trace, geojson, featureidkey: "properties.id", locations,
    z, marker: { ...trace.marker, opacity, line },
  };
}
