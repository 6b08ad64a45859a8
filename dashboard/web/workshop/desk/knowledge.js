/** What is known of rows, and of which of them it is no longer true because they have changed since. */
/** @import { Draft, Remark, Understood } from "../types.js" */
/** @import { Answer } from "../ask.js" */

import { cell } from "../core/rows.js";

/** @typedef {{known: Understood, remarks: Remark[]}} Told */

const NOTHING = { known: /** @type {Map<string, Understood>} */ (new Map()), said: /** @type {Map<string, Remark[]>} */ (new Map()), all: /** @type {Remark[]} */ ([]) };

/** @param {() => Draft} draft */
export function createKnowledge(draft) {
  let held = NOTHING;
  /** What was said of cells when their file was read, and is not said again. @type {readonly Remark[]} */
  let ofFile = [];
  const fresh = createFresh();
  const known = (/** @type {string} */ key) => (fresh.isStale(key) ? fresh.told(key)?.known : held.known.get(key));
  const said = (/** @type {string} */ key) => (fresh.isStale(key) ? fresh.told(key)?.remarks : held.said.get(key)) ?? [];

  return {
    fresh,
    /** What all of the draft was understood as; empty rows are no fault. @param {Answer} answer @returns {Remark[]} */
    take({ understood, remarks }) {
      const empty = emptyRows(draft());
      const all = remarks.filter(({ table, key }) => table !== "events" || !empty.has(key));
      held = { known: new Map(understood.map((one) => [one.key, one])), said: grouped([...ofFile, ...all]), all };
      fresh.answer();
      return all;
    },
    /** What is understood of some rows, until all of the draft is. @param {Understood[]} understood @param {Remark[]} remarks */
    know(understood, remarks) {
      for (const one of understood) {
        const { status = "", voices = 0, context = false } = held.known.get(one.key) ?? {};
        fresh.tell(one.key, { known: { ...one, status, voices, context }, remarks: remarks.filter(({ key }) => key === one.key) });
      }
    },
    /** A row has changed; what its file said of it is dealt with. @param {string} key */
    change(key) {
      ofFile = ofFile.filter((one) => one.key !== key);
      fresh.change(key);
    },
    /** Nothing is known but what was said of cells when they were read. @param {readonly Remark[]} [remarks] */
    forget(remarks = []) {
      held = NOTHING;
      ofFile = remarks.filter(({ key }) => key);
      fresh.forget();
    },
    understood: known,
    /** The row of an event as the atlas calls it, which its cell may write otherwise. @param {string} id */
    keyOf: (id) => [...held.known.values()].find((one) => one.id === id)?.key,
    /** What the atlas calls an event, if it has been understood once. @param {string} key */
    idOf: (key) => held.known.get(key)?.id,
    /** What the atlas calls an event that it shows, whatever has changed of it since. @param {string} key */
    shownAs(key) {
      const { id, shown } = held.known.get(key) ?? {};
      return shown ? id : undefined;
    },
    /** @param {string} key @param {string} [column] */
    remarks: (key, column) => said(key).filter((one) => one.table === "events" && (column === undefined || one.column === column)),
    /** On a row of any table, or a source. @param {string} table @param {string} key */
    remarksOn: (table, key) => (held.said.get(key) ?? []).filter((one) => one.table === table),
    all: () => held.all,
    /** Events with something written that cannot be shown yet. */
    leftOut() {
      const empty = emptyRows(draft());
      return [...held.known.values()].filter(({ key, shown }) => !shown && !empty.has(key)).length;
    },
  };
}

function createFresh() {
  /** Rows that have changed since the last question. @type {Set<string>} */
  let changed = new Set();
  /** Rows that had changed before it, and are not answered yet. @type {Set<string>} */
  let asked = new Set();
  /** What is understood of some of these already, from a question about them alone. @type {Map<string, Told>} */
  const told = new Map();
  const isStale = (/** @type {string} */ key) => changed.has(key) || asked.has(key);

  return {
    isStale,
    /** @param {string} key */
    told: (key) => told.get(key),
    /** @param {string} key */
    change(key) {
      changed.add(key);
      told.delete(key);
    },
    /** @param {string} key @param {Told} what */
    tell(key, what) { if (isStale(key)) told.set(key, what); },
    ask() {
      asked = changed;
      changed = new Set();
    },
    answer() {
      asked = new Set();
      for (const key of told.keys()) if (!isStale(key)) told.delete(key);
    },
    /** There was no answer. */
    fail() {
      changed = new Set([...changed, ...asked]);
      asked = new Set();
    },
    forget() {
      changed = new Set();
      asked = new Set();
      told.clear();
    },
  };
}

/** Rows in which nothing is written yet: nothing is wrong with them. @param {Draft} draft */
function emptyRows({ columns, tables }) {
  const names = columns.filter(({ field }) => field !== "id").map(({ name }) => name);
  return new Set(tables.events.filter((row) => names.every((name) => !cell(row, name))).map(({ key }) => key));
}

/** @param {Remark[]} remarks */
function grouped(remarks) {
  /** @type {Map<string, Remark[]>} */
  const map = new Map();
  for (const one of remarks) {
    const held = map.get(one.key);
    if (held) held.push(one);
    else map.set(one.key, [one]);
  }
  return map;
}
