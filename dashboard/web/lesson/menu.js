/** The way to a lesson: what the collection has for a class, each part built by its own room. */
/** @import { Child, Page } from "../view/types.js" */
import { byId } from "../page/dom.js";
import { compareRoom } from "./compare/compare.js";
import { presentRoom, startPresenting } from "./present.js";
import { taskOffers } from "./tasks/offer.js";
import { tourRoom } from "./tours/menu.js";

/** Each gives its part of the sheet, or nothing where the collection has too little for it. @type {((page: Page) => Child[])[]} */
const ROOMS = [tourRoom, taskOffers, compareRoom, presentRoom];

/** @param {Page} page */
export function startLessons(page) {
  const parts = ROOMS.flatMap((room) => room(page));
  byId("lessons-sheet").replaceChildren(...parts.filter((part) => part instanceof Node));
  byId("lessons").hidden = !parts.length;
  startPresenting(page);
}
