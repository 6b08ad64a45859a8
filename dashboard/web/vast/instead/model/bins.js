/** The rules of bins; what they hold is counted elsewhere. */
/** @import { Counting, Payload } from "../../types.js" */
import { histogram as counted } from "../../counting.js";

export { edges, silences, sourcesSpeaking } from "../../../model/bins.js";

/** @param {Payload} _ @param {any} passes what is counted @param {number[]} cuts */
export const histogram = (_, passes, cuts) => counted(/** @type {Counting} */ (passes), cuts);
