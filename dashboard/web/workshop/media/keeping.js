/** A file that is added to an event, as it is kept; or why it cannot be. */
/** @import { Form } from "./kinds.js" */
/** @import { Size } from "./scaling.js" */
import { imageOverstep } from "../core/limits.js";
import { fitted, MOST, WANTED } from "./fitting.js";
import { formOf, hasNotes, isMoving, refusalOf } from "./kinds.js";
import { scaled } from "./scaling.js";

/** Why a file cannot be kept: a key of the words; `size` in bytes. */
export class Unkept extends Error {
  /** @param {"large" | "all" | "sound" | "moving" | "broken" | "room" | import("./kinds.js").Refusal} why @param {number} [most] bytes */
  constructor(why, most = 0) {
    super(why);
    this.why = why;
    this.most = most;
  }
}

/**
 * @typedef {object} Kept
 * @property {Blob} blob
 * @property {Form} form
 * @property {Size | null} before of a picture that was made smaller
 * @property {Size | null} now
 */

/**
 * @param {Blob} file
 * @returns {Promise<Kept>}
 * @throws {Unkept}
 */
export async function kept(file) {
  const over = imageOverstep(file.size);
  if (over) throw new Unkept("large", over.most);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const form = formOf(bytes);
  if (form?.kind === "sound") return whole(bytes, form, "sound");
  return form && isMoving(bytes, form) ? whole(bytes, form, "moving") : still(file, bytes, form);
}

/** A file that stays as it is. @param {Uint8Array<ArrayBuffer>} bytes @param {Form} form @param {"sound" | "moving"} [what] that can be too large @returns {Kept} */
function whole(bytes, form, what) {
  if (what && bytes.length > MOST) throw new Unkept(what, MOST);
  return { blob: new Blob([bytes], { type: form.type }), form, before: null, now: null };
}

/** A picture that does not move. @param {Blob} file @param {Uint8Array<ArrayBuffer>} bytes @param {Form | null} form */
async function still(file, bytes, form) {
  const refusal = form ? "broken" : refusalOf(bytes);
  if (refusal === "svg" || refusal === "film") throw new Unkept(refusal);
  const bitmap = await decoded(file).catch(() => { throw new Unkept(refusal); });
  try {
    return form && isFine(bytes, form, bitmap) ? whole(bytes, form) : await made(bitmap, form !== null && form.ending !== "jpg");
  } finally {
    bitmap.close();
  }
}

/** As it is held, the right way up. @param {Blob} file */
const decoded = (file) => createImageBitmap(file, { imageOrientation: "from-image" });

/** Whether a picture can stay as it is. @param {Uint8Array} bytes @param {Form} form @param {Size} size */
const isFine = (bytes, form, { width, height }) =>
  bytes.length <= WANTED && fitted(width, height).width === width && !hasNotes(bytes, form);

/** @param {ImageBitmap} bitmap @param {boolean} isDrawing @returns {Promise<Kept>} */
async function made(bitmap, isDrawing) {
  const { blob, width, height } = await scaled(bitmap, isDrawing);
  const form = formOf(new Uint8Array(await blob.arrayBuffer()));
  if (!form) throw new Unkept("broken");
  return { blob, form, before: { width: bitmap.width, height: bitmap.height }, now: { width, height } };
}
