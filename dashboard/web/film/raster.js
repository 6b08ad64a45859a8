/** A drawing turned into pixels. */

/** Characters that no XML holds. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** A drawing as the text of a file. @param {Element} drawing */
export const written = (drawing) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing).replace(FORBIDDEN, "\ufffd")}\n`;

/**
 * Asked for by its own text: what comes from elsewhere may not be read again.
 * @param {Element} drawing
 * @returns {Promise<HTMLImageElement>}
 */
export function imageOf(drawing) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", () => reject(new Error("the drawing is no picture")));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(drawing))}`;
  });
}

/** @param {number} width @param {number} height */
export function canvasOf(width, height) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("no canvas");
  return { canvas, pen };
}

/** @param {Element} drawing @param {number} width @param {number} height @returns {Promise<Blob>} */
export async function png(drawing, width, height) {
  const { canvas, pen } = canvasOf(width, height);
  pen.drawImage(await imageOf(drawing), 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no pixels"))), "image/png");
  });
}
