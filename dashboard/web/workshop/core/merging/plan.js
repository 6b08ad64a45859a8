/** What is not the same in several drafts, and what is proposed. */
/** @import { Column, Draft, MergeCell, MergeItem, MergePlan, Part } from "../../types.js" */
/** @import { Pair } from "./pairs.js" */
import { isEqual } from "../edits/cells.js";
import { EVENTS, idsOf } from "../rows.js";
import { pairsOf } from "./pairs.js";
import { columnsBetween, contentOf, META, ownNames, partsOf } from "./parts.js";

/** @typedef {Map<string, Part[]>} Parts */

/**
 * Compare drafts with mine. Where it is known how all were when they were one, a change of one side
 * is proposed; otherwise only what is new, and what fills an empty cell.
 * @param {Draft} mine
 * @param {readonly Draft[]} others
 * @param {Draft | null | readonly (Draft | null)[]} [bases] what all of them, or each, and mine were made of
 * @returns {MergePlan}
 */
export function plan(mine, others, bases = null) {
  const own = partsOf(mine, ownNames(mine));
  /** @type {Column[]} */
  let columns = [];
  /** @type {Map<string, MergeItem>} */
  const items = new Map();
  const told = others.map((draft, from) => {
    const { names, more } = columnsBetween(mine, draft, columns);
    columns = more;
    const about = relation(mine, draft);
    const base = /** @type {Draft | null} */ (Array.isArray(bases) ? bases[from] ?? null : bases);
    const before = base && about.related ? partsOf(base, columnsBetween(mine, base, columns).names) : null;
    const same = compare(own, partsOf(draft, names), before, { from, related: about.related, items });
    return { draft, columns: names, ...about, same };
  });
  return { items: [...items.values()].map(proposed), others: told, columns };
}

/** @param {Draft} mine @param {Draft} other */
function relation(mine, other) {
  const [own, ids] = [idsOf(mine, EVENTS), idsOf(other, EVENTS)];
  const shared = [...ids].filter((id) => own.has(id)).length;
  return { shared, related: shared > 0 || !own.size || !ids.size };
}

/** @typedef {{from: number, related: boolean, items: Map<string, MergeItem>}} Into */

/**
 * Put what differs between mine and another into the items.
 * @param {Parts} mine
 * @param {Parts} theirs
 * @param {Parts | null} base
 * @param {Into} into
 * @returns {number} events that are the same
 */
function compare(mine, theirs, base, into) {
  const ids = new Set(mine.get(EVENTS)?.map(({ id }) => id));
  const other = new Set(theirs.get(EVENTS)?.map(({ id }) => id));
  let alike = 0;
  for (const table of new Set([...mine.keys(), ...theirs.keys()])) {
    if (table === META && !into.related) continue;
    const { pairs, same } = pairsOf(table, mine.get(table) ?? [], theirs.get(table) ?? [], base?.get(table) ?? []);
    if (table === EVENTS) alike = same;
    for (const pair of pairs.filter((one) => table === EVENTS || isOwn(one, ids, other))) take(pair, base !== null, into);
  }
  return alike;
}

/** Whether a part does not just come or go with its event. @param {Pair} pair @param {ReadonlySet<string>} mine ids of events @param {ReadonlySet<string>} theirs */
const isOwn = (pair, mine, theirs) =>
  (pair.mine ? !pair.mine.event || theirs.has(pair.mine.event) || !mine.has(pair.mine.event) : !pair.theirs?.event || mine.has(pair.theirs.event) || !theirs.has(pair.theirs.event));

/** @param {Pair} pair @param {boolean} isThree whether the base is known @param {Into} into */
function take(pair, isThree, { from, related, items }) {
  if (!pair.mine) takeNew(pair, from, items);
  else if (!pair.theirs) {
    const isMine = isThree ? !pair.base : !related;
    if (!isMine) takeGone(/** @type {Pair & {mine: Part}} */ (pair), from, isThree, items);
  } else takeDiffering(/** @type {Pair & {mine: Part, theirs: Part}} */ (pair), from, items);
}

/** @param {Map<string, MergeItem>} items @param {string} name @param {Part} part @param {Partial<MergeItem>} own @returns {MergeItem} */
function itemOf(items, name, part, own) {
  const { table, id, event, title } = part;
  const found = items.get(name) ?? { name, table, id, event, title, kind: "new", mine: null, theirs: [], gone: [], cells: [], proposed: null, both: table === EVENTS, ...own };
  items.set(name, found);
  return found;
}

/** @param {Part} part */
const nameOf = ({ table, id, key }) => JSON.stringify([table, key || id]);

/** @param {Pair} pair @param {number} from @param {Map<string, MergeItem>} items */
function takeNew({ theirs, base }, from, items) {
  const part = /** @type {Part} */ (theirs);
  if (base && contentOf(base) === contentOf(part)) return;
  const item = itemOf(items, JSON.stringify([part.table, "+", part.id || contentOf(part)]), part, { proposed: base ? null : from });
  const twin = item.theirs.find((one) => contentOf(one.part) === contentOf(part));
  if (twin) twin.also.push(from);
  else item.theirs.push({ from, part, also: [] });
}

/** @param {Pair & {mine: Part}} pair @param {number} from @param {boolean} isThree @param {Map<string, MergeItem>} items */
function takeGone({ mine, base }, from, isThree, items) {
  const untouched = base && contentOf(base) === contentOf(mine);
  const item = itemOf(items, nameOf(mine), mine, { kind: "gone", mine, both: false, proposed: isThree ? (untouched ? from : null) : "mine" });
  item.gone.push(from);
}

/** @param {Pair & {mine: Part, theirs: Part}} pair @param {number} from @param {Map<string, MergeItem>} items */
function takeDiffering({ mine, theirs, base }, from, items) {
  const cells = cellsBetween(mine.values, theirs.values, base?.values ?? null, from);
  if (!cells.length) return;
  const item = itemOf(items, nameOf(mine), mine, { kind: "differs", mine });
  Object.assign(item, { kind: "differs", both: item.table === EVENTS });
  item.theirs.push({ from, part: theirs, also: [] });
  for (const cell of cells) {
    const own = item.cells.find(({ column }) => column === cell.column);
    if (!own) item.cells.push(cell);
    else Object.assign(own, both(own, cell));
  }
}

/** @typedef {Record<string, unknown>} Values */

/** @param {Values} values @param {string} column */
const valueOf = (values, column) => (Object.hasOwn(values, column) ? values[column] : undefined);

/**
 * Cells that differ, but for those that only mine has changed.
 * @param {Values} mine
 * @param {Values} theirs
 * @param {Values | null} base
 * @param {number} from
 * @returns {MergeCell[]}
 */
function cellsBetween(mine, theirs, base, from) {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((column) => {
    const [own, value, old] = [valueOf(mine, column), valueOf(theirs, column), base ? valueOf(base, column) : undefined];
    if (isEqual(own, value) || (base && isEqual(old, value))) return [];
    return [{ column, mine: own, base: old, theirs: [{ from, value }], proposed: proposal(own, value, base && { old }, from) }];
  });
}

/** @param {unknown} mine @param {unknown} theirs @param {{old: unknown} | null} base @param {number} from @returns {"mine" | number | null} */
function proposal(mine, theirs, base, from) {
  if (base) return isEqual(base.old, mine) ? from : null;
  if (mine === undefined) return from;
  return theirs === undefined ? "mine" : null;
}

/** What two other drafts say of one cell. @param {MergeCell} one @param {MergeCell} other @returns {Partial<MergeCell>} */
function both(one, other) {
  const [{ value }] = other.theirs;
  const isKnown = one.theirs.some((said) => isEqual(said.value, value));
  const theirs = isKnown ? one.theirs : [...one.theirs, ...other.theirs];
  if (isKnown || other.proposed === "mine") return { theirs };
  return { theirs, proposed: one.proposed === "mine" ? other.proposed : null };
}

/** What holds for an item as a whole unless a person chooses. @param {MergeItem} item @returns {MergeItem} */
function proposed(item) {
  if (item.kind === "new") return item.theirs.length > 1 ? { ...item, proposed: null } : item;
  if (item.kind === "gone") return item;
  const proposals = new Set(item.cells.map((cell) => cell.proposed));
  const [only] = proposals;
  return { ...item, proposed: proposals.size === 1 && !item.gone.length ? only : null };
}
