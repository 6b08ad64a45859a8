/** What words and places lead to. */
/** @import { EventRows, Index, Packed, Source } from "./types.js" */
/** @import { Files } from "./index.js" */
import { bisector } from "d3-array";
import { texts } from "../container.js";
import { known } from "../runs.js";
import { partOf } from "./index.js";
import { RefusedError } from "./refused.js";
import { starts, together } from "./rows.js";
import { isBefore } from "./words.js";

/** Files that the words of one beginning may be in. */
const MOST = 8;
/** Parts beyond which counts are written beside them. */
const COUNTED = 2;
const LAST = "\u{10ffff}";
const PARTS = /** @type {const} */ (["first", "last", "n", "from", "to", "themes"]);

const { right } = bisector((/** @type {string} */ a, /** @type {string} */ b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
const placeAt = bisector((/** @type {number} */ a) => a).right;

/** All words that begin with one. @param {Files} files @param {Index} index @param {string} beginning @returns {Promise<Source[]>} */
export async function wordsFrom(files, index, beginning) {
  const { words } = index;
  const [low, high] = [Math.max(right(words, beginning) - 1, 0), right(words, beginning + LAST)];
  if (high - low > MOST) throw new RefusedError("vast.letters");
  const held = await Promise.all(Array.from({ length: high - low }, (_, k) => files.packed(`words/${low + k}.bin`)));
  return held.flatMap((file) => sources({ files, index, kind: "words" }, file, (name) => name.startsWith(beginning)));
}

/** What happened at a place. @param {Files} files @param {Index} index @param {string} place @returns {Promise<Source[]>} */
export async function eventsAt(files, index, place) {
  const k = placeAt(index.places, Number(place)) - 1;
  return k < 0 ? [] : sources({ files, index, kind: "places" }, await files.packed(`places/${k}.bin`), (name) => name === place);
}

/**
 * The names of a file that are wanted.
 * @param {{files: Files, index: Index, kind: "words" | "places"}} of
 * @param {Packed} file
 * @param {(name: string) => boolean} isWanted
 * @returns {Source[]}
 */
function sources({ files, index, kind }, { header, columns }, isWanted) {
  const [n, parts, bits] = ["n", "parts", "bits"].map((name) => known(columns, name));
  const part = starts(parts);
  const row = starts(Array.from(n, (own, k) => (parts[k] ? 0 : own)));
  const wanted = texts(columns, "name").flatMap((name, k) => (isWanted(name) ? [k] : []));
  const alone = wanted.filter((k) => parts[k]).map((k) => {
    const first = header.first + part[k];
    const own = Array.from({ length: parts[k] }, (_, p) => partOf(files, `${kind}/parts/${first + p}.bin`, told(columns, part[k] + p)));
    return {
      n: n[k],
      parts: own,
      root: own.length > COUNTED ? () => files.packed(`${kind}/roots/${first}.bin`) : null,
      bits: bits[k] ? { each: index.bits, file: async (/** @type {number} */ b) => known((await files.packed(`${kind}/bits/${first}.${b}.bin`)).columns, "bits") } : null,
    };
  });
  const others = wanted.filter((k) => !parts[k]);
  return others.length ? [...alone, atHand(together(columns, others.map((k) => [row[k], row[k + 1]])))] : alone;
}

/** What is told of a part. @param {Packed["columns"]} columns @param {number} k */
const told = (columns, k) => /** @type {Record<typeof PARTS[number], number>} */ (Object.fromEntries(PARTS.map((name) => [name, known(columns, `part.${name}`)[k]])));

/** @param {EventRows} rows @returns {Source} */
function atHand(rows) {
  const { at, at: { length: n } } = rows;
  return { n, root: null, bits: null, parts: [{ first: at[0], last: at[n - 1], n, from: -Infinity, to: Infinity, themes: -1, load: async () => rows }] };
}
