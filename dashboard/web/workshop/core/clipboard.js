/** Cells to and from a spreadsheet by way of the clipboard. */
export { copied, htmlOf, textOf } from "./clipboard/copying.js";
export { pasted } from "./clipboard/pasting.js";
export { pastedText, read } from "./clipboard/reading.js";
