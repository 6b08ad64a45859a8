/** A picture as it is kept: scaled, the right way up, without what a camera wrote into it. */
import { fitted, LONGEST, WANTED } from "./fitting.js";

const QUALITIES = [0.9, 0.82, 0.74, 0.64, 0.54];
/** Pixels of the longer side; less where even the lowest quality is too heavy. */
const SIDES = [LONGEST, 1200, 900];

/** @typedef {{width: number, height: number}} Size pixels */

/**
 * As large as it can be kept without being too heavy.
 * @param {ImageBitmap} bitmap
 * @param {boolean} isDrawing whether edges are to stay as they are, where that is not too heavy
 * @returns {Promise<Size & {blob: Blob}>}
 */
export async function scaled(bitmap, isDrawing) {
  let found;
  for (const longest of SIDES) {
    const { width, height } = fitted(bitmap.width, bitmap.height, longest);
    found = { width, height, blob: await written(drawn(bitmap, { width, height }, isDrawing), isDrawing) };
    if (found.blob.size <= WANTED) break;
  }
  return /** @type {Size & {blob: Blob}} */ (found);
}

/** @param {ImageBitmap} bitmap @param {Size} size @param {boolean} isDrawing else what is seen through is white */
function drawn(bitmap, { width, height }, isDrawing) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = contextOf(canvas);
  context.imageSmoothingQuality = "high";
  if (!isDrawing) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  return context;
}

/** @param {HTMLCanvasElement} canvas @param {boolean} isDrawing @returns {Promise<Blob>} */
async function written(canvas, isDrawing) {
  const { width, height } = canvas;
  const isClear = isDrawing && isSeenThrough(contextOf(canvas).getImageData(0, 0, width, height).data);
  const exact = isDrawing ? await blobOf(canvas, "image/png") : null;
  if (exact && exact.size <= WANTED) return exact;
  return await lossy(canvas, isClear ? "image/webp" : "image/jpeg") ?? exact ?? blobOf(canvas, "image/png");
}

/** The best quality that is not too large. @param {HTMLCanvasElement} canvas @param {string} type @returns {Promise<Blob | null>} null where a browser cannot write it */
async function lossy(canvas, type) {
  let blob = null;
  for (const quality of QUALITIES) {
    blob = await blobOf(canvas, type, quality);
    if (blob.type !== type) return null;
    if (blob.size <= WANTED) break;
  }
  return blob;
}

/** @param {HTMLCanvasElement} canvas @param {string} type @param {number} [quality] @returns {Promise<Blob>} */
const blobOf = (canvas, type, quality) => new Promise((resolve, reject) => {
  canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`no ${type}`))), type, quality);
});

/** @param {Uint8ClampedArray} data RGBA */
function isSeenThrough(data) {
  for (let k = 3; k < data.length; k += 4) if (data[k] < 255) return true;
  return false;
}
