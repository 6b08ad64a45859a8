/** The page's script: it opens the page, and tells those who wait for that. */
/** @import { Page } from "./view/types.js" */
import { startPictureWaiting } from "./film/wanted.js";
import { startPresenting } from "./lesson/present.js";
import { startLessons } from "./lesson/wanted.js";
import { cure, needed } from "./map/worker.js";
import { startMediaWaiting } from "./media/wanted.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { startPrinting } from "./paper/wanted.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
nameLanguage(namesOfFiles());
const files = askForFiles(namesOfFiles(), opened());
const later = (/** @type {string} */ name, /** @type {Page} */ page) => async () => (await files.room(name)).start(page, files);
const actions = openPage(files, [(page) => startLessons(page, later("lessons", page)), startPresenting, (page) => startPrinting(page, later("paper", page)), (page) => startPictureWaiting(page, later("film", page)), (page) => startMediaWaiting(page, later("media", page))]).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
