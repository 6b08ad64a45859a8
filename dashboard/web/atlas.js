/** The page's script: the files it asks for, and the wiring of its Dash callbacks. */
/** @import { Page } from "./view/types.js" */
import { cure, needed } from "./map/worker.js";
import { answerDash, askForFiles, namesOfFiles } from "./page/files.js";
import { opened } from "./view/location.js";
import { openPage } from "./view/open.js";

if (needed(window)) cure(window);
const names = namesOfFiles();
/** @type {Promise<Page["actions"]>} */
const actions = openPage(askForFiles(names, opened())).then((page) => page.actions);
actions.catch(stayFirst);
answerDash(names);

/** The first response stays, and says so. @param {unknown} error */
function stayFirst(error) {
  document.documentElement.classList.add("failed");
  console.error(String(error));
}

/**
 * Do what was asked, once the page can.
 * @param {(actions: Page["actions"]) => void} act
 */
function soon(act) {
  actions.then(act, () => {});
}

/**
 * Do something with the id of the button that was pressed, nothing at the first call.
 * @param {(actions: Page["actions"], id: Record<string, string>) => void} act
 */
function press(act) {
  const [change] = window.dash_clientside.callback_context.triggered;
  if (!change?.value) return;
  const id = JSON.parse(change.prop_id.replace(/\.[^.]+$/, ""));
  soon((all) => act(all, id));
}

window.dash_clientside = Object.assign({}, window.dash_clientside, {
  atlas: {
    slide: (/** @type {[number, number]} */ units) => soon((all) => all.slide(units)),
    typed: (/** @type {string} */ from, /** @type {string} */ to) => soon((all) => all.typed(from ?? "", to ?? "")),
    search: (/** @type {string} */ text) => soon((all) => all.search(text ?? "")),
    mode: () => press((all, { mode }) => all.mode(/** @type {import("./types.js").Mode} */ (mode))),
    era: () => press((all, { era }) => all.era(era)),
    home: () => press((all, { home }) => all.home(home)),
    step: () => press((all, { step }) => all.step(Number(step))),
    play: (/** @type {number} */ clicks) => { if (clicks) soon((all) => all.play()); },
    allYears: (/** @type {number} */ clicks) => { if (clicks) soon((all) => all.allYears()); },
    speed: (/** @type {number} */ clicks) => (clicks ? actions.then((all) => `${all.speed()}×`) : window.dash_clientside.no_update),
  },
});
