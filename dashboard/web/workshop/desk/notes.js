/** What was noted and what is wrong, by kind and column, with the count; each leads to its rows. */
/** @import { Draft, Reading, Remark, Row } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { cell } from "../core/rows.js";
import { excerpts } from "../merging/excerpts.js";
import { account, countOf } from "./reading.js";
import { besideOwn } from "./reason.js";

const KINDS = /** @type {const} */ (["problem", "unread", "note"]);
/** Rows that are named; a button shows the others. */
const FIRST = 8;
/** Of a cell and of what is said of it that are shown here. */
const LETTERS = 300;

/** @param {Remark} remark */
const nameOf = ({ kind, table, column, group }) => JSON.stringify([kind, table, column, group]);

/** @param {readonly Remark[]} remarks */
export function gathered(remarks) {
  /** @type {Map<string, Remark[]>} */
  const groups = new Map();
  for (const one of remarks) {
    const held = groups.get(nameOf(one));
    if (held) held.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return [...groups.values()].sort((a, b) => KINDS.indexOf(a[0].kind) - KINDS.indexOf(b[0].kind) || b.length - a.length);
}

/**
 * @typedef {object} NotesDeps
 * @property {Voice} voice
 * @property {() => Draft} draft
 * @property {(remark: Remark) => void} go
 * @property {(n: number) => void} count how many there are
 */

/** @param {HTMLElement} host @param {NotesDeps} deps */
export function createNotes(host, deps) {
  const { voice: { t } } = deps;
  const [about, lead, list] = [h("section", { class: "reading", "aria-label": t("reading"), hidden: true }), h("p", { class: "quiet" }), h("div")];
  host.replaceChildren(h("h2", { class: "sr-only" }, t("tab.notes")), about, lead, list);
  /** @type {{reading: Reading | null, remarks: Remark[]}} */
  const held = { reading: null, remarks: [] };
  /** Groups of which all rows are named. @type {Set<string>} */
  const whole = new Set();
  const count = () => deps.count(held.remarks.length + countOf(held.reading));
  const groups = (/** @type {readonly Remark[]} */ remarks) => gathered(remarks).map((group) => told(group, whole, { ...deps, again: show }));

  /** @param {HTMLElement[]} told */
  const folded = (told) => (told.length ? [h("details", { class: "remarks" }, h("summary", {}, t("reading.remarks")), told)] : []);

  function show() {
    const { reading, remarks } = held;
    about.hidden = reading === null;
    if (reading) about.replaceChildren(h("h3", {}, t("reading")), ...account(reading, deps.voice), ...folded(groups(reading.remarks)));
    lead.textContent = remarks.length ? t("notes.about") : t("notes.none");
    list.replaceChildren(...groups(remarks));
    count();
  }

  return {
    /** @param {Remark[]} remarks */
    show(remarks) {
      held.remarks = remarks;
      show();
    },
    /** How the file of the draft was read that is open now. @param {Reading | null} reading */
    read(reading) {
      held.reading = reading;
      held.remarks = [];
      whole.clear();
      show();
    },
  };
}

/** @param {Remark[]} group @param {Set<string>} whole @param {NotesDeps & {again: () => void}} deps */
function told(group, whole, { voice, draft, go, again }) {
  const [first] = group;
  const shown = whole.has(nameOf(first)) ? group : group.slice(0, FIRST);
  const more = button("link", {}, voice.t("notes.more", { n: group.length - shown.length }));
  more.addEventListener("click", () => { whole.add(nameOf(first)); again(); });
  const rows = numbered(draft(), first.table, shown);
  return h("section", { class: `remarks is-${first.kind}` },
    h("h3", {}, h("span", { class: "kind" }, voice.t(`kind.${first.kind}`)), " ", h("bdi", {}, headOf(first, voice)), " ", h("span", { class: "count" }, voice.number(group.length))),
    h("ul", {}, shown.map((remark) => line(remark, rows.get(remark.key), { voice, go }))),
    shown.length < group.length ? more : null);
}

/** What remarks of a group have in common. @param {Remark} first @param {Voice} voice */
const headOf = ({ column, group }, { t }) => (column ? t("notes.of", { column, what: group }) : group);

/** The rows that remarks are on, with their numbers. @param {Draft} draft @param {string} table @param {readonly Remark[]} remarks */
function numbered({ tables }, table, remarks) {
  const wanted = new Set(remarks.map(({ key }) => key));
  return new Map((tables[table] ?? []).flatMap((row, k) => (wanted.has(row.key) ? [[row.key, { row, n: k + 1 }]] : [])));
}

/** @param {Remark} remark @param {{row: Row, n: number} | undefined} at @param {Pick<NotesDeps, "voice" | "go">} deps */
function line(remark, at, { voice: { t }, go }) {
  const link = remark.key || (remark.table === "events" && remark.column) ? button("link", {}, at ? t("notes.row", { row: at.n }) : t("notes.there")) : null;
  link?.addEventListener("click", () => go(remark));
  const value = at ? cell(at.row, remark.column) : "";
  const own = besideOwn(remark.text, value);
  const [text] = excerpts([own === remark.text ? own : `→ ${own}`], LETTERS);
  return h("li", {}, link, " ", h("bdi", { class: "value" }, excerpts([value], LETTERS)[0]), text && text !== remark.group ? h("span", { class: "quiet" }, ` ${text}`) : null);
}
