/** The script of a page that is not sent all of its events: it asks for what it shows. */
/** @import { Addresses } from "./vast/types.js" */
import { startPresenting } from "./lesson/present.js";
import { cure, needed } from "./map/worker.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { startVast } from "./vast/follow.js";
import { openVast } from "./vast/opening.js";
import { dress } from "./vast/dress.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
const names = /** @type {ReturnType<typeof namesOfFiles> & {vast: Addresses}} */ (namesOfFiles());
nameLanguage(names);
dress(document);
const files = askForFiles(names, opened());
let tell = () => {};
const atlas = openVast(files.atlas, names.vast, opened(), { fetcher: (address, how) => fetch(address, how), tell: () => tell() });
const actions = openPage({ ...files, atlas }, [(page) => startVast(page, (listener) => { tell = listener; }), startPresenting]).then((page) => page.actions);
actions.catch(stayFirst);
window.atlasOpened(actions);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}
