/** What a person chose of a plan, as one step. */
/** @import { Draft, MergeChoice, MergeItem, MergePlan, Operation, Part, Row, Step } from "../../types.js" */
/** @import { Cell } from "../edits/cells.js" */
/** @import { Random } from "../naming.js" */
import { applied } from "../applying.js";
import { cellOperations, metaOperations } from "../edits/cells.js";
import { eventColumn } from "../edits/hanging.js";
import { deletions } from "../edits/rows.js";
import { browserRandom, freshId, freshKey } from "../naming.js";
import { cell, EVENTS, idColumn, idsOf, rowsOf, tablesOf } from "../rows.js";
import { META, SHAPE, SOURCES, THEMES } from "./parts.js";

/** @typedef {Readonly<Record<string, MergeChoice>>} Choices name of an item -> what was chosen */

/**
 * The step that takes into mine what was chosen, and elsewhere what is proposed.
 * @param {Draft} mine that the plan was made for
 * @param {MergePlan} plan
 * @param {Choices} [choices]
 * @param {Random} [random]
 * @returns {Step}
 */
export function merged(mine, plan, choices = {}, random = browserRandom) {
  const work = createWork(mine, plan, random);
  const events = new Map(plan.items.filter(({ table }) => table === EVENTS).map((item) => [item.id, item.name]));
  const items = plan.items.map((item) => ({ item, choice: chosen(choices, item, events.get(item.event)) }));
  for (const { item, choice } of items) if (item.kind === "differs") change(work, item, choice);
  for (const { item, choice } of items) if (item.kind === "new") insert(work, item, choice);
  work.flush();
  for (const { item, choice } of items) if (item.mine && typeof choice === "number" && item.gone.includes(choice)) remove(work, item.mine);
  return { name: "workshop.did.merge", filling: { n: plan.others.length, taken: work.taken }, operations: work.operations };
}

/** Items of which nothing was chosen and nothing could be proposed: mine holds. @param {MergePlan} plan @param {Choices} [choices] */
export const undecided = ({ items }, choices = {}) =>
  items.filter((item) => choices[item.name] === undefined && (item.kind === "differs" ? item.cells.some(({ proposed }) => proposed === null) : item.proposed === null));

/** @param {Choices} choices @param {MergeItem} item @param {string | undefined} event name of its event's item @returns {MergeChoice | null} null where each cell is for itself */
function chosen(choices, item, event) {
  const own = choices[item.name];
  if (own !== undefined) return own;
  if (event !== undefined && event !== item.name && choices[event] === "both") return "mine";
  return item.kind === "differs" ? null : item.proposed;
}

/** @typedef {ReturnType<typeof createWork>} Work */

/** @param {Draft} mine @param {MergePlan} plan @param {Random} random */
function createWork(mine, plan, random) {
  const [rows, cells] = [/** @type {Map<string, Row[]>} */ (new Map()), /** @type {Map<string, Cell[]>} */ (new Map())];
  const work = {
    plan,
    random,
    draft: mine,
    operations: /** @type {Operation[]} */ ([]),
    taken: 0,
    ids: idsOf(mine, EVENTS),
    hanging: plan.others.map(({ draft }) => onceAsked(() => hangingRows(draft))),
    /** @param {readonly Operation[]} operations */
    add(operations) {
      work.draft = applied(work.draft, operations);
      work.operations.push(...operations);
    },
    /** Put rows behind the others, all at once in the end. @param {string} table @param {readonly Row[]} more */
    append: (table, more) => push(rows, table, more),
    /** Set cells, likewise. @param {string} table @param {readonly Cell[]} more */
    set: (table, more) => push(cells, table, more),
    flush() {
      work.add([...cells].flatMap(([table, all]) => cellOperations(mine, table, all)));
      work.add([...rows].map(([table, all]) => ({ verb: /** @type {const} */ ("insert"), table, at: rowsOf(work.draft, table).length, rows: all })));
    },
  };
  return work;
}

/** @template T @param {Map<string, T[]>} map @param {string} name @param {readonly T[]} more */
function push(map, name, more) {
  const own = map.get(name) ?? [];
  map.set(name, own);
  for (const one of more) own.push(one);
}

/** @template T @param {() => T} make @returns {() => T} */
function onceAsked(make) {
  /** @type {{value: T} | null} */
  let made = null;
  return () => (made ??= { value: make() }).value;
}

/** Rows of other tables by the id of their event. @param {Draft} draft @returns {Map<string, {table: string, row: Row}[]>} */
function hangingRows(draft) {
  const found = new Map();
  for (const table of tablesOf(draft)) {
    const column = eventColumn(table);
    if (column) for (const row of rowsOf(draft, table)) push(found, cell(row, column), [{ table, row }]);
  }
  return found;
}

/** See that mine has the columns of what is taken. @param {Work} work @param {readonly string[]} columns */
function widen(work, columns) {
  const value = work.plan.columns.filter(({ name }) => columns.includes(name) && work.draft.columns.every((one) => one.name !== name));
  if (value.length) work.add([{ verb: "columns", value: [...work.draft.columns, ...value], old: work.draft.columns }]);
}

/** @param {Work} work @param {MergeItem} item @param {MergeChoice | null} choice */
function change(work, item, choice) {
  if (choice === "both") return insert(work, item, choice);
  const values = Object.fromEntries(item.cells.flatMap(({ column, proposed }) => {
    const own = typeof choice === "object" && choice ? (Object.hasOwn(choice, column) ? choice[column] : null) : choice;
    const from = own ?? proposed;
    if (typeof from !== "number" || item.gone.includes(from)) return [];
    const said = item.theirs.find((one) => one.from === from);
    return said ? [[column, Object.hasOwn(said.part.values, column) ? said.part.values[column] : undefined]] : [];
  }));
  if (Object.keys(values).length) write(work, /** @type {Part} */ (item.mine), values);
}

/** Change what mine has. @param {Work} work @param {Part} part @param {Record<string, unknown>} values */
function write(work, { table, key, id }, values) {
  work.taken += 1;
  const { draft } = work;
  if (table === META) return work.add(Object.entries(values).flatMap(([name, value]) => metaOperations(draft, [name], value)));
  if (table === THEMES) return work.add(metaOperations(draft, ["themes"], themesOf(draft).map((theme) => (theme.id === id ? { ...theme, ...values } : theme))));
  if (table === SOURCES) {
    const at = draft.sources.findIndex((source) => source.key === key);
    const old = draft.sources[at].item;
    return work.add([{ verb: "source", key, value: { ...old, ...values }, old, at }]);
  }
  const { [SHAPE]: shape, ...texts } = values;
  widen(work, Object.keys(texts));
  work.set(table, Object.entries(texts).map(([column, value]) => ({ key, column, value: String(value ?? "") })));
  if (SHAPE in values && table === EVENTS) work.add([{ verb: "geometry", key, value: shape, old: draft.geometry?.[key] }]);
}

/** @param {Draft} draft @returns {Record<string, unknown>[]} */
const themesOf = ({ meta: { themes } }) => (Array.isArray(themes) ? themes : []);

/** @param {Work} work @param {MergeItem} item @param {MergeChoice | null} choice */
function insert(work, item, choice) {
  const taken = choice === "both" ? item.theirs : item.theirs.filter(({ from }) => from === choice);
  for (const { from, part } of taken) {
    work.taken += 1;
    if (item.table === EVENTS) addEvent(work, from, part, work.ids.has(part.id) || part.id.includes("\n") ? freshId(work.ids, work.random) : part.id);
    else addPart(work, part);
  }
}

/** @param {Work} work @param {Part} part */
function addPart(work, { table, values }) {
  const { draft } = work;
  const key = freshKey(work.random);
  if (table === META) return;
  if (table === THEMES) work.add(metaOperations(draft, ["themes"], [...themesOf(draft), values]));
  else if (table === SOURCES) work.add([{ verb: "source", key, value: values, old: null, at: draft.sources.length }]);
  else work.append(table, [{ key, cells: /** @type {Record<string, string>} */ (values) }]);
}

/**
 * Add an event of another draft with all that is its own there; under another id without what it is related to.
 * @param {Work} work
 * @param {number} from
 * @param {Part} part
 * @param {string} id that it has in mine
 */
function addEvent(work, from, { id: theirId, values }, id) {
  const { [SHAPE]: shape, ...cells } = values;
  widen(work, Object.keys(cells));
  const column = idColumn(work.draft, EVENTS);
  const key = freshKey(work.random);
  const old = String(cells[column] ?? "");
  work.ids.add(id);
  work.append(EVENTS, [{ key, cells: { .../** @type {Record<string, string>} */ (cells), ...(old || id ? { [column]: id } : {}) } }]);
  if (shape !== undefined) work.add([{ verb: "geometry", key, value: shape, old: undefined }]);
  if (!old || theirId.includes("\n")) return;
  for (const { table, row } of work.hanging[from]().get(old) ?? []) {
    if (id === old || !table.startsWith("relations")) work.append(table, [{ key: freshKey(work.random), cells: { ...row.cells, [eventColumn(table)]: id } }]);
  }
}

/** @param {Work} work @param {Part} part that another draft does not have, and mine loses */
function remove(work, { table, key, id }) {
  work.taken += 1;
  if (table === THEMES) return work.add(metaOperations(work.draft, ["themes"], themesOf(work.draft).filter((theme) => theme.id !== id)));
  if (table === SOURCES) {
    const at = work.draft.sources.findIndex((source) => source.key === key);
    return work.add([{ verb: "source", key, value: null, old: work.draft.sources[at].item, at }]);
  }
  if (table !== META && rowsOf(work.draft, table).some((row) => row.key === key)) work.add(deletions(work.draft, table, [key]));
}
