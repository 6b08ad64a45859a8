/** The page's script: it opens the page, and tells those who wait for that. */
import { cure, needed } from "./map/worker.js";
import { askForFiles, namesOfFiles } from "./page/files.js";
import { opened } from "./view/location.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
const actions = openPage(askForFiles(namesOfFiles(), opened())).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
