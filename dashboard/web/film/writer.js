/** Writes the texts of a picture, line by line, from the side where its language begins. */
/** @import { Measure } from "./lines.js" */
import look from "../../contract/look.json" with { type: "json" };
import { svg } from "../page/dom.js";
import { broken } from "./lines.js";

const LEADING = 1.32;
const BASE = 0.98;

/** @typedef {{size: number, bold?: boolean, ink?: string, most?: number}} Style size in pixels, most lines */
/** @typedef {ReturnType<typeof createWriter>} Writer */

/**
 * @param {Measure} measure
 * @param {boolean} isLeft whether the language runs from right to left
 */
export function createWriter(measure, isLeft) {
  return {
    isLeft,
    /** @param {string} text @param {number} size */
    wide: (text, size) => measure(text, size, false),
    /**
     * @param {string} text
     * @param {{left: number, width: number}} room
     * @param {number} top
     * @param {Style} style
     */
    paragraph(text, { left, width }, top, { size, bold = false, ink = look.page.ink, most = Infinity }) {
      const lines = broken(text, width, most, (own) => measure(own, size, bold));
      const x = isLeft ? left + width : left;
      const nodes = lines.map((line, k) => svg("text", {
        x: x.toFixed(1), y: (top + k * size * LEADING + size * BASE).toFixed(1), "font-size": size, fill: ink, "text-anchor": "start",
        ...bold ? { "font-weight": 700 } : {},
      }, line));
      return { nodes, bottom: top + lines.length * size * LEADING };
    },
  };
}

/** How many lines of a size a height has room for. @param {number} height @param {number} size */
export const linesIn = (height, size) => Math.max(Math.floor(height / (size * LEADING)), 0);
