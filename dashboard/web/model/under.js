/** Files that lie under the others: off at the start, and no filter when they are. */
/** @import { Payload } from "../types.js" */

/** The files that are shown at the start. @param {Pick<Payload, "files">} numbers */
export const usual = ({ files: { id, under } }) => id.filter((_, k) => !under[k]);

/** Whether a file that is shown at the start is switched off. @param {Pick<Payload, "files">} numbers @param {string[]} files */
export const isNarrowed = (numbers, files) => usual(numbers).some((id) => !files.includes(id));
