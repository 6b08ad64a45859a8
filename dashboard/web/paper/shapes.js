/** The shapes of dates on the timeline, which say what they are without colour. */
/** @import { Part } from "../view/types.js" */
import { rim } from "../model/stack.js";
import { svg } from "../page/dom.js";

const [THIN, PALE, PAPER] = [1.5, 0.4, "#fff"];

/**
 * A dot for a day, a bar for what lasted, a bracket for what was once within its ends.
 * @param {Part} part
 * @param {number} top
 * @param {number} size
 * @param {boolean} isContext such an event is hollow
 */
export function shape({ kind, left, right, core, open, caps }, top, size, isContext) {
  const y = top + size / 2;
  /** @type {Record<string, string | number>} */
  const hollow = isContext ? { fill: PAPER, "stroke-width": rim(size) } : { stroke: "none" };
  if (kind === "day" || right - left <= size) return [svg("circle", { cx: fixed((left + right) / 2), cy: fixed(y), r: (size - (isContext ? rim(size) : 0)) / 2, ...hollow })];
  const line = `M${fixed(left)} ${fixed(y)}h${fixed(right - left)}`;
  if (kind === "lasted") {
    const sure = core ? [svg("rect", { x: fixed(core[0]), y: fixed(top), width: fixed(Math.max(core[1] - core[0], 1)), height: size, ...hollow })] : [];
    return [svg("path", { d: line, "stroke-width": size / 2, opacity: PALE }), ...sure];
  }
  const ends = [left + THIN / 2, right - THIN / 2].filter((_, k) => caps[k]).map((x) => `M${fixed(x)} ${fixed(top)}v${size}`).join("");
  return [
    svg("path", { d: line, "stroke-width": THIN, ...open || isContext ? { "stroke-dasharray": "2 3" } : {} }),
    ...ends ? [svg("path", { d: ends, "stroke-width": THIN })] : [],
  ];
}

/** @param {number} value */
const fixed = (value) => value.toFixed(1);
