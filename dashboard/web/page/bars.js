/** The histogram of the lanes: a bar a theme and bin, faint where events are possible only. */
/** @import { Atlas, Histogram } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import look from "../../contract/look.json" with { type: "json" };
import { bars } from "../model/strip.js";
import { svg } from "./dom.js";

/**
 * @param {HTMLElement} host
 * @param {Atlas} atlas
 */
export function createBars(host, { numbers: { themes } }) {
  const lanes = themes.id.map((id) => `var(--theme-${id})`).map((fill) => ({ certain: svg("path", { fill }), possible: svg("path", { fill, opacity: look.timeline.faint }) }));
  const { width, lane } = look.strip;
  const size = `0 0 ${width} ${lane * lanes.length}`;
  const strip = svg("svg", { class: "strip", viewBox: size, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...lanes.flatMap(({ certain, possible }) => [certain, possible]));
  host.prepend(strip);

  return {
    /** The room that lanes have, in pixels. */
    frame: () => ({ width: strip.clientWidth, height: strip.clientHeight }),

    /** @param {Histogram} counts @param {number[]} edges of the bins @param {Days} axis */
    draw: (counts, edges, axis) => bars(counts, edges, axis).forEach(({ certain, possible }, k) => {
      lanes[k].certain.setAttribute("d", certain);
      lanes[k].possible.setAttribute("d", possible);
    }),
  };
}
