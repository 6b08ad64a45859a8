/** The workshop as a whole: how a draft begins, the desk it is worked on at, and what leaves it. */
/** @import { Knows } from "./voice.js" */
/** @import { GridApi } from "./desk/grid.js" */
/** @import { Kept } from "./core/storage/kept.js" */
/** @import { Known } from "./opening.js" */
/** @import { Storage } from "./core/storage/store.js" */
import { byId } from "../page/dom.js";
import { createAsk, Trouble } from "./ask.js";
import { pastedText } from "./core/clipboard.js";
import { toLink } from "./core/link.js";
import { createBeside } from "./beside.js";
import { parsed } from "./desk/copying.js";
import { createDesk } from "./desk/desk.js";
import { emptyDraft } from "./desk/empty.js";
import { createMerge } from "./merging/merge.js";
import { createFiles } from "./files.js";
import { createLacking } from "./lacking.js";
import { createOpening } from "./opening.js";
import { createSaving } from "./saving.js";
import { createStart } from "./start/start.js";
import { createTake } from "./take/dialog.js";
import { createTrouble } from "./trouble.js";
import { createVoice } from "./voice.js";

/**
 * @param {{knows: Knows, api: GridApi, base: string, storage: Storage}} deps
 * @returns {Record<string, () => void>} what each button does
 */
export function createWorkshop({ knows, api, base, storage }) {
  const [voice, ask] = [createVoice(knows), createAsk(base)];
  const say = (/** @type {string} */ text) => byId("said").replaceChildren(text);
  const { failed, over, words } = createTrouble(byId("trouble"), { voice, most: knows.limits.file });
  const files = createFiles({ storage, now: () => saving.now() });
  const preview = createBeside(byId("preview"), { ask, voice, base, files, choose: (id) => desk.choose(id), failed });
  const desk = createDesk({ knows, voice, ask, api, preview, say, failed, files, bytes: () => saving.now()?.bytes() ?? 0 });
  const saving = createSaving(byId("saved"), { voice, why: storage.why, failed });
  const lacking = createLacking(byId("lacking"), { voice, go: desk.notes });
  const opening = createOpening({ ask, storage, files, show, tell: lacking.tell, progress: (step) => start.progress(step), failed, begun: () => { over(); lacking.over(); } });
  const start = createStart(byId("start"), {
    voice, endings: knows.endings, most: knows.limits.file,
    open: (files) => { merge.arrive(files); },
    paste: (text, html) => { opening.file(new Blob([pastedText({ text, html }, parsed)]), `${voice.t("start.pasted")}.tsv`); },
    copy: opening.copy, sample: opening.sample, cancel: opening.cancel, back: () => atWork(true),
    empty: () => { opening.draft(emptyDraft(voice)).then(desk.rows.add); },
    resume: (id) => { if (saving.now()?.id === id) atWork(true); else resume(id); },
    forget: (id, title) => { forget(id, title); },
  });
  const handedOut = async () => await saving.now()?.handedOut() ?? desk.draft();
  const take = createTake(byId("dialogs"), { voice, ask, draft: handedOut, media: files.blobs, leftOut: desk.leftOut, link: async () => linkOf(await handedOut(), base), words });
  const merge = createMerge(byId("dialogs"), { voice, ask, storage, endings: knows.endings, kept: saving.now, act: desk.act, words, files,
    alone: (file) => opening.file(file, file.name), open: (opened) => opening.draft(opened.draft, opened) });

  /** @param {boolean} isAtWork */
  function atWork(isAtWork) {
    byId("start").hidden = isAtWork;
    for (const id of ["desk", "tools"]) byId(id).hidden = !isAtWork;
  }

  /** @param {Kept} kept @param {Known} known */
  function show(kept, known) {
    atWork(true);
    saving.follow(kept);
    desk.open(kept.document, known);
    say(voice.t("said.opened", { n: kept.document.draft.tables.events.length }));
    void storage.persist();
  }

  /** @param {string} id */
  async function resume(id) {
    if (await opening.kept(id) !== "taken") return;
    failed(new Trouble("open.taken"), [
      { word: "open.take", on: () => { void opening.kept(id, { take: true }); } },
      { word: "open.copy", on: () => { void opening.copyOf(id); } },
    ]);
  }

  /** @param {string} id @param {string} title */
  async function forget(id, title) {
    if (!window.confirm(voice.t("start.forget.sure", { title }))) return;
    if (!await saving.leave(id).then(() => storage.remove(id))) failed(new Trouble("open.taken"));
    start.kept(await storage.list());
  }

  async function other() {
    atWork(false);
    start.kept(await storage.list());
    start.again(saving.now() && String(desk.draft().meta.title ?? ""));
  }

  void storage.list().then(start.kept);
  void opening.link();
  window.addEventListener("hashchange", () => { void opening.link(); });
  return {
    undo: desk.undo, redo: desk.redo, find: desk.find, drafts: () => { void other(); }, merge: merge.open, "take-home": take.open,
    "row-add": desk.rows.add, "row-double": desk.rows.double, "row-remove": desk.rows.remove,
    "row-up": () => desk.rows.move(-1), "row-down": () => desk.rows.move(1),
  };
}

/** The address of a draft. @param {import("./types.js").Draft} draft @param {string} base */
async function linkOf(draft, base) {
  const { text, over, media } = await toLink(draft);
  return over ? { excess: over } : { address: `${base}#${text}`, media };
}
