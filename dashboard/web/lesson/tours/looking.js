/** Whether a view is still what a step of a tour shows. */
/** @import { Camera, Payload, Row, Size, ViewState } from "../../view/types.js" */
import { begun } from "../../model/address.js";
import { camera, offset, target } from "../../model/camera.js";
import { nameOf } from "../../model/tours.js";

/** What a step sets, besides where the map looks. */
const FILTERS = /** @type {const} */ (["from", "to", "mode", "themes", "layers", "without", "ground", "sources", "q", "place", "actor"]);
/** What the list shows in place of the step. */
const LISTED = /** @type {const} */ (["place", "actor"]);
/** A look this near is the same: a share of the frame, and steps of zoom. */
const NEAR = { share: 0.25, zoom: 0.5 };

/**
 * What a step shows, as a patch of the view.
 * @param {Payload} numbers
 * @param {Row} step
 * @returns {Partial<ViewState>}
 */
export function patchOf(numbers, step) {
  const view = begun(numbers, step, true);
  const own = FILTERS.map((key) => [key, view[key]]);
  return { ...Object.fromEntries(own), event: null, view: view.view, tour: nameOf(numbers, step) };
}

/**
 * Whether a card or a list was opened over the step.
 * @param {Payload} numbers
 * @param {Row} step
 * @param {ViewState} view
 */
export const isCovered = (numbers, step, view) => view.event !== null || differs(LISTED, begun(numbers, step, true), view);

/**
 * Whether the reader has gone elsewhere in time, among the events, or on the map.
 * @param {Payload} numbers
 * @param {Row} step
 * @param {ViewState} view
 * @param {{camera: Camera, frame: Size}} map
 */
export function isAway(numbers, step, view, { camera: now, frame }) {
  const shown = begun(numbers, step, true);
  if (differs(FILTERS, shown, view)) return true;
  const goal = camera(target(numbers, { ...view, event: null, view: shown.view }), frame);
  const [dx, dy] = offset(now, goal).map(Math.abs);
  return dx > frame.width * NEAR.share || dy > frame.height * NEAR.share || Math.abs(now.zoom - goal.zoom) > NEAR.zoom;
}

/** @param {readonly (typeof FILTERS)[number][]} keys @param {ViewState} one @param {ViewState} other */
const differs = (keys, one, other) => keys.some((key) => String(one[key]) !== String(other[key]));
