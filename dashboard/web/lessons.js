/** All that a class does with an atlas, in a script that is fetched when the first of it is wanted. */
/** @import { Files, Page } from "./view/types.js" */
import { compareRoom, startCompare } from "./compare/compare.js";
import { fillLessons } from "./lesson/menu.js";
import { presentRoom } from "./lesson/present.js";
import { taskOffers } from "./lesson/tasks/offer.js";
import { startTasks } from "./lesson/tasks/play/start.js";
import { tourRoom } from "./lesson/tours/menu.js";
import { startTours } from "./lesson/tours/player.js";
import { paperRoom } from "./paper/offer.js";

/** @param {Page} page @param {Files} files */
export function start(page, files) {
  startTours(page);
  startTasks(page);
  fillLessons(page, [tourRoom, taskOffers, compareRoom, presentRoom, paperRoom]);
  startCompare(page, files);
}
