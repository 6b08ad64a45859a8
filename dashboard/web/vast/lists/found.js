/** Counts and tiles of what is found, made of rows. */
/** @import { Counted } from "../types.js" */
/** @import { Dates, Leaf, Points, Pyramid, Said, Steps } from "./types.js" */
import { monthOf } from "../months.js";
import { createSupply } from "../supply.js";
import { createGround } from "./ground.js";
import { stepsOf, sumsOf } from "./steps.js";

/** Files that are never asked for: what is made at once neither comes nor fails. */
const nothing = () => ({ want() {}, get: () => undefined, isComing: () => false, failures: () => new Map(), retry() {}, follow: () => () => {} });

/**
 * @param {Leaf} leaf
 * @param {Points} points of all its places
 * @param {Said} whole what is said of all there is
 * @returns {Pyramid}
 */
export function foundOf(leaf, points, whole) {
  const themes = whole.themes.length;
  const [months, days] = [stepsOf(leaf.dates, monthOf), stepsOf(leaf.dates, (day) => day)];
  const ground = createGround(leaf, months, points, themes);
  return pyramidOf(rootOf(leaf, months, themes), rootOf(leaf, days, themes), {
    ...whole, first: months.first, months: months.bins, total: leaf.place.length, located: ground.located, places: ground.places, zooms: ground.zooms,
    undated: undated(leaf, leaf.dates, themes),
  }, ground.tileAt);
}

/**
 * What is counted already, and has no tiles.
 * @param {Counted} root
 * @param {number} n
 * @param {number[]} never events without a date by theme
 * @param {Said} whole
 * @returns {Pyramid}
 */
export const countsAlone = (root, n, never, whole) =>
  pyramidOf(root, null, { ...whole, first: root.first, months: root.bins, total: n, located: 0, places: 0, zooms: [], undated: never }, () => undefined);

/**
 * @param {Counted} root
 * @param {Counted | null} days
 * @param {Said} said
 * @param {ReturnType<typeof createGround>["tileAt"]} tileAt
 * @returns {Pyramid}
 */
function pyramidOf(root, days, said, tileAt) {
  /** @type {Pyramid["files"]} */
  const files = {
    tiles: nothing(), pages: nothing(), tileAt, root: async () => root, days: async () => days ?? root, pagesOf: () => new Map(),
  };
  return { said, root, days, files, supply: said.zooms.length ? createSupply(files, said.zooms) : null, made: null };
}

/** @param {Leaf} leaf @param {Steps} steps @param {number} themes @returns {Counted} */
function rootOf(leaf, steps, themes) {
  const { first, bins } = steps;
  return { first, block: 1, bins, themes, pages: [], runs: themes, sums: sumsOf(leaf, steps, leaf.theme, themes) };
}

/** @param {Leaf} leaf @param {Dates} dates @param {number} themes */
function undated({ theme, date }, { never }, themes) {
  const found = new Array(themes).fill(0);
  theme.forEach((own, k) => { found[own] += never[date[k]]; });
  return found;
}
