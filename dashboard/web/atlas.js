/** The page's script: it opens the page, and tells those who wait for that. */
import { cure, needed } from "./map/worker.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
nameLanguage(namesOfFiles());
const actions = openPage(askForFiles(namesOfFiles(), opened())).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
