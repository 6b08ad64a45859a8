/** Whether events have dates is told by what all of them span, not by those at hand. */
/** @import { Payload } from "../../types.js" */
import * as usual from "../../../model/dated.js";

export { timeless } from "../../../model/dated.js";

/** @param {Payload} numbers */
export const isDated = (numbers) => usual.isDated(numbers) || numbers.span[0] < numbers.span[1];
