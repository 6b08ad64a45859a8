/** How large a picture is kept, and what it is called. */
import { slug } from "../core/naming.js";

/** Pixels of the longer side. */
export const LONGEST = 1600;
/** Bytes that a picture has where that can be had. */
export const WANTED = 400_000;
/** Bytes that a file may have in a collection, as events/schema.py says. */
export const MOST = 5_000_000;

/** @param {number} width @param {number} height @param {number} [longest] */
export function fitted(width, height, longest = LONGEST) {
  const by = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/**
 * A name for a file of the collection that none of those has.
 * @param {string} name of the file that it was
 * @param {string} ending
 * @param {ReadonlySet<string>} taken
 */
export function fileName(name, ending, taken) {
  const stem = slug(name.replace(/\.[^.]*$/, "")).slice(0, 60).replace(/-$/, "") || "file";
  let own = `${stem}.${ending}`;
  for (let n = 2; taken.has(own); n += 1) own = `${stem}-${n}.${ending}`;
  return own;
}
