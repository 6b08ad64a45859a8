/** The address of a view. */
/** @import { Payload, ViewState } from "../types.js" */
import table from "../../contract/view.json" with { type: "json" };
import { addressed } from "../model/address.js";

const SHOWN = /** @type {string[]} */ (table.keys.find(({ key }) => key === "show")?.of ?? []);

/**
 * @param {string} base the page's own address without query
 * @param {ViewState} view
 * @param {Payload} numbers
 * @param {string} [start] query that the page opens with where its address chooses nothing
 */
export function address(base, view, numbers, start = "") {
  const query = addressed(view, numbers, start);
  return query ? `${base}?${query}` : base;
}

/**
 * The view as a link opens it: the whole page, at rest, on the map that suits the device, pinned or not.
 * @param {ViewState} view
 * @param {string | null} pin
 * @returns {ViewState}
 */
export const forLink = (view, pin) => ({ ...view, embed: false, show: [...SHOWN], play: false, map: null, paper: [], pin });
