/** Colours of the live map, light or dark, which the still one has from the page's own variables. */
/** @import { Atlas, LiveFile } from "../view/types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { isDark } from "../page/scheme.js";

/** What light and dark name alike. */
export const paint = () => (isDark() ? look.dark : look);

/**
 * Colours of the circles by their kind; themes have theirs from the page.
 * @param {Atlas["numbers"]} numbers
 * @returns {Record<string, string>}
 */
export function fills({ themes }) {
  const style = getComputedStyle(document.documentElement);
  return { ...paint().marks.colours, ...Object.fromEntries(themes.id.map((id) => [`theme-${id}`, style.getPropertyValue(`--theme-${id}`).trim()])) };
}

/** The colour of a trace's lines, letters or ground. @param {string} trace */
function hue(trace) {
  const { map, areas, arcs } = paint();
  const [kind] = trace.split("-");
  return { areas: areas.colour, lines: areas.own.colour, arcs: arcs.colour, numbers: map.paper, doubts: map.ink }[kind] ?? "";
}

/** From a ground without fill to one with all that its opacity gives. @param {string} colour of six digits */
const shades = (colour) => [[0, `${colour}00`], [1, colour]];

/**
 * One restyle of all traces.
 * @param {string[]} traces
 */
export function rehued(traces) {
  const of = (/** @type {string[]} */ ...kinds) => traces.map((trace) => (kinds.includes(trace.split("-")[0]) ? hue(trace) : undefined));
  return {
    "line.color": of("lines", "arcs"),
    "textfont.color": of("numbers", "doubts"),
    "marker.line.color": of("areas"),
    colorscale: of("areas").map((colour) => colour && shades(colour)),
  };
}

/** A trace as it is first drawn. @param {LiveFile["data"][number]} trace @returns {LiveFile["data"][number]} */
export function hued(trace) {
  const { line, textfont, colorscale, marker } = /** @type {Record<string, any>} */ (trace);
  const colour = hue(trace.name);
  return {
    ...trace,
    ...(line && { line: { ...line, color: colour } }),
    ...(textfont && { textfont: { ...textfont, color: colour } }),
    ...(colorscale && { colorscale: shades(colour), marker: { ...marker, line: { ...marker?.line, color: colour } } }),
  };
}
