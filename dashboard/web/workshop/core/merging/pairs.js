/** Which part of one draft is which of another. */
/** @import { Part } from "../../types.js" */
import { anchorOf, contentOf, hasIds } from "./parts.js";

/** @typedef {{mine: Part | null, theirs: Part | null, base: Part | null}} Pair `base`: as it was when both were one */

/**
 * Pairs of the parts of one table, without those that are the same in both.
 * @param {string} table
 * @param {readonly Part[]} mine
 * @param {readonly Part[]} theirs
 * @param {readonly Part[]} base
 * @returns {{pairs: Pair[], same: number}}
 */
export function pairsOf(table, mine, theirs, base) {
  const pairs = hasIds(table) ? byId(mine, theirs, base) : byContent(mine, theirs, base);
  const differing = pairs.filter((pair) => !pair.mine || !pair.theirs || contentOf(pair.mine) !== contentOf(pair.theirs));
  return { pairs: differing, same: pairs.length - differing.length };
}

/** @param {readonly Part[]} mine @param {readonly Part[]} theirs @param {readonly Part[]} base @returns {Pair[]} */
function byId(mine, theirs, base) {
  const [own, before] = [mapped(mine, ({ id }) => id), mapped(base, ({ id }) => id)];
  const other = mapped(theirs, ({ id }) => id);
  return [
    ...mine.map((part) => ({ mine: part, theirs: first(other, part.id), base: first(before, part.id) })),
    ...theirs.filter(({ id }) => !id || !own.has(id)).map((part) => ({ mine: null, theirs: part, base: first(before, part.id) })),
  ];
}

/** @param {readonly Part[]} parts @param {(part: Part) => string} by @returns {Map<string, Part[]>} */
function mapped(parts, by) {
  /** @type {Map<string, Part[]>} */
  const found = new Map();
  for (const part of parts) {
    const name = by(part);
    const own = found.get(name);
    if (own) own.push(part);
    else found.set(name, [part]);
  }
  return found;
}

/** @param {Map<string, Part[]>} map @param {string} name */
const first = (map, name) => (name && map.get(name)?.[0]) || null;

/**
 * Rows without ids: the same where they say the same, and one changed where each has one more to tell of the same.
 * @param {readonly Part[]} mine
 * @param {readonly Part[]} theirs
 * @param {readonly Part[]} base
 * @returns {Pair[]}
 */
function byContent(mine, theirs, base) {
  const before = mapped(base, contentOf);
  const anchors = mapped(base, anchorOf);
  const others = mapped(theirs, contentOf);
  /** @type {Pair[]} */
  const pairs = [];
  const alone = mine.filter((part) => {
    const twin = others.get(contentOf(part))?.shift();
    if (twin) pairs.push({ mine: part, theirs: twin, base: part });
    return !twin;
  });
  const left = mapped([...others.values()].flat(), anchorOf);
  const own = mapped(alone, anchorOf);
  /** @param {Part} part */
  const held = (part) => first(before, contentOf(part));
  for (const part of alone) {
    const anchor = anchorOf(part);
    const isOne = own.get(anchor)?.length === 1 && left.get(anchor)?.length === 1;
    const twin = isOne ? left.get(anchor)?.shift() ?? null : null;
    const old = held(part) ?? (twin && (held(twin) ?? only(anchors.get(anchor))));
    pairs.push({ mine: part, theirs: twin, base: old });
  }
  return [...pairs, ...[...left.values()].flat().map((part) => ({ mine: null, theirs: part, base: held(part) }))];
}

/** @param {Part[] | undefined} parts */
const only = (parts) => (parts?.length === 1 ? parts[0] : null);
