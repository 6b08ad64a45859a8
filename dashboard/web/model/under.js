/** Files that lie under the others: off at the start, and no filter when they are. */
/** @import { Atlas, Payload } from "../types.js" */

/** The files that are shown at the start. @param {Pick<Payload, "files">} numbers */
export const usual = ({ files: { id, under } }) => id.filter((_, k) => !under[k]);

/** Whether a file that is shown at the start is switched off. @param {Pick<Payload, "files">} numbers @param {string[]} files */
export const isNarrowed = (numbers, files) => usual(numbers).some((id) => !files.includes(id));

/** Flags of the events of files that lie under the others, all else left out. @param {Pick<Payload, "files" | "events">} numbers @param {ArrayLike<number>} flag */
export const beneath = ({ files, events }, flag) => Array.from(flag, (one, i) => (files.under[events.file[i]] ? one : 0));

/** The names of the files that lie under the others. @param {Atlas} atlas */
export const below = ({ numbers: { files }, texts }) => texts.files.title.filter((_, k) => files.under[k]);

/**
 * How many events a mark or an area has, and apart from them how many lie under.
 * @param {Atlas} atlas
 * @param {{t: (key: string, values?: Record<string, any>) => string, list: (parts: string[]) => string}} speaker
 * @param {number} n
 * @param {number} under
 */
export const told = (atlas, { t, list }, n, under) =>
  [(n || !under) && t("events", { n }), under && t("context.of", { n: under, names: list(below(atlas)) })].filter(Boolean).join(", ");
