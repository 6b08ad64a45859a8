/** What a page asks, answered from files. */
/** @import { Asks, Pyramid, VastAtlas } from "../types.js" */
/** @import { Fetch } from "../pyramid.js" */
/** @import { Index, Question, Sought, Source } from "./types.js" */
/** @import { Files } from "./index.js" */
import { bisectRight, sum } from "d3-array";
import { rootOf } from "../tile.js";
import { ordered } from "../vast.js";
import { createListFiles } from "./files.js";
import { countsAlone, foundOf } from "./found.js";
import { bucketOf } from "./hash.js";
import { openIndex } from "./index.js";
import { createLeaf } from "./leaf.js";
import { eventsAt, wordsFrom } from "./postings.js";
import { RefusedError } from "./refused.js";
import { cost, walk } from "./walk.js";
import { wordsOf } from "./words.js";

/** Events of a page of the list. */
const PAGE = 50;
/** Files of rows that are read for counts that tiles follow, for those of places, which none follow, and for tiles. */
const LIMITS = { few: 8, places: 24, most: 64 };

/** @typedef {{files: Files, index: Index, atlas: VastAtlas, whole: Pyramid, limits: typeof LIMITS}} Lists */

/**
 * @param {VastAtlas} atlas
 * @param {Pyramid} whole
 * @param {string} base address that ends in a slash
 * @param {Fetch} fetcher
 * @param {typeof LIMITS} [limits]
 * @returns {Asks}
 */
export function asksOfLists(atlas, whole, base, fetcher, limits = LIMITS) {
  const files = createListFiles(base, fetcher);
  /** @type {Promise<Index> | null} */
  let opening = null;
  async function lists() {
    opening ??= openIndex(files);
    opening.catch(() => { opening = null; });
    return { files, index: await opening, atlas, whole, limits };
  }
  return {
    page: async (question, after, signal) => page(await lists(), question, Number(after), signal),
    one: async (id) => { await one(await lists(), id); },
    at: async (place) => {
      const themes = atlas.numbers.themes.id;
      await page(await lists(), { from: -Infinity, to: Infinity, themes, place: [place], q: "" }, 0, null);
    },
    found: async (q, place, withTiles) => found(await lists(), q, place, withTiles),
  };
}

/** Of all that is asked for, what can lead to it. @param {Lists} lists @param {Pick<Question, "q" | "place">} question @returns {Promise<Source[][]>} */
async function groupsOf({ files, index }, { q, place }) {
  const words = wordsOf(q).map((word) => wordsFrom(files, index, word));
  const places = place.length ? [Promise.all(place.map((one) => eventsAt(files, index, one))).then((all) => all.flat())] : [];
  return Promise.all([...words, ...places]);
}

/** @param {Lists} lists @param {Question} question @param {number} start @param {AbortSignal | null} signal */
async function page(lists, question, start, signal) {
  const { index, atlas: { numbers: { themes } } } = lists;
  const groups = await groupsOf(lists, question);
  /** @type {Sought} */
  const sought = { from: question.from, to: question.to, themes: sum(question.themes, (id) => 2 ** themes.id.indexOf(id)) };
  /** @type {number[]} */
  const at = [];
  for await (const hits of walk(groups.length ? groups : [[index.whole]], sought, start)) {
    at.push(...hits.keys());
    if (at.length > PAGE || signal?.aborted) break;
  }
  return { rows: await events(lists, at.slice(0, PAGE)), after: at.length > PAGE ? String(at[PAGE]) : "" };
}

/** Put events into the tables, and give their rows. @param {Lists} lists @param {number[]} at rising positions */
async function events({ files, index, atlas }, at) {
  const own = at.map((one) => bisectRight(index.events, one) - 1);
  const sheaves = await Promise.all([...new Set(own)].map(async (k) => {
    const sheaf = await files.events(k);
    return { ...sheaf, order: at.filter((_, n) => own[n] === k).map((one) => sheaf.order[one - index.events[k]]) };
  }));
  return sheaves.flatMap((sheaf) => ordered(atlas, sheaf));
}

/** @param {Lists} lists @param {string} id */
async function one(lists, id) {
  const { files, index } = lists;
  const at = (await files.ids(bucketOf(id, index.ids))).get(id);
  if (at !== undefined) await events(lists, [at]);
}

/** @param {Lists} lists @param {string} q @param {string[]} place @param {boolean} withTiles @returns {Promise<Pyramid>} */
async function found(lists, q, place, withTiles) {
  const { whole, limits } = lists;
  const groups = await groupsOf(lists, { q, place });
  if (!groups.length) return whole;
  const files = cost(groups);
  const enough = withTiles ? limits.most : place.length ? limits.places : limits.few;
  const counts = files > enough ? await counted(groups, whole) : null;
  if (counts) return withTiles ? { ...counts, note: "vast.undrawn" } : counts;
  if (files > limits.most) throw new RefusedError("vast.many");
  return drawn(lists, groups);
}

/** The counts that are written beside a name, where it is all that is asked for. @param {Source[][]} groups @param {Pyramid} whole */
async function counted([sources, ...others], { said }) {
  const root = sources.length === 1 && !others.length && sources[0].root;
  if (!root) return null;
  const file = await root();
  return countsAlone(rootOf(file), sources[0].n, /** @type {any} */ (file.header).undated, said);
}

/** @param {Lists} lists @param {Source[][]} groups */
async function drawn({ files, index, whole: { said } }, groups) {
  const leaf = createLeaf();
  const all = { from: -Infinity, to: Infinity, themes: -1 };
  for await (const hits of walk(groups, all, 0)) leaf.add(hits.values());
  const made = leaf.made();
  const wanted = [...new Set(made.place.map((place) => Math.floor(place / index.points)))];
  const points = await Promise.all(wanted.map((k) => files.points(k, index.points)));
  return foundOf(made, new Map(points.flatMap((some) => [...some])), said);
}
