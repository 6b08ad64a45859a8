/** Sources that can be chosen, whether or not an event of theirs is at hand. */
/** @import { Choosing, Payload, Source, Speaker } from "./types.js" */

/** @param {Payload} numbers @returns {Source[]} */
export const choosable = (numbers) => /** @type {Choosing} */ (numbers).choosable ?? [];

/** What one is called: those that are not told apart have no title of their own. @param {Speaker} speaker @param {Source} source */
export const sourceTitle = ({ t }, { title }) => title || t("vast.sources.others");
