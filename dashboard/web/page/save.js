/** Something saved as a file, or a text put on the clipboard. */
import { h } from "./dom.js";

const KEPT_MS = 10000;

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function saveFile(name, type, content) {
  const link = h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** A frame without an origin may be forbidden to save anything, and is not told. */
export const isBoxed = () => window.self !== window.top && window.origin === "null";

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @returns {Promise<boolean>} false when the text was only marked
 */
export async function copyFrom(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
}
