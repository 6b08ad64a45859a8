/** What lies under the collection and is seen all the same. */
/** @import { Atlas } from "../view/types.js" */

/** The names of the files that lie under the others and are switched on. @param {Atlas} atlas @param {string[]} files */
export const laidOn = ({ numbers, texts }, files) => numbers.files.id.flatMap((id, k) => (numbers.files.under[k] && files.includes(id) ? [texts.files.title[k]] : []));
