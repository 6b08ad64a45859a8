/** The workshop's script: it waits for what Dash lays out, and then begins. */
import { byId } from "./page/dom.js";
import { when } from "./page/wait.js";
import { browserPlatform, createStorage } from "./workshop/core/storage.js";
import { createWorkshop } from "./workshop/workshop.js";
import { knows } from "./workshop/voice.js";

const known = knows();
speakLanguage(known.lang);

/** What Dash asks of the server, in the language of the page. @param {string} lang */
function speakLanguage(lang) {
  const usual = window.fetch;
  window.fetch = (address, options) => {
    const asked = String(address instanceof Request ? address.url : address);
    return asked.includes("/_dash-layout") ? usual.call(window, `${asked}?lang=${lang}`, options) : usual.call(window, address, options);
  };
}

const BUTTONS = ["undo", "redo", "find", "drafts", "merge", "take-home", "row-add", "row-double", "row-remove", "row-up", "row-down"];

/** @type {Promise<Record<string, () => void>>} */
const opened = when(() => document.getElementById("grid"))
  .then(() => Promise.all([window.dash_ag_grid.getApiAsync("grid"), createStorage(browserPlatform())]))
  .then(([api, storage]) => {
    document.getElementById("loading")?.remove();
    const workshop = createWorkshop({ knows: known, api, base: new URL(".", window.location.href).href, storage });
    byId("start").dataset.ready = "true";
    return workshop;
  });

window.dash_clientside = Object.assign({}, window.dash_clientside, {
  workshop: Object.fromEntries(BUTTONS.map((name) => [name, () => { opened.then((does) => does[name]()); }])),
});
