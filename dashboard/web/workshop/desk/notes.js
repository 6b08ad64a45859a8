/** What was noted and what is wrong, by kind and column, with the count; each leads to its rows. */
/** @import { Draft, Remark } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { cell, EVENTS } from "../core/rows.js";
import { excerpts } from "../merging/excerpts.js";

const KINDS = /** @type {const} */ (["problem", "unread", "note"]);
/** Rows that are named; a button shows the others. */
const FIRST = 8;
/** Of a cell and of what is said of it that are shown here. */
const LETTERS = 300;

/** @param {Remark[]} remarks */
export function gathered(remarks) {
  /** @type {Map<string, Remark[]>} */
  const groups = new Map();
  for (const one of remarks) {
    const name = JSON.stringify([one.kind, one.table, one.column, one.group]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].sort((a, b) => KINDS.indexOf(a[0].kind) - KINDS.indexOf(b[0].kind) || b.length - a.length);
}

/**
 * @param {HTMLElement} host
 * @param {{voice: Voice, draft: () => Draft, go: (remark: Remark) => void}} deps
 */
export function createNotes(host, { voice, draft, go }) {
  const { t } = voice;
  const row = (/** @type {Remark} */ { table, key }) => (draft().tables[table] ?? []).findIndex((one) => one.key === key) + 1;
  /** @param {Remark} remark */
  function value({ table, key, column }) {
    const found = (draft().tables[table] ?? []).find((one) => one.key === key);
    return found ? excerpts([cell(found, column)], LETTERS)[0] : "";
  }
  /** Kinds of which all rows are named. @type {Set<string>} */
  const whole = new Set();

  /** @param {Remark} remark */
  const line = (remark) => h("li", {}, goTo(remark), " ", h("bdi", { class: "value" }, value(remark)), remark.text !== remark.group ? h("span", { class: "quiet" }, ` ${excerpts([remark.text], LETTERS)[0]}`) : null);

  /** A way to the row, where it is one of the table. @param {Remark} remark */
  function goTo(remark) {
    const at = row(remark);
    if (!at || remark.table !== EVENTS) return at ? t("notes.row", { row: at }) : null;
    const link = button("link", {}, t("notes.row", { row: at }));
    link.addEventListener("click", () => go(remark));
    return link;
  }

  /** @param {Remark[]} group @param {() => void} again */
  function told(group, again) {
    const [first] = group;
    const name = JSON.stringify([first.kind, first.table, first.column, first.group]);
    const shown = whole.has(name) ? group : group.slice(0, FIRST);
    const more = button("link", {}, t("notes.more", { n: group.length - shown.length }));
    more.addEventListener("click", () => { whole.add(name); again(); });
    return h("section", { class: `remarks is-${first.kind}` },
      h("h2", {}, h("span", { class: "kind" }, t(`kind.${first.kind}`)), " ",
        h("bdi", {}, [first.column, first.group].filter(Boolean).join(": ")), " ", h("span", { class: "count" }, voice.number(group.length))),
      group.some(({ key, text }) => key || text !== first.group) ? h("ul", {}, shown.map(line)) : null,
      shown.length < group.length ? more : null);
  }

  return {
    /** @param {Remark[]} remarks */
    show(remarks) {
      const again = () => this.show(remarks);
      const groups = gathered(remarks);
      host.replaceChildren(h("p", { class: "quiet" }, groups.length ? t("notes.about") : t("notes.none")), ...groups.map((group) => told(group, again)));
    },
  };
}
