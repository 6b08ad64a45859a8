/** A draft at work: its table, form, notes and columns, and the atlas beside them, all of one document. */
/** @import { Change, Draft, Refused, Remark, Step, Understood } from "../types.js" */
/** @import { Ask, Answer, Opened, Trouble } from "../ask.js" */
/** @import { Knows, Voice } from "../voice.js" */
/** @import { GridApi } from "./grid.js" */
/** @import { Files } from "../media/adding.js" */
/** @import { SourceDeps } from "../sources/panel.js" */
/** @import { DraftDocument } from "../core/journal.js" */
/** @import { Failed } from "../trouble.js" */
/** @import { createFiles } from "../files.js" */
/** @import { Shown } from "../preview/types.js" */
/** @import { Known } from "../opening.js" */
import { byId } from "../../page/dom.js";
import * as edits from "../core/edits.js";
import { createDocument } from "../core/journal.js";
import { createClaimSection } from "../claims/section.js";
import { createForm } from "../form/form.js";
import { createMediaSection } from "../media/section.js";
import { createSourceForms } from "../sources/panel.js";
import { createStory } from "../story/story.js";
import { startTabs } from "../tabs.js";
import { createColumns } from "./columns.js";
import { startCopying } from "./copying.js";
import { emptyDraft } from "./empty.js";
import { createFindBox } from "./findbox.js";
import { createGrid } from "./grid.js";
import { createLimiting } from "../limiting.js";
import { startHeight } from "./height.js";
import { startKeys } from "./keys.js";
import { createNotes } from "./notes.js";
import { createRange } from "./range.js";
import { createRowActs } from "./rowacts.js";
import { isTold, setCell, setField } from "./setting.js";
import { createTyping } from "./typing.js";
import { createUnderstanding } from "./understanding.js";
import { createGlimpsing } from "../glimpse/glimpsing.js";

/** @typedef {ReturnType<typeof createDesk>} Desk */

/**
 * @typedef {object} PreviewOf the atlas beside
 * @property {(draft: Draft) => void} begin another draft is open
 * @property {(draft: Draft) => void} heed the draft has changed
 * @property {(answer: Answer, draft: Draft) => void} show
 * @property {(other: (shown: Shown) => Shown | null) => void} change what is shown
 * @property {(id: string) => void} choose
 * @property {(on: (point: {lat: number, lon: number}) => void, at: {lat: number, lon: number} | null) => void} pick
 * @property {() => string} view as an address writes it, without “?”
 */

/**
 * @typedef {object} DeskDeps
 * @property {Knows} knows
 * @property {Voice} voice
 * @property {Ask} ask
 * @property {GridApi} api
 * @property {PreviewOf} preview
 * @property {(text: string) => void} say to a reader of screens
 * @property {Failed} failed
 * @property {ReturnType<typeof createFiles>} files pictures and sounds of the draft
 * @property {() => number} bytes weight of the draft
 */

/** @param {DeskDeps} deps */
export function createDesk(deps) {
  const { voice, say, preview } = deps;
  let doc = createDocument(emptyDraft(voice));
  let leave = () => {};
  const draft = () => doc.draft;
  const { allows, tell: remark } = createLimiting({ ...deps, draft });

  /** Do a step; whether it was done. @param {Step | Refused} step */
  const act = (step) => allows(step) && doc.do(step);

  /** @param {string} key @param {Step | null} step */
  const tell = (key, step) => step && say(voice.t(key, { what: voice.t(step.name, step.filling) }));
  const back = { undo: () => tell("said.undone", doc.undo()), redo: () => tell("said.redone", doc.redo()) };
  const parts = createParts({ ...deps, draft, act, back, remark });
  const { grid, form, columns, understanding, glimpsing, sources } = parts;

  /** @param {Change} change */
  function follow(change) {
    glimpsing.follow(change);
    preview.heed(change.draft);
    understanding.later(change.operations);
    grid.follow(change.draft, change.operations);
    columns.show();
    form.show(form.key());
    sources.show();
    parts.story.show();
    tellOf(doc, voice);
  }

  return {
    ...back,
    draft,
    act,
    rows: parts.rows,
    find: parts.findBox.open,
    /** Events that cannot be shown. */
    leftOut: () => understanding.leftOut(),
    /** @param {DraftDocument} document @param {Known} [known] */
    open(document, { answer, reading = null } = {}) {
      leave();
      doc = document;
      understanding.forget(answer && reading?.remarks);
      glimpsing.forget();
      preview.begin(doc.draft);
      leave = doc.on(follow);
      grid.all(doc.draft);
      columns.show();
      form.show(null);
      sources.show();
      parts.notes.read(reading);
      tellOf(doc, voice);
      if (answer) understanding.take(answer);
      understanding.now();
    },
    /** Go to the notes. */
    notes: () => parts.tabs.show("panel-notes"),
    /** An event that was chosen in the atlas. @param {string} id */
    choose(id) {
      const key = understanding.keyOf(id);
      if (key && key !== form.key() && draft().tables.events.some((row) => row.key === key)) grid.focus(key, grid.columns()[0]);
    },
  };
}

/** Says how many there are of something. @param {Voice} voice @param {string} id */
const counted = (voice, id) => (/** @type {number} */ n) => { byId(id).textContent = n ? voice.number(n) : ""; };

/** What can be undone, how much there is, and what it is called. @param {DraftDocument} doc @param {Voice} voice */
function tellOf({ draft: { meta, sources, tables }, canUndo, canRedo }, voice) {
  /** @type {HTMLButtonElement} */ (byId("undo")).disabled = !canUndo();
  /** @type {HTMLButtonElement} */ (byId("redo")).disabled = !canRedo();
  byId("count-sources").textContent = sources.length ? voice.number(sources.length) : "";
  byId("count-events").textContent = voice.number(tables.events.length);
  byId("heading").textContent = String(meta.title ?? "") || voice.t("untitled");
}

/** @param {DeskDeps & {draft: () => Draft, act: (step: Step | Refused) => boolean, back: {undo: () => void, redo: () => void}, remark: (trouble: Trouble) => void}} deps */
function createParts({ knows, voice, ask, api, preview, say, failed, files, draft, act, back, remark }) {
  const tabs = startTabs(byId("tabs"), (name) => {
    if (name === "panel-story") story.show();
    if (name === "panel-sources") sources.show();
    if (name === "panel-columns") columns.show();
  });
  const glimpsing = createGlimpsing({ ask, draft, idOf: (key) => understanding.idOf(key), show: preview.change, know: (...told) => { understanding.know(...told); refresh(); } });
  const busy = (/** @type {boolean} */ is) => byId("preview").setAttribute("aria-busy", String(is));
  const understanding = createUnderstanding({ ask, files, lang: voice.lang, draft, failed, changes: glimpsing.count, busy, on: answered });
  const seen = {
    understood: understanding.understood,
    /** What is said of a whole row stands in its first cell. @param {string} key @param {string} column */
    remarks: (key, column) => [...understanding.remarks(key, column), ...(column === grid.columns()[0] ? understanding.remarks(key, "") : [])],
  };
  const grid = createGrid(api, {
    voice, seen,
    edit: (key, column, value) => act(setCell(draft(), key, column, value)),
    ranged: (row, column) => range.has(row, column),
    isOpen: (key, column) => !isTold(draft(), key, column),
  });
  const range = createRange(grid);
  const rows = createRowActs({ grid, draft, act });
  const typing = createTyping(byId("understood"), { ask, voice, draft });
  const { sections, sources } = createTold({ knows, voice, files, draft, act, understanding, tabs, go: (key) => go({ key, column: "" }) });
  const form = createForm(byId("form"), {
    voice, draft, ...seen, sections,
    set: (key, field, value) => act(setField(draft(), key, field, value)),
    place: (key, { name, id }) => act(edits.setPlace(draft(), key, { name, id })),
    pick: (key) => preview.pick((point) => act(edits.setPoint(draft(), key, point)), pointOf(understanding.understood(key))),
    find: (text, signal) => ask.places(text, "", signal),
    typing: (key, field, value) => typing.tell(key, field, value, (text) => form.tell(field, text)),
  });
  const columns = createColumns(byId("columns"), { voice, draft, seen, act, fields: knows.fields, count: counted(voice, "count-columns") });
  const notes = createNotes(byId("notes"), { voice, draft, go, count: counted(voice, "count-notes") });
  const story = createStory(byId("story"), { voice, draft, act, ask, remarks: understanding.all, understood: understanding.understood, view: preview.view });
  const findBox = createFindBox(byId("find-box"), { voice, draft, act, go: (key, column) => go({ key, column }) });

  /** @param {Pick<Remark, "key" | "column">} where */
  function go({ key, column }) {
    if (!key) return tabs.show("panel-columns");
    tabs.show("panel-events");
    grid.focus(key, grid.columns().includes(column) ? column : grid.columns()[0]);
  }

  function refresh() {
    grid.refresh();
    form.fill();
    columns.show();
  }

  /** @param {Answer} answer @param {number} number of changes that it has heard of */
  function answered(answer, number) {
    refresh();
    sources.show();
    notes.show(answer.remarks);
    story.show();
    const shown = answer.shown && glimpsing.over(number, answer.shown);
    if (shown !== undefined) preview.show({ ...answer, shown }, draft());
    hand.heard();
  }

  startHand({ grid, range, rows, draft, act, back, find: findBox.open, say, remark, voice });
  typing.start(grid);
  const hand = followHand({ grid, form, shownAs: understanding.shownAs, preview });
  return { tabs, understanding, glimpsing, grid, rows, form, columns, notes, findBox, story, sources };
}

/**
 * The event that the hand is on is in the form, and chosen in the atlas as soon as that shows it.
 * @param {{grid: ReturnType<typeof createGrid>, form: ReturnType<typeof createForm>, shownAs: (key: string) => string | undefined, preview: PreviewOf}} deps
 */
function followHand({ grid, form, shownAs, preview }) {
  /** Row of the event that the atlas does not show yet. @type {string | null} */
  let awaited = null;

  /** @param {string} key */
  function choose(key) {
    const id = shownAs(key);
    awaited = id === undefined ? key : null;
    if (id !== undefined) preview.choose(id);
  }

  grid.api.addEventListener("cellFocused", () => {
    const key = grid.at()?.key;
    if (!key || key === form.key()) return;
    form.show(key);
    choose(key);
  });

  return {
    /** All of the draft is understood anew. */
    heard() { if (awaited !== null && awaited === form.key()) choose(awaited); },
  };
}

/** Where an event is so far. @param {Understood | undefined} known */
function pointOf(known) {
  const { lat, lon } = known?.spots[0] ?? { lat: null, lon: null };
  return lat === null || lon === null ? null : { lat, lon };
}

/**
 * What is told of events beside their cells: sources, claims, pictures, sounds and links.
 * @param {Pick<DeskDeps, "knows" | "voice" | "files"> & Pick<SourceDeps, "draft" | "act" | "go"> & {understanding: ReturnType<typeof createUnderstanding>, tabs: ReturnType<typeof startTabs>}} deps
 */
function createTold({ knows: { stances, types }, voice, files, draft, act, go, understanding: { understood, remarksOn: remarks }, tabs }) {
  const own = { voice, draft, act, remarks };
  const sources = createSourceForms(byId("source-forms"), { ...own, types, go });
  const openSource = (/** @type {string} */ key) => {
    tabs.show("panel-sources");
    sources.open(key);
  };
  return { sources, sections: [createClaimSection({ ...own, stances, understood, openSource }), createMediaSection({ ...own, files })] };
}

/**
 * Keys and clipboard of the table.
 * @param {{grid: ReturnType<typeof createGrid>, range: ReturnType<typeof createRange>, rows: ReturnType<typeof createRowActs>, draft: () => Draft, act: (step: Step | Refused) => boolean, back: {undo: () => void, redo: () => void}, find: () => void, say: (text: string) => void, remark: (trouble: Trouble) => void, voice: Voice}} deps
 */
function startHand({ grid, range, rows, draft, act, back, find, say, remark, voice }) {
  startHeight(byId("grid-height"), grid.element, () => window.sessionStorage);
  const isEditing = () => grid.api.getEditingCells().length > 0;
  const commands = {
    "Ctrl+z": back.undo, "Ctrl+y": back.redo, "Ctrl+Shift+z": back.redo, "Ctrl+f": find,
    "Ctrl+Enter": rows.add, "Ctrl+d": rows.double, "Ctrl+Delete": rows.remove,
    "Alt+ArrowUp": () => rows.move(-1), "Alt+ArrowDown": () => rows.move(1),
  };
  startKeys(grid.element, { grid, range, draft, act, isEditing, commands });
  startCopying(grid.element, { grid, range, draft, act, isEditing, tell: say, remark, voice });
}
