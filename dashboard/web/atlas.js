/** The page's script: it opens the page, and tells those who wait for that. */
/** @import { Page } from "./view/types.js" */
import { startPresenting } from "./lesson/present.js";
import { startLessons } from "./lesson/wanted.js";
import { cure, needed } from "./map/worker.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { startPaper } from "./paper/paper.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
nameLanguage(namesOfFiles());
const files = askForFiles(namesOfFiles(), opened());
const lessons = (/** @type {Page} */ page) => startLessons(page, async () => (await files.room("lessons")).start(page, files));
const actions = openPage(files, [lessons, startPresenting, (page) => startPaper(page, files)]).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
