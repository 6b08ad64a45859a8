/** The items of a plan in the order in which a person wants to see them. */
/** @import { MergeItem, MergePlan } from "../types.js" */
import { EVENTS } from "../core/rows.js";
import { openIn } from "./choosing.js";

/** Items that are shown at once. */
export const PAGE = 100;

/** @typedef {{name: "open" | MergeItem["kind"], items: MergeItem[]}} Group */

const ORDER = /** @type {const} */ (["open", "new", "differs", "gone"]);

/** What nothing could be proposed for comes first, and events before what hangs on them. @param {Pick<MergePlan, "items">} plan @returns {Group[]} */
export function groupsOf({ items }) {
  const nameOf = (/** @type {MergeItem} */ item) => (openIn({}, item) ? "open" : item.kind);
  return ORDER.map((name) => ({ name, items: eventsFirst(items.filter((item) => nameOf(item) === name)) })).filter((group) => group.items.length);
}

/** @param {readonly MergeItem[]} items */
const eventsFirst = (items) => [...items.filter(({ table }) => table === EVENTS), ...items.filter(({ table }) => table !== EVENTS)];

/** The page of a number that there is; numbers that there are not mean the nearest. @template T @param {readonly T[]} items @param {number} page */
export function paged(items, page) {
  const last = Math.max(Math.ceil(items.length / PAGE) - 1, 0);
  const own = Math.min(Math.max(page, 0), last);
  const from = own * PAGE;
  return { page: own, last, from, shown: items.slice(from, from + PAGE) };
}
