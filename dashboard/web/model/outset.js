/** How a page opens whose address chooses nothing of what is shown. */
import table from "../../contract/outset.json" with { type: "json" };

/**
 * The query that a page opens with: its own, and `start` too where it chooses nothing.
 * @param {string} query with or without “?”
 * @param {string} start
 */
export function outset(query, start) {
  const own = query.replace(/^\?/, "");
  const isChosen = [...new URLSearchParams(own).keys()].some((key) => table.choosing.includes(key));
  return isChosen ? own : [own, start].filter(Boolean).join("&");
}
