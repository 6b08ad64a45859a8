/** A draft at work: its table, form, notes and columns, and the atlas beside them, all of one document. */
/** @import { Draft, Operation, Refused, Remark, Step } from "../types.js" */
/** @import { Ask, Answer } from "../ask.js" */
/** @import { Knows, Voice } from "../voice.js" */
import { byId } from "../../page/dom.js";
import * as edits from "../core/edits.js";
import { createDocument } from "../core/journal.js";
import { createForm } from "../form/form.js";
import { startTabs } from "../tabs.js";
import { createColumns } from "./columns.js";
import { createFindBox } from "./findbox.js";
import { createGrid } from "./grid.js";
import { startKeys } from "./keys.js";
import { createNotes } from "./notes.js";
import { emptyDraft } from "./empty.js";
import { isTold, setCell, setField } from "./setting.js";
import { createTyping } from "./typing.js";
import { createUnderstanding } from "./understanding.js";

/** @typedef {ReturnType<typeof createDesk>} Desk */
/** @typedef {import("./grid.js").GridApi} GridApi */

/**
 * @typedef {object} DeskDeps
 * @property {Knows} knows
 * @property {Voice} voice
 * @property {Ask} ask
 * @property {GridApi} api
 * @property {{show: (answer: Answer, draft: Draft) => void, choose: (id: string) => void, pick: (on: (point: {lat: number, lon: number}) => void) => void}} preview
 * @property {(text: string) => void} say to a reader of screens
 * @property {(error: unknown) => void} failed
 */

/** @param {DeskDeps} deps */
export function createDesk({ knows, voice, ask, api, preview, say, failed }) {
  let doc = createDocument(emptyDraft(voice));
  const draft = () => doc.draft;
  const tabs = startTabs(byId("tabs"));
  const understanding = createUnderstanding({
    ask, lang: voice.lang, draft, failed,
    busy: (is) => byId("preview").setAttribute("aria-busy", String(is)),
    on: answered,
  });
  const seen = { understood: understanding.understood, remarks: understanding.remarks };
  const grid = createGrid(api, { voice, seen, edit: (key, column, value) => act(setCell(draft(), key, column, value)), ranged: (row, column) => keys.range.has(row, column), isOpen: (key, column) => !isTold(draft(), key, column) });
  const typing = createTyping(byId("understood"), { ask, voice, draft });
  const form = createForm(byId("form"), {
    voice, draft, ...seen,
    set: (key, field, value) => act(setField(draft(), key, field, value)),
    place: (key, { name, id }) => act(edits.setPlace(draft(), key, { name, id })),
    pick: (key) => preview.pick((point) => act(edits.setPoint(draft(), key, point))),
    find: (text, signal) => ask.places(text, "", signal),
    typing: (key, field, value) => typing.tell(key, field, value, (text) => form.tell(field, text)),
  });
  const columns = createColumns(byId("columns"), { voice, fields: knows.fields, map: (name, field) => act(edits.mapColumn(draft(), name, field)) });
  const notes = createNotes(byId("notes"), {
    voice,
    row: ({ table, key }) => draft().tables[table]?.findIndex((row) => row.key === key) + 1,
    value: ({ table, key, column }) => draft().tables[table]?.find((row) => row.key === key)?.cells[column] ?? "",
    go,
  });
  const findBox = createFindBox(byId("find-box"), { voice, draft, act, go: (key, column) => { tabs.show("panel-events"); grid.focus(key, column); } });
  /** @type {(() => void)[]} */
  const leaving = [];

  /** @param {Remark} remark */
  function go(remark) {
    tabs.show("panel-events");
    grid.focus(remark.key, remark.column || draft().columns[0]?.name);
  }

  /** @param {Answer} answer */
  function answered(answer) {
    grid.refresh();
    form.fill();
    notes.show(answer.remarks);
    byId("count-notes").textContent = answer.remarks.length ? voice.number(answer.remarks.length) : "";
    preview.show(answer, draft());
  }

  /** @param {Step | Refused} step */
  function act(step) {
    if (edits.isRefused(step)) say(voice.t(step.refused, step.filling));
    else doc.do(step);
  }

  /** @param {{operations: Operation[]}} change */
  function follow({ operations }) {
    grid.follow(draft(), operations);
    if (operations.some(({ verb }) => verb === "columns" || verb === "whole")) columns.show(draft());
    form.show(form.key());
    buttons();
    understanding.later();
  }

  function buttons() {
    /** @type {HTMLButtonElement} */ (byId("undo")).disabled = !doc.canUndo();
    /** @type {HTMLButtonElement} */ (byId("redo")).disabled = !doc.canRedo();
    byId("count-events").textContent = voice.number(draft().tables.events.length);
    byId("heading").textContent = String(draft().meta.title ?? "") || voice.t("untitled");
  }

  api.addEventListener("cellFocused", () => chosen(grid.at()?.key ?? null));

  /** The form and the atlas show the event that the hand is on. @param {string | null} key */
  function chosen(key) {
    if (!key || key === form.key()) return;
    form.show(key);
    const known = understanding.understood(key);
    if (known?.shown) preview.choose(known.id);
  }

  const keys = startKeys({ grid, draft, act, undo, redo, find: () => findBox.open(), tell: say, t: voice.t });
  typing.start(grid);

  function undo() {
    const step = doc.undo();
    if (step) say(voice.t("said.undone", { what: voice.t(step.name, step.filling) }));
  }

  function redo() {
    const step = doc.redo();
    if (step) say(voice.t("said.redone", { what: voice.t(step.name, step.filling) }));
  }

  return {
    draft,
    doc: () => doc,
    act,
    undo,
    redo,
    rows: keys.rows,
    find: findBox.open,
    /** @param {Draft} opened @param {Answer} [answer] what is known of it already */
    open(opened, answer) {
      leaving.splice(0).forEach((leave) => leave());
      doc = createDocument(opened);
      leaving.push(doc.on(follow));
      grid.all(opened);
      columns.show(opened);
      form.show(null);
      buttons();
      if (answer) understanding.take(answer);
      else understanding.now();
    },
    /** An event that was chosen in the atlas. @param {string} id */
    choose(id) {
      const row = draft().tables.events.find(({ cells }) => cells.id === id);
      if (row) grid.focus(row.key, draft().columns.find(({ field }) => field === "title")?.name);
    },
  };
}
