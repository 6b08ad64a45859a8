/** The way to a lesson: what the collection has for a class, each part built by its own room. */
/** @import { Child, Page } from "../view/types.js" */
import { byId } from "../page/dom.js";
import { startPresenting } from "./present.js";

/** @typedef {(page: Page) => Child[]} Room gives its part of the sheet, or nothing where the collection has too little for it */

/** @param {Page} page @param {Room[]} rooms */
export function startLessons(page, rooms) {
  const parts = rooms.flatMap((room) => room(page));
  byId("lessons-sheet").replaceChildren(...parts.filter((part) => part instanceof Node));
  byId("lessons").hidden = !parts.length;
  startPresenting(page);
}
