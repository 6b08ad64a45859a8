/** The way to a lesson: what the collection has for a class, each part built by its own room. */
/** @import { Child, Page } from "../view/types.js" */
import { byId } from "../page/dom.js";

/** @typedef {(page: Page) => Child[]} Room gives its part of the sheet, or nothing where the collection has too little for it */

/** @param {Page} page @param {Room[]} rooms */
export const fillLessons = (page, rooms) =>
  byId("lessons-sheet").replaceChildren(...rooms.flatMap((room) => room(page)).filter((part) => part instanceof Node));
