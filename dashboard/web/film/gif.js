/** Films as a GIF, which every browser makes and every program shows: the same colours in all frames, and only what changes. */
/// <reference path="./gifenc.d.ts" />
import { GIFEncoder, applyPalette, quantize } from "gifenc";
import { COLOURS, SAME, changed } from "./changed.js";

const MS = 1000;

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {AsyncIterable<number>} frames seconds for which the canvas shows what it does
 * @returns {Promise<Blob>}
 */
export async function animated(pen, frames) {
  const { width, height } = pen.canvas;
  const gif = GIFEncoder();
  /** @type {number[][] | null} */
  let palette = null;
  /** @type {Uint8Array | null} */
  let before = null;
  for await (const seconds of frames) {
    const { data } = pen.getImageData(0, 0, width, height);
    palette ??= filled(quantize(data, COLOURS));
    const now = applyPalette(data, palette.slice(0, COLOURS));
    gif.writeFrame(changed(before, now), width, height, { palette: before ? null : palette, delay: seconds * MS, transparent: before !== null, transparentIndex: SAME, dispose: 1 });
    before = now;
  }
  gif.finish();
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (gif.bytes())], { type: "image/gif" });
}

/** As many colours as the sign for what is the same stands behind. @param {number[][]} palette */
const filled = (palette) => [...palette, ...Array.from({ length: COLOURS + 1 - palette.length }, () => [0, 0, 0])];
