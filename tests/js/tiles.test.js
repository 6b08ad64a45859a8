import assert from "node:assert/strict";
import test from "node:test";
import { TileError, read, unpack } from "../../dashboard/web/vast/container.js";
import { byTheme, histogram, totals } from "../../dashboard/web/vast/counting.js";
import { monthOf } from "../../dashboard/web/vast/months.js";
import { needed, soon } from "../../dashboard/web/vast/pages.js";
import { count, pageOf, rootOf, tileOf } from "../../dashboard/web/vast/tile.js";
import * as pyramid from "./pyramid.js";
import { first, last } from "./small.js";

const ALL = pyramid.happenings(400);
const WORLD = { z: 0, x: 0, y: 0 };
const WINDOWS = [[-130, -130], [-400, 900], [-5, 60], [7, 7], [13, 22], [0, 11], [-120, 119], [61, 300], [-500, -300], [25, 34]];

/** @param {Buffer} raw */
const tile = (raw) => tileOf(unpack(pyramid.buffer(raw)));

/** What every run should count. @param {ReturnType<typeof pyramid.tileFiles>} files @param {number} from @param {number} to */
function expected({ cells }, from, to) {
  const [certain, possible] = [0, 1].map(() => cells.flatMap(() => [0, 0, 0]));
  for (const one of ALL) {
    const [x, y] = pyramid.cellOf(one, 0);
    const run = cells.findIndex(([cx, cy]) => cx === x && cy === y) * 3 + one.theme;
    if (pyramid.isCertain(one, from, to)) certain[run] += 1;
    else if (pyramid.isPossible(one, from, to)) possible[run] += 1;
  }
  return { certain, possible };
}

/** @param {{certain: Float64Array, possible: Float64Array}} found */
const plain = ({ certain, possible }) => ({ certain: [...certain].map((n) => n + 0), possible: [...possible].map((n) => n + 0) });

test("a file is read as it is sent, compressed or not, and its columns are not copied", async () => {
  const { head } = pyramid.tileFiles(ALL, WORLD);
  const packed = await read(pyramid.sent(head));
  assert.deepEqual(packed.header, (await read(pyramid.buffer(head))).header);
  assert.equal(packed.columns.n.buffer, packed.columns.lon.buffer);
  assert.match(tileOf(packed).cells.name[0], /^Pläce \d+$/);
});

test("what is no tile, of a newer version, or damaged says so", async () => {
  const { head } = pyramid.tileFiles(ALL, WORLD);
  const changed = (/** @type {number} */ at, /** @type {string} */ text) => { const copy = Buffer.from(head); copy.write(text, at); return copy; };
  const short = Buffer.from(pyramid.sent(head)).subarray(0, 400);
  const cases = /** @type {const} */ ([
    [pyramid.buffer(Buffer.from("<!doctype html>")), "foreign"], [new ArrayBuffer(0), "foreign"],
    [pyramid.buffer(changed(3, "2")), "newer"], [pyramid.buffer(changed(8, "[")), "damaged"],
    [pyramid.buffer(head.subarray(0, -80)), "damaged"], [pyramid.buffer(short), "damaged"], [pyramid.buffer(Buffer.from("EVT1")), "damaged"],
  ]);
  for (const [bytes, reason] of cases) await assert.rejects(read(bytes), (error) => error instanceof TileError && error.reason === reason);
  const packed = unpack(pyramid.buffer(head));
  assert.throws(() => pageOf(packed, 3), TileError);
  assert.throws(() => tileOf({ ...packed, columns: { ...packed.columns, "ps.len": new Uint8Array(2) } }), TileError);
});

test("every block counts what the four months of the events say", () => {
  for (const [block, each] of [[1, 2], [3, 2], [12, 2], [12, 1 / 4], [120, 2], [120, 1 / 10], [120, 1 / 120]]) {
    const files = pyramid.tileFiles(ALL, WORLD, { block, each });
    const [head, pages] = [tile(files.head), new Map(files.pages.map((raw, k) => [k, pageOf(unpack(pyramid.buffer(raw)), files.cells.length * 3)]))];
    for (const [from, to] of WINDOWS) {
      const found = count(head, pages, from, to);
      assert.deepEqual(plain(found), expected(files, from, to), `${block}, pages of ${block * each}: ${from} to ${to}`);
      assert.equal(found.about, false);
      const few = new Map(needed(head, { from, to }).map((k) => [k, pages.get(k) ?? assert.fail()]));
      assert.ok(few.size <= 2);
      assert.deepEqual(plain(count(head, few, from, to)), plain(found));
    }
  }
});

test("without its pages a tile tells a share, and that it does", () => {
  const files = pyramid.tileFiles(ALL, WORLD, { block: 12 });
  const head = tile(files.head);
  for (const [from, to] of WINDOWS) {
    const found = count(head, new Map(), from, to);
    assert.equal(found.about, needed(head, { from, to }).length > 0);
    assert.ok([...found.certain, ...found.possible].every((n) => n >= 0 && Number.isInteger(n)));
  }
  const [all, near] = [count(head, new Map(), -240, 119), count(head, new Map(), -240, 122)];
  assert.ok(near.about && !all.about);
  assert.ok(near.certain.every((n, run) => n >= all.certain[run]));
});

test("a window at the ends of blocks needs no page; in play the next ones come first, then those ahead", () => {
  const head = tile(pyramid.tileFiles(ALL, WORLD, { block: 12, each: 5 }).head);
  assert.deepEqual(needed(head, { from: 0, to: 11 }), []);
  assert.deepEqual(needed(head, { from: 0, to: 12 }), [4]);
  assert.deepEqual(needed(head, { from: -1000, to: 1000 }), []);
  assert.deepEqual(soon(head, { from: 0, to: 12 }), [4, 5, 3]);
  assert.deepEqual(soon(head, { from: 0, to: 12 }, { direction: -1, next: [{ from: 0, to: 300 }] }), [4, 9, 3, 5]);
});

test("the whole collection: totals of chosen themes, and bins of the timeline", () => {
  const root = rootOf(unpack(pyramid.buffer(pyramid.rootFile(ALL))));
  const on = [true, false, true];
  /** @type {import("../../dashboard/web/vast/types.js").Counting} */
  const whole = /** @type {any} */ ({ of: { root, days: null, said: {} }, on });
  const of = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number[]} */ themes) => {
    const met = ALL.filter((one) => themes.includes(one.theme) && pyramid.isPossible(one, from, to));
    const certain = met.filter((one) => pyramid.isCertain(one, from, to)).length;
    return [certain, met.length - certain];
  };
  const found = totals(whole, first("1971"), last("1972-03"));
  assert.deepEqual([found.certain, found.possible, found.about], [...of(12, 26, [0, 2]), false]);
  assert.equal(totals(whole, first("1971-01-02"), last("1972")).about, true);
  const bins = histogram(whole, ["1960", "1965", "1970", "1980"].map((year) => first(year)));
  assert.deepEqual([0, 1, 2].map((k) => [bins.certain[2][k], bins.possible[2][k]]), [of(-120, -61, [2]), of(-60, -1, [2]), of(0, 119, [2])]);
  assert.deepEqual(bins.certain[1], [0, 0, 0]);
  assert.deepEqual([byTheme(whole.of, first("1960"), last("1979")).about, byTheme(whole.of, first("1970-01-01"), first("1970-01-07")).about], [false, true]);
});

test("months count from January 1970, before our era too", () => {
  assert.deepEqual([-1, 0, 31, -719529].map(monthOf), [-1, 0, 1, -23641]);
});
