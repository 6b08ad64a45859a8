/** One file made of a view: a picture or a film. */
/** @import { Files, Page } from "../view/types.js" */
/** @import { Canvas } from "./frames.js" */
/** @import { Film } from "./plan.js" */
import { animated } from "./gif.js";
import { frames, SHAPE } from "./frames.js";
import { createPainter } from "./painter.js";
import { filmFrom } from "./plan.js";
import { canvasOf, png, written } from "./raster.js";
import { recorded } from "./recording.js";
import { FINE, shapeOf } from "./shapes.js";

/** A GIF is smaller than a film, for it has no better way to be light. */
const GIF_SCALE = 0.75;

/** @typedef {{pin: string | null, tell: (done: number, all: number) => void, signal: AbortSignal}} How */

/**
 * @param {Page} page
 * @param {Files} files
 * @param {"png" | "svg"} format
 * @param {string} shapeId
 * @param {string | null} pin
 * @returns {Promise<Blob>}
 */
export async function pictureOf(page, files, format, shapeId, pin) {
  const [view, shape] = [page.store.view(), shapeOf(shapeId)];
  const painter = await createPainter(page, files, shape, { pin, cited: view, axis: page.timeline.axis() });
  try {
    await painter.look(view, true);
    const drawing = painter.picture(view, "whole", FINE);
    return await (format === "svg" ? new Blob([written(drawing)], { type: "image/svg+xml" }) : png(drawing, shape.width * FINE, shape.height * FINE));
  } finally {
    painter.remove();
  }
}

/** What a film of the page shows. @param {Page} page */
export function planned({ atlas, store, timeWindow: { mode, range, unit, get } }) {
  return filmFrom(atlas, store.view(), { mode: mode(), range: [range[0], range[1]], window: get() }, unit);
}

/**
 * @param {Page} page
 * @param {Files} files
 * @param {Film} film
 * @param {import("./recording.js").Kind[]} kinds the first that works is taken; without any it is a GIF
 * @param {How} how
 * @returns {Promise<{blob: Blob, ending: string}>}
 */
export async function filmOf(page, files, film, kinds, how) {
  const [kind, ...others] = kinds;
  const on = canvas(kind ? 1 : GIF_SCALE);
  const shown = frames(page, files, film, on, { ...how, tell: (done) => how.tell(done, film.scenes.length) });
  if (!kind) return { blob: await animated(on.pen, shown), ending: ".gif" };
  try {
    return { blob: await recorded(kind, on.canvas, shown), ending: kind.ending };
  } catch (error) {
    if (how.signal.aborted || !others.length) throw error;
    return filmOf(page, files, film, others, how);
  }
}

/** @param {number} scale @returns {Canvas} */
const canvas = (scale) => canvasOf(SHAPE.width * scale, SHAPE.height * scale);
