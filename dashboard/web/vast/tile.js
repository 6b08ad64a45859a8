/** Tiles: cells of the map with their events by theme and month, counted in any window of months. */
/** @import { Counted, Found, Month, Packed, Page, Pages, Sums, Tile } from "./types.js" */
import { damaged, texts } from "./container.js";
import { addUpTo, known, sumsOf } from "./runs.js";

const POSSIBLE = 0;
const CERTAIN = 1;

/** @typedef {Exclude<keyof Sums, "inv">} Name */

/**
 * A month up to which is summed, as the blocks of a tile tell it.
 * @typedef {object} Edge
 * @property {number} month of the tile
 * @property {number} whole the last block that is summed as a whole
 * @property {number} share of the block after it that is summed too
 * @property {Page | undefined} page that tells the months of that block
 * @property {boolean} about whether it is only the share that is known
 */

/** @param {Packed} file @returns {Tile} */
export function tileOf({ header, columns }) {
  if (header.kind !== "head") throw damaged(`it is a ${header.kind}, no head`);
  const [cx, cy, lon, lat, n, places, place] = ["cx", "cy", "lon", "lat", "n", "places", "place"].map((name) => known(columns, name));
  known(columns, "name");
  known(columns, "name.len");
  const cells = { cx, cy, lon, lat, n, places, place, name: texts(columns, "name") };
  if (Object.values(cells).some((column) => column.length !== n.length)) throw damaged("its cells differ in length");
  return { ...counted({ header, columns }, n.length), z: header.z, x: header.x, y: header.y, children: header.children, cells };
}

/** The counts of the whole collection, which are told by month. @param {Packed} file @returns {Counted} */
export function rootOf(file) {
  if (file.header.kind !== "root") throw damaged(`it is a ${file.header.kind}, no root`);
  return counted(file, 1);
}

/** The same by day: its months are days. @param {Packed} file @returns {Counted} */
export function daysOf(file) {
  if (file.header.kind !== "root.days") throw damaged(`it is a ${file.header.kind}, no root by day`);
  return counted(file, 1);
}

/** The whole by source and month: sources stand in the place of cells. @param {Packed} file @returns {Counted} */
export function sourcesOf(file) {
  if (file.header.kind !== "root.sources") throw damaged(`it is a ${file.header.kind}, no root by source`);
  return counted(file, known(file.columns, "n").length);
}

/** A page of some counts. @param {Packed} file @param {number} runs that they have @returns {Page} */
export function pageOf({ header, columns }, runs) {
  if (header.kind !== "page") throw damaged(`it is a ${header.kind}, no page`);
  return { runs, sums: sumsOf(columns, runs) };
}

/** @param {Packed} file @param {number} cells @returns {Counted} */
function counted({ header: { first, block, bins, themes, pages }, columns }, cells) {
  if (![first, block, bins, themes].every(Number.isInteger) || block < 1) throw damaged("its header lacks a number");
  return { first, block, bins, themes, pages, runs: cells * themes, sums: sumsOf(columns, cells * themes) };
}

/** The page that a sum up to a month ends in, -1 where it needs none. @param {Counted} tile @param {Month} month */
export const pageAt = (tile, month) => (cut(tile, month) < 0 ? -1
  : tile.pages.findIndex(([begin, end]) => begin <= month - tile.first && month - tile.first <= end));

/**
 * The block that the sum up to a month ends in the midst of, -1 where it ends with a block or beyond all of them.
 * @param {Counted} tile
 * @param {Month} month
 */
export function cut({ first, block, bins }, month) {
  const after = month - first + 1;
  const found = Math.floor(after / block);
  return after % block && found >= 0 && found < bins ? found : -1;
}

/**
 * Count the events of every run in the months from one to another, both included.
 * @param {Counted} tile
 * @param {Pages} pages
 * @param {Month} from
 * @param {Month} to
 * @returns {Found}
 */
export function count(tile, pages, from, to) {
  const [before, until] = [edge(tile, pages, from - 1), edge(tile, pages, to)];
  const possible = new Float64Array(tile.runs);
  add(possible, tile, "ps", until, 1);
  add(possible, tile, "ps", before, -1);
  const certain = possible.slice();
  add(possible, tile, "dpe", before, -1);
  add(certain, tile, "dcs", until, 1);
  add(certain, tile, "dce", before, -1);
  for (const { sums } of [tile, ...correcting(tile, pages, before, until)]) correct([possible, certain], sums, before.month, until.month);
  const about = before.about || until.about;
  if (about) level(possible, certain);
  for (let run = 0; run < tile.runs; run += 1) possible[run] -= certain[run];
  return { certain, possible, about };
}

/** @param {Counted} tile @param {Pages} pages @param {Month} month @returns {Edge} */
function edge(tile, pages, month) {
  const after = month - tile.first + 1;
  const within = cut(tile, month);
  const page = pages.get(pageAt(tile, month));
  const whole = Math.floor(after / tile.block) - 1;
  return { month: after - 1, whole, share: within < 0 ? 0 : after / tile.block - within, page, about: within >= 0 && !page };
}

/** The pages with the corrections of a window that lies within a block. @param {Counted} tile @param {Pages} pages @param {Edge} before @param {Edge} until */
function correcting(tile, pages, before, until) {
  return before.page && before.whole === until.whole ? [before.page] : [];
}

/**
 * Add a histogram's sums up to an edge.
 * @param {Float64Array} to
 * @param {Counted} tile
 * @param {Name} name
 * @param {Edge} edge
 * @param {1 | -1} sign of the window's end, or of its beginning
 */
function add(to, { sums, block }, name, { month, whole, share, page }, sign) {
  const head = sums[name];
  const [hand, other] = sign > 0 ? [0, 1] : [2, 3];
  addUpTo(to, head, whole, page || !share ? sign : sign * (1 - share), hand);
  if (page) {
    addUpTo(to, page.sums[name], month, sign, hand);
    addUpTo(to, page.sums[name], (whole + 1) * block - 1, -sign, other);
  } else if (share) addUpTo(to, head, whole + 1, sign * share, other);
}

/**
 * Give back what lies around a window, and was taken away twice.
 * @param {[possible: Float64Array, certain: Float64Array]} found
 * @param {Sums} sums
 * @param {number} before the last month before the window
 * @param {number} until its last month
 */
function correct(found, { inv }, before, until) {
  for (let k = 0; k < inv.run.length; k += 1) {
    if (inv.x[k] <= before && inv.y[k] > until) found[inv.kind[k] === CERTAIN ? CERTAIN : POSSIBLE][inv.run[k]] += inv.n[k];
  }
}

/** Whole numbers of which none is below nothing. @param {Float64Array} possible @param {Float64Array} certain */
function level(possible, certain) {
  for (let run = 0; run < possible.length; run += 1) {
    possible[run] = Math.max(Math.round(possible[run]), 0);
    certain[run] = Math.min(Math.max(Math.round(certain[run]), 0), possible[run]);
  }
}
