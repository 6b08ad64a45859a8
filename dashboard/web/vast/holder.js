/** Which mark holds a place that has no cell of its own: the one whose cell it lies in. */
/** @import { Mark } from "./types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { project } from "../model/mercator.js";
import { SIDE } from "./cover.js";

/**
 * @param {Mark[]} marks
 * @param {number} lon
 * @param {number} lat
 * @returns {number} -1 where none does
 */
export function holderOf(marks, lon, lat) {
  const at = project(lon, lat).map((side) => side / look.camera.tile);
  return marks.findIndex(({ cells }) => cells.some(({ tile: { z, x, y, cells: { cx, cy } }, cell }) => {
    const all = SIDE * 2 ** z;
    const [column, row] = at.map((side) => Math.min(Math.max(Math.floor(side * all), 0), all - 1));
    return column === x * SIDE + cx[cell] && row === y * SIDE + cy[cell];
  }));
}
