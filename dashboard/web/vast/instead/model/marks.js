/** The rules of marks, of which a disc's size is another where marks are made of cells. */
/** @import { Counts, Row } from "../../types.js" */
import * as usual from "../../../model/marks.js";

export * from "../../../model/marks.js";

/** How far the disc of a mark reaches. @param {Counts & {radii?: Map<Row, number>}} counts @param {Row} place */
export const reach = (counts, place) => counts.radii?.get(place) ?? usual.reach(counts, place);
