/** The workshop as a whole: how a draft begins, the desk it is worked on at, and what leaves it. */
/** @import { Opened } from "./ask.js" */
/** @import { Knows } from "./voice.js" */
/** @import { GridApi } from "./desk/grid.js" */
import { byId, h } from "../page/dom.js";
import { createAsk, Trouble } from "./ask.js";
import { createDesk } from "./desk/desk.js";
import { emptyDraft } from "./desk/empty.js";
import { createStart } from "./start/start.js";
import { createVoice } from "./voice.js";

/**
 * @param {{knows: Knows, api: GridApi, base: string}} deps
 * @returns {Record<string, () => void>} what each button does
 */
export function createWorkshop({ knows, api, base }) {
  const voice = createVoice(knows);
  const ask = createAsk(base);
  const say = (/** @type {string} */ text) => { byId("said").textContent = text; };
  const preview = { show() {}, choose() {}, pick() {} };
  const desk = createDesk({ knows, voice, ask, api, preview, say, failed, changed() {} });
  /** @type {AbortController | null} */
  let reading = null;

  /** @param {unknown} error */
  function failed(error) {
    const { key, text } = error instanceof Trouble ? error : new Trouble("ask.failed");
    if (!(error instanceof Trouble)) console.error(error);
    const said = [voice.t(key, { size: voice.size(knows.limits.file) }), text].filter(Boolean).join(" ");
    byId("trouble").replaceChildren(h("span", {}, said));
  }

  /** @param {boolean} isAtWork */
  function show(isAtWork) {
    byId("start").hidden = isAtWork;
    byId("desk").hidden = !isAtWork;
    byId("tools").hidden = !isAtWork;
    byId("trouble").replaceChildren();
  }

  /** @param {(how: {step: (name: string) => void, signal: AbortSignal}) => Promise<Opened>} read */
  async function begin(read) {
    reading?.abort();
    const own = reading = new AbortController();
    byId("trouble").replaceChildren();
    start.progress("sending");
    try {
      const opened = await read({ step: start.progress, signal: own.signal });
      show(true);
      desk.open(opened.draft, { answer: opened });
      say(voice.t("said.opened", { n: opened.draft.tables.events.length }));
    } catch (error) {
      if (!own.signal.aborted) failed(error);
    } finally {
      if (reading === own) start.progress(null);
    }
  }

  /** @param {Blob} file @param {string} name */
  function openFile(file, name) {
    if (file.size > knows.limits.file) return failed(new Trouble("ask.large"));
    return begin((how) => ask.read(file, { name, ...how }));
  }

  const start = createStart(byId("start"), {
    voice, endings: knows.endings, most: knows.limits.file,
    open: ([file]) => { openFile(file, file.name); },
    paste: (text) => { openFile(new Blob([text]), `${voice.t("start.pasted")}.tsv`); },
    copy: () => { begin((how) => ask.copy(how)); },
    sample: () => { begin((how) => ask.read(new Blob([]), { name: "", options: { sample: voice.lang }, ...how })); },
    empty() {
      show(true);
      desk.open(emptyDraft(voice));
      desk.rows.add();
    },
    cancel: () => reading?.abort(),
    resume() {},
    forget() {},
  });

  return {
    undo: desk.undo,
    redo: desk.redo,
    find: desk.find,
    drafts: () => show(false),
    "take-home": () => {},
    "row-add": desk.rows.add,
    "row-double": desk.rows.double,
    "row-remove": desk.rows.remove,
    "row-up": () => desk.rows.move(-1),
    "row-down": () => desk.rows.move(1),
  };
}
