/** The page's script: it opens the page, and tells those who wait for that. */
import { compareRoom, startCompare } from "./compare/compare.js";
import { startLessons } from "./lesson/menu.js";
import { presentRoom } from "./lesson/present.js";
import { taskOffers } from "./lesson/tasks/offer.js";
import { tourRoom } from "./lesson/tours/menu.js";
import { cure, needed } from "./map/worker.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
nameLanguage(namesOfFiles());
const files = askForFiles(namesOfFiles(), opened());
const lessons = [tourRoom, taskOffers, compareRoom, presentRoom];
const actions = openPage(files, [(page) => startLessons(page, lessons), (page) => startCompare(page, files)]).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
