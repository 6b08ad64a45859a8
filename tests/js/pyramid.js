/** A small writer of tiles, and invented events for it. */
/** @import { Address } from "../../dashboard/web/vast/types.js" */
import { gzipSync } from "node:zlib";
import { project } from "../../dashboard/web/model/mercator.js";

/**
 * An event: where, what, and its four months.
 * @typedef {{lon: number, lat: number, place: number, theme: number, se: number, sl: number, ee: number, el: number}} Happening
 */

const SIDE = 16;
const POSSIBLE = 0;
const CERTAIN = 1;
const BYTES = { i32: Int32Array, u8: Uint8Array, f32: Float32Array };

/** Random numbers from 0 to 1, the same for a seed. @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * Events at places over the world, some of them together, with dates of every kind.
 * @param {number} n
 * @param {{places?: number, themes?: number, first?: number, months?: number, seed?: number}} [how]
 * @returns {Happening[]}
 */
export function happenings(n, { places = 40, themes = 3, first = -130, months = 300, seed = 7 } = {}) {
  const next = random(seed);
  const pick = (/** @type {number} */ most) => Math.floor(next() * most);
  const at = Array.from({ length: places }, (_, k) => (k % 4 ? { lon: 20 + next() * 4, lat: 10 + next() * 4 } : { lon: next() * 360 - 180, lat: next() * 178 - 89 }));
  return Array.from({ length: n }, () => {
    const place = Math.floor(places * next() ** 3);
    const se = first + pick(months);
    const sl = se + (pick(3) ? 0 : pick(30));
    const ee = pick(2) ? sl : se + pick(20);
    return { ...at[place], place, theme: pick(themes), se, sl, ee, el: Math.max(sl, ee) + (pick(3) ? 0 : pick(30)) };
  });
}

/** @param {Happening} one @param {number} from @param {number} to */
export const isPossible = ({ se, el }, from, to) => from <= el && to >= se;
/** @param {Happening} one @param {number} from @param {number} to */
export const isCertain = ({ sl, ee }, from, to) => from <= ee && to >= sl;

/** The cell of an event at a zoom, counted from the north-west. @param {Happening} one @param {number} z @returns {[number, number]} */
export function cellOf({ lon, lat }, z) {
  const all = SIDE * 2 ** z;
  const [x, y] = project(lon, lat).map((side) => Math.min(Math.max(Math.floor((side / 512) * all), 0), all - 1));
  return [x, y];
}

/** @param {Record<string, unknown>} header @param {Record<string, [keyof typeof BYTES, number[]]>} columns */
export function pack(header, columns) {
  let at = 0;
  const placed = Object.entries(columns).map(([name, [type, values]]) => {
    const bytes = Buffer.from(new BYTES[type](values).buffer);
    const own = { name, told: [type, at, values.length], bytes, at };
    at += Math.ceil(bytes.length / 8) * 8;
    return own;
  });
  let text = JSON.stringify({ ...header, columns: Object.fromEntries(placed.map(({ name, told }) => [name, told])) });
  text += " ".repeat((8 - (Buffer.byteLength(text) % 8)) % 8);
  const start = 8 + Buffer.byteLength(text);
  const raw = Buffer.alloc(start + at);
  raw.write("EVT1");
  raw.writeUInt32LE(Buffer.byteLength(text), 4);
  raw.write(text, 8);
  for (const { bytes, at: offset } of placed) bytes.copy(raw, start + offset);
  return raw;
}

/** As it is sent. @param {Buffer} raw @returns {ArrayBuffer} */
export const sent = (raw) => buffer(gzipSync(raw));

/** @param {Buffer} bytes @returns {ArrayBuffer} */
export const buffer = (bytes) => new Uint8Array(bytes).buffer;

/** @typedef {{kind: number, run: number, x: number, y: number}} Quadrant */

/** @param {Quadrant[]} all @param {number} runs @param {(month: number) => number} binOf @param {(month: number) => boolean} holds @param {(x: number, y: number) => boolean} mends */
function columns(all, runs, binOf, holds, mends) {
  const of = (/** @type {number} */ kind, /** @type {"x" | "y"} */ side, /** @type {number} */ sign) => all.filter((one) => one.kind === kind && holds(one[side]))
    .map((one) => ({ run: one.run, bin: binOf(one[side]), n: sign }));
  const base = of(POSSIBLE, "y", -1);
  const inverted = all.filter(({ x, y }) => y > x && mends(x, y)).sort((a, b) => a.run - b.run);
  return {
    ...sparse("ps", of(POSSIBLE, "y", 1), runs), ...sparse("dpe", [...of(POSSIBLE, "x", 1), ...base], runs),
    ...sparse("dcs", [...of(CERTAIN, "y", 1), ...base], runs), ...sparse("dce", [...of(CERTAIN, "x", 1), ...base], runs),
    ...Object.fromEntries(/** @type {const} */ (["run", "kind", "x", "y"]).map((part) => [`inv.${part}`, ints(inverted.map((one) => one[part]))])),
    "inv.n": ints(inverted.map(() => 1)),
  };
}

/** @param {number[]} values @returns {["i32", number[]]} */
const ints = (values) => ["i32", values];

/** @param {string} name @param {{run: number, bin: number, n: number}[]} entries @param {number} runs */
function sparse(name, entries, runs) {
  const [length, step, weight] = /** @type {number[][]} */ ([[], [], []]);
  for (let run = 0; run < runs; run += 1) {
    /** @type {Map<number, number>} */
    const own = new Map();
    for (const one of entries) if (one.run === run) own.set(one.bin, (own.get(one.bin) ?? 0) + one.n);
    const kept = [...own].filter(([, n]) => n).sort(([a], [b]) => a - b);
    length.push(kept.length);
    kept.forEach(([bin, n], k) => { step.push(bin - (k ? kept[k - 1][0] : 0)); weight.push(n); });
  }
  return { [`${name}.len`]: ints(length), [`${name}.bin`]: ints(step), [`${name}.n`]: ints(weight) };
}

/**
 * The files of a tile: its head and its pages.
 * @param {Happening[]} all
 * @param {Address} at
 * @param {{themes?: number, first?: number, bins?: number, block?: number, each?: number, deepest?: number}} [how]
 */
export function tileFiles(all, { z, x, y }, { themes = 3, first = -240, bins = 600, block = 1, each = 2, deepest = 14 } = {}) {
  const inside = all.filter((one) => { const [cx, cy] = cellOf(one, z); return Math.floor(cx / SIDE) === x && Math.floor(cy / SIDE) === y; });
  const numberOf = (/** @type {Happening} */ one) => { const [cx, cy] = cellOf(one, z); return (cy % SIDE) * SIDE + (cx % SIDE); };
  const cells = [...new Set(inside.map(numberOf))].sort((a, b) => a - b);
  const held = cells.map((cell) => summary(inside.filter((one) => numberOf(one) === cell)));
  const children = z === deepest ? [] : [0, 1, 2, 3].filter((quarter) => cells.some((cell, k) =>
    held[k].places > 1 && (cell % SIDE >= 8 ? 1 : 0) + (cell >= 128 ? 2 : 0) === quarter));
  const quadrants = inside.flatMap((one) => {
    const run = cells.indexOf(numberOf(one)) * themes + one.theme;
    return [{ kind: POSSIBLE, run, x: one.el - first, y: one.se - first }, { kind: CERTAIN, run, x: one.ee - first, y: one.sl - first }];
  });
  const [runs, blocks] = [cells.length * themes, Math.ceil(bins / block)];
  const [long, months] = [each * block, blocks * block];
  const pages = block === 1 ? [] : Array.from({ length: Math.ceil(months / long) }, (_, k) => [k * long, Math.min((k + 1) * long, months) - 1]);
  const of = (/** @type {number} */ month) => Math.floor(month / block);
  const names = held.map(({ place }) => Buffer.from(`Pläce ${place}`));
  const head = pack({ kind: "head", z, x, y, block, first, bins: blocks, themes, children, pages }, {
    cx: ints(cells.map((cell) => cell % SIDE)), cy: ints(cells.map((cell) => Math.floor(cell / SIDE))),
    lon: ["f32", held.map(({ lon }) => lon)], lat: ["f32", held.map(({ lat }) => lat)],
    n: ints(held.map(({ n }) => n)), places: ints(held.map(({ places }) => places)), place: ints(held.map(({ place }) => place)),
    name: ["u8", [...Buffer.concat(names)]], "name.len": ints(names.map((name) => name.length)),
    ...columns(quadrants, runs, of, () => true, (a, b) => block === 1 || of(a) !== of(b)),
  });
  const told = pages.map(([from, to]) => pack({ kind: "page", first, block, months: [from, to] },
    columns(quadrants, runs, (month) => Math.max(month, from - 1), (month) => month >= of(from) * block && month <= to, (a, b) => of(a) === of(b) && a <= to && b >= from)));
  return { head, pages: told, cells: cells.map((cell) => [cell % SIDE, Math.floor(cell / SIDE)]) };
}

/** The heaviest place of some events, and their number. @param {Happening[]} all */
function summary(all) {
  /** @type {Map<number, Happening[]>} */
  const places = new Map();
  for (const one of all) places.set(one.place, [...places.get(one.place) ?? [], one]);
  const [heaviest] = [...places.values()].sort((a, b) => b.length - a.length || a[0].place - b[0].place);
  return { n: all.length, places: places.size, place: heaviest[0].place, lon: heaviest[0].lon, lat: heaviest[0].lat };
}

/** The counts of everything. @param {Happening[]} all @param {{themes?: number, first?: number, bins?: number}} [how] */
export function rootFile(all, { themes = 3, first = -240, bins = 600 } = {}) {
  const quadrants = all.flatMap((one) => [
    { kind: POSSIBLE, run: one.theme, x: one.el - first, y: one.se - first }, { kind: CERTAIN, run: one.theme, x: one.ee - first, y: one.sl - first },
  ]);
  return pack({ kind: "root", themes, first, block: 1, bins, pages: [] }, { n: ints([all.length]), ...columns(quadrants, themes, (month) => month, () => true, () => true) });
}
