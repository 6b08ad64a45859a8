/** Cells to and from a spreadsheet by way of the clipboard. */
export { copied, htmlOf, textOf } from "./clipboard/copying.js";
export { pasted } from "./clipboard/pasting.js";
export { read } from "./clipboard/reading.js";
