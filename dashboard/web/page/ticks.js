/** The ticks below the lanes, each with its text where there is room. */
/** @import { Phrases, Tick } from "../view/types.js" */
/** @import { Days } from "../model/axis.js" */
import { dayScale } from "../model/axis.js";
import { tickText, ticks } from "../model/ticks.js";
import look from "../../contract/look.json" with { type: "json" };
import { h } from "./dom.js";
import { createRuler } from "./measure.js";

const LEAST_PX = 56;
const GAP_PX = 6;

/**
 * @param {HTMLElement} host
 * @param {Phrases} phrases
 */
export function createTicks(host, phrases) {
  const ruler = createRuler(host);

  /** @param {Days} axis */
  return (axis) => {
    const width = host.clientWidth;
    const most = Math.max(2, Math.min(look.timeline.named, Math.floor(width / LEAST_PX)));
    const [percent, measure] = [dayScale(axis), ruler()];
    let taken = 0;
    host.replaceChildren(...ticks(axis, most).map((tick) => {
      const [text, left] = [tickText(tick, phrases), percent(tick.day)];
      const [from, to] = [(left * width) / 100, (left * width) / 100 + measure(text) + GAP_PX];
      const fits = !width || (from >= taken && to <= width);
      if (fits) taken = to;
      return h("span", { class: "tick", style: `left:${left.toFixed(3)}%` }, fits && text);
    }));
  };
}
