/** The script of a page that is not sent all of its events: it asks for what it shows. */
/** @import { Addresses } from "./vast/types.js" */
import { startPresenting } from "./lesson/present.js";
import { cure, needed } from "./map/worker.js";
import { startMedia } from "./media/media.js";
import { askForFiles, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { startVast } from "./vast/follow.js";
import { sayKept } from "./vast/kept.js";
import { isOnDisk, tellOfDisk } from "./vast/disk.js";
import { openVast } from "./vast/opening.js";
import { dress } from "./vast/dress.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
const names = /** @type {ReturnType<typeof namesOfFiles> & {vast: Addresses & {counted?: string, failed?: string}}} */ (namesOfFiles());
nameLanguage(names);
dress(document);
const files = askForFiles(names, opened());
if (isOnDisk(window.location)) stay(() => tellOfDisk(document, files.atlas));
else open();

function open() {
  let tell = () => {};
  const atlas = openVast(files.atlas, names.vast, opened(), { fetcher: (address, how) => fetch(address, how), tell: () => tell() });
  const actions = openPage({ ...files, atlas }, [(page) => startVast(page, (listener) => { tell = listener; }), (page) => sayKept(page, names.vast), startPresenting, startMedia]).then((page) => page.actions);
  actions.catch((error) => { stay(() => console.error(String(error))); });
  window.atlasOpened(actions);
}

/** The first response stays, and says so. @param {() => void} say */
function stay(say) {
  document.documentElement.classList.add("failed");
  document.getElementById("first")?.removeAttribute("aria-busy");
  say();
}
