/** The journal of a draft: what was done to it, to be undone, kept and merged. */
/** @import { Change, Draft, Entry, Operation, Step } from "../types.js" */
import { applied, inverted, undoing } from "./applying.js";

export { applied, inverted, undoing };

/** Steps that can be undone; older ones are forgotten. */
export const MOST_STEPS = 500;

/** @typedef {{done: Step[], undone: Step[]}} Past the last step stands last in both */

/**
 * The past after one more entry.
 * @param {Past} past
 * @param {Entry} entry
 * @param {number} [most]
 * @returns {Past}
 */
export function followed({ done, undone }, { kind, step, joins }, most = MOST_STEPS) {
  if (kind === "undo") return { done: done.slice(0, -1), undone: [...undone, step] };
  const before = joins ? done.slice(0, -1) : done;
  return { done: [...before, step].slice(-most), undone: kind === "redo" ? undone.slice(0, -1) : [] };
}

/** The one cell that a step sets. @param {Step | undefined} step */
function onlyCell(step) {
  const [only, ...others] = step?.operations ?? [];
  return only?.verb === "set" && !others.length ? only : null;
}

/**
 * Both steps as one, where both set the same cell.
 * @param {Step | undefined} before
 * @param {Step} step
 * @returns {Step | null}
 */
function joined(before, step) {
  const [one, other] = [onlyCell(before), onlyCell(step)];
  if (!one || !other || one.table !== other.table || one.key !== other.key || one.column !== other.column) return null;
  return { ...step, operations: [{ ...other, old: one.old }] };
}

/**
 * What leads from a step's beginning to another end of it.
 * @param {Entry} entry
 * @param {Past} past before it
 * @returns {Operation[]}
 */
export function operationsOf({ kind, step, joins }, { done }) {
  if (kind === "undo") return undoing(step.operations);
  const [before, now] = [onlyCell(done.at(-1)), onlyCell(step)];
  return joins && before && now ? [{ ...now, old: before.value }] : step.operations;
}

/**
 * A draft that is worked on.
 * @param {Draft} first
 * @param {object} [kept]
 * @param {Past} [kept.past] what was done before
 * @param {number} [kept.most]
 */
export function createDocument(first, { past: before = { done: [], undone: [] }, most = MOST_STEPS } = {}) {
  let draft = first;
  let past = before;
  /** Whether the next step may go on with the last one. */
  let isOpen = false;
  /** @type {Set<(change: Change) => void>} */
  const listeners = new Set();

  /** @param {Entry} entry */
  function follow(entry) {
    const operations = operationsOf(entry, past);
    const change = { ...entry, operations, before: draft, draft: applied(draft, operations) };
    draft = change.draft;
    past = followed(past, entry, most);
    isOpen = entry.kind === "do";
    for (const listener of [...listeners]) listener(change);
    return entry.step;
  }

  return {
    get draft() { return draft; },

    /**
     * Do a step; whether there was anything to do.
     * @param {Step} step
     * @param {{joins?: boolean}} [how] `joins`: typing goes on in the cell of the last step
     */
    do(step, { joins = false } = {}) {
      if (!step.operations.length) return false;
      const whole = joins && isOpen ? joined(past.done.at(-1), step) : null;
      follow({ kind: "do", step: whole ?? step, joins: whole !== null });
      return true;
    },
    /** @returns {Step | null} what was undone */
    undo() {
      const step = past.done.at(-1);
      return step ? follow({ kind: "undo", step, joins: false }) : null;
    },
    /** @returns {Step | null} what was done again */
    redo() {
      const step = past.undone.at(-1);
      return step ? follow({ kind: "redo", step, joins: false }) : null;
    },
    canUndo: () => past.done.length > 0,
    canRedo: () => past.undone.length > 0,
    /** What can be undone, the last step last. @returns {readonly Step[]} */
    steps: () => past.done,
    /** What can be done again, the next step last. @returns {readonly Step[]} */
    undone: () => past.undone,
    /** Hear of every change. @param {(change: Change) => void} listener @returns {() => void} ends it */
    on(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
/** @typedef {ReturnType<typeof createDocument>} DraftDocument */
