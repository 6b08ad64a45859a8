/** The frames of a film, drawn one after the other on one canvas. */
/** @import { Files, Page } from "../view/types.js" */
/** @import { Film } from "./plan.js" */
import { createPainter } from "./painter.js";
import { imageOf } from "./raster.js";
import { SHAPES } from "./shapes.js";

/** What a film is drawn in. */
export const SHAPE = SHAPES[0];

/** @typedef {{canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D}} Canvas */

/**
 * @param {Page} page
 * @param {Files} files
 * @param {Film} film
 * @param {Canvas} on
 * @param {{pin: string | null, tell: (done: number) => void, signal: AbortSignal}} how
 * @returns {AsyncGenerator<number>} for each frame its seconds
 */
export async function* frames(page, files, { scenes, cited }, { canvas: { width, height }, pen }, { pin, tell, signal }) {
  const [first, last] = page.atlas.numbers.span;
  const painter = await createPainter(page, files, SHAPE, { pin, cited, axis: [first, last] });
  const isTour = scenes[0].step !== null;
  /** @type {HTMLImageElement | null} */
  let ground = null;
  try {
    for (const [k, { view, seconds, isEnd }] of scenes.entries()) {
      signal.throwIfAborted();
      if (!ground || isTour) {
        await painter.look(view, !isTour);
        ground = await imageOf(painter.under(view));
      }
      const events = await imageOf(painter.picture(view, "over", 1, isEnd));
      [ground, events].forEach((image) => pen.drawImage(image, 0, 0, width, height));
      yield seconds;
      tell(k + 1);
    }
  } finally {
    painter.remove();
  }
}
