import assert from "node:assert/strict";
import test from "node:test";
import { atop } from "../../dashboard/web/map/finerlive.js";
import { createPieces, createRequest } from "../../dashboard/web/map/pieces.js";
import { joined } from "../../dashboard/web/model/around.js";
import { features, homeward, levelAt, paths, wanted } from "../../dashboard/web/model/pieces.js";
/** @import { Bounds, Ground, Piece, PieceNames } from "../../dashboard/web/types.js" */

/** @type {PieceNames} */
const NOBODY = { kind: [], id: [], lon: [], lat: [], rank: [], country: [], name: [], fr: [], ru: [] };

/** @param {Bounds} box @param {Partial<Piece>} [more] @returns {Piece} */
const piece = (box, more = {}) =>
  ({ box, land: {}, lakes: [], ice: [], borders: [], disputed: [], regions: [], rivers: [[], [], []], names: NOBODY, ...more });

/** The world in cells of a size, named by their south-western corners. @param {number} size */
function cells(size) {
  /** @type {Record<string, Bounds>} */
  const found = {};
  for (let west = -180; west < 180; west += size) for (let south = -90; south < 90; south += size) found[`${west} ${south}`] = [west, south, west + size, south + size];
  return found;
}

const LEVELS = [{ from: 2.8, pieces: cells(90) }, { from: 4.5, pieces: cells(45) }];
/** @param {Partial<Ground>} [more] @returns {Ground} */
const ground = (more = {}) => ({ version: "1", address: "ground/1/{id}.json", levels: LEVELS, outlines: {}, ...more });

test("the finest level that a zoom asks for is wanted, from afar none", () => {
  assert.deepEqual([0, 2.79, 2.8, 4.4, 4.5, 22].map((zoom) => levelAt(LEVELS, zoom)), [-1, -1, 0, 0, 1, 1]);
  assert.deepEqual(wanted(LEVELS[-1], [0, 0, 1, 1]), []);
});

test("the pieces that meet a view are wanted, those in its middle first", () => {
  assert.deepEqual(wanted(LEVELS[1], [10, 10, 80, 40]), ["0 0", "45 0"].sort());
  assert.deepEqual(wanted(LEVELS[1], [40, 10, 80, 40]), ["45 0", "0 0"]);
});

test("over 180 degrees both sides are wanted, whichever copy of the world is looked at", () => {
  for (const turn of [-360, 0, 360, 1080]) {
    assert.deepEqual(wanted(LEVELS[0], [175 + turn, -20, 187 + turn, -15]).sort(), ["-180 -90", "90 -90"]);
  }
  assert.deepEqual(homeward([530, -20, 540, -15]), [170, -20, 180, -15]);
});

test("at a pole, and where the whole world is seen, all around is wanted", () => {
  assert.deepEqual(wanted(LEVELS[0], [-180, -85.05, 180, -80]).length, 4);
  assert.deepEqual(wanted(LEVELS[0], [-500, -60, 400, 60]).length, 8);
});

test("a piece is water with land on it, in short whole steps", () => {
  const land = { here: [[[10_000, 10_000, 1000, 0, 0, 1000]]] };
  const drawn = Object.fromEntries(paths(piece([0, 0, 45, 45], { land }), 1));
  assert.deepEqual(Object.keys(drawn), ["sea", "land", "coast"]);
  assert.match(drawn.land, /^M\d+ \d+l2275 0 0-\d+z$/);
  assert.match(drawn.sea, /^M409\d{3} 409\d{3}l/);
});

test("the country that is set apart is drawn once more, over the others", () => {
  const land = { here: [[[1000, 1000, 1000, 0, 0, 1000]]], there: [[[9000, 9000, 1000, 0, 0, 1000]]] };
  const kinds = (/** @type {string} */ focus) => paths(piece([0, 0, 45, 45], { land }), 1, focus).map(([kind]) => kind);
  assert.deepEqual(kinds("here"), ["sea", "land", "land focus", "coast"]);
  assert.deepEqual(kinds("elsewhere"), ["sea", "land", "coast"]);
});

test("a coast runs neither along a border nor where the piece was cut", () => {
  // A square of land whose western side is the cut, and whose southern side is a border.
  const west = -20;
  const land = { here: [[[west, 1000, 2000, 0, 0, 2000, -2000, 0]]] };
  const borders = [[west, 1000, 2000, 0]];
  const coast = (/** @type {Partial<Piece>} */ more) => Object.fromEntries(paths(piece([0, 0, 45, 45], more), 1)).coast;
  const sides = (/** @type {string} */ path) => path.split("l")[1].split(/(?=-)| /).length / 2;
  assert.equal(sides(coast({ land })), 3);
  assert.equal(sides(coast({ land, borders })), 2);
});

test("Antarctica ends where the map does, without a coast at the pole", () => {
  const land = { antarctica: [[[-90_020, -90_000, 90_040, 0, 0, 20_000, -90_040, 0]]] };
  const { land: path, coast } = Object.fromEntries(paths(piece([-90, -90, 0, 0], { land }), 1));
  assert.doesNotMatch(path, /NaN|Infinity/);
  assert.equal(coast.match(/l/g)?.length, 1);
});

test("what a piece has is in the live map's features, by part and rank", () => {
  const lines = [[1000, 1000, 500, 0]];
  const found = features(piece([0, 0, 45, 45], { land: { here: [[[0, 0, 1000, 0, 0, 1000]]] }, disputed: lines, rivers: [[], lines, []] }), 1, "here");
  assert.deepEqual(found.map(({ properties: { part, rank } }) => [part, rank]), [["sea", 0], ["focus", 0], ["rivers", 1], ["disputed", 0]]);
  assert.deepEqual(found[1].geometry.coordinates, [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]);
  assert.deepEqual(found[2].geometry.coordinates, [[[1, 1], [1.5, 1]]]);
});

test("the live map draws no piece below a finer one, and none finer than wanted", () => {
  const held = [["c", 2, [0, 0, 10, 10]], ["b", 1, [0, 0, 45, 45]], ["a", 0, [0, 0, 90, 90]], ["far", 0, [90, 0, 180, 90]]]
    .map(([id, level, box]) => ({ id: String(id), level: Number(level), piece: piece(/** @type {Bounds} */ (box)) }));
  assert.deepEqual(atop(held, 2).map(({ id }) => id), ["c", "far"]);
  assert.deepEqual(atop(held, 1).map(({ id }) => id), ["b", "far"]);
  assert.deepEqual(atop(held, 0).map(({ id }) => id), ["a", "far"]);
});

/** A browser that is always idle. @param {{after: (action: () => void) => void}} t */
function idle(t) {
  Object.assign(globalThis, { window: { requestIdleCallback: (/** @type {() => void} */ action) => action() } });
  t.after(() => Reflect.deleteProperty(globalThis, "window"));
}

const settled = () => new Promise((resolve) => { setImmediate(resolve); });

/** @param {(address: string) => Promise<Piece>} askPiece */
function supplied(askPiece) {
  /** @type {string[]} */
  const asked = [];
  const pieces = createPieces(() => Promise.resolve(ground()), (address) => { asked.push(address); return askPiece(address); });
  /** @type {import("../../dashboard/web/map/pieces.js").Supply[]} */
  const told = [];
  pieces.follow((supply) => told.push(supply));
  return { pieces, asked, last: () => told[told.length - 1] };
}

test("the pieces of a view come one after the other, and are not asked for again", async (t) => {
  idle(t);
  const { pieces, asked, last } = supplied(() => Promise.resolve(piece([0, 0, 45, 45])));
  pieces.look(1, [0, 0, 80, 40]);
  await settled();
  assert.deepEqual(asked, []);
  pieces.look(5, [0, 0, 80, 40]);
  await settled();
  assert.deepEqual(asked.toSorted(), ["ground/1/0 0.json", "ground/1/45 0.json"]);
  assert.deepEqual([last().level, last().isWhole, last().held.length], [1, true, 2]);
  pieces.look(5.2, [0, 0, 80, 40]);
  await settled();
  assert.equal(asked.length, 2);
});

test("a piece that does not come is asked for when the map rests again, and the others are drawn", async (t) => {
  idle(t);
  let isOffline = true;
  const { pieces, asked, last } = supplied((address) => (isOffline && address.includes("45") ? Promise.reject(new Error("offline")) : Promise.resolve(piece([0, 0, 45, 45]))));
  pieces.look(5, [0, 0, 80, 40]);
  await settled();
  assert.deepEqual([last().isWhole, last().held.length, asked.length], [false, 1, 2]);
  isOffline = false;
  pieces.look(5, [0, 0, 80, 40]);
  await settled();
  assert.deepEqual([last().isWhole, last().held.length, asked.length], [true, 2, 3]);
});

test("what is far away is forgotten when there is much", async (t) => {
  idle(t);
  const small = { from: 2.8, pieces: cells(10) };
  const pieces = createPieces(() => Promise.resolve(ground({ levels: [small] })), () => Promise.resolve(piece([0, 0, 10, 10])));
  /** @type {string[]} */
  let ids = [];
  pieces.follow(({ held }) => { ids = held.map(({ id }) => id); });
  for (const west of [-175, -95, -15, 65]) {
    pieces.look(3, [west, -35, west + 70, 35]);
    while (ids.filter((id) => Number(id.split(" ")[0]) >= west - 5).length < 1 || ids.length < 56) await settled();
    await settled();
  }
  assert.ok(ids.length <= 64, String(ids.length));
  assert.ok(!ids.some((id) => id.startsWith("-170 ")));
});

test("finer lines are asked for once, and anew after a failure only when they are wanted anew", async (t) => {
  idle(t);
  let [asked, arrived] = [0, ""];
  const answers = [() => Promise.reject(new Error("offline")), () => Promise.resolve("lines")];
  const request = createRequest(() => answers[asked++](), (answer) => { arrived = answer; });
    request(false);
  assert.equal(asked, 0);
  request(true);
  await settled();
  request(true);
  assert.deepEqual([asked, arrived], [1, ""]);
  request(false);
  request(true);
  await settled();
  request(false);
  request(true);
  assert.deepEqual([asked, arrived], [2, "lines"]);
});

const CONTEXT = { kind: ["towns"], id: ["home"], name: ["Home"], lon: [1], lat: [1], rank: [2] };

test("names of pieces join those of the context, each place once, in the language of the page", () => {
  const names = { ...NOBODY, kind: ["towns", "towns", "rivers", "regions"], id: ["a", "b", "", "r"], name: ["home", "Wien", "Bani", "Nord"],
    lon: [1.2, 16, 3, 4], lat: [1, 48, 3, 4], rank: [1, 1, 2, 6], country: ["", "AT", "", "ML"], fr: [null, "Vienne", null, null], ru: [null, "Вена", null, null] };
  const said = (/** @type {string} */ lang, /** @type {string} */ country = "") => joined(CONTEXT, [names, names], lang, country)?.name;
  assert.deepEqual(said("en"), ["Wien", "Home", "Bani", "Nord"]);
  assert.deepEqual(said("ru"), ["Вена", "Home", "Bani", "Nord"]);
  assert.deepEqual(joined(CONTEXT, [names], "fr", "ML")?.rank, [1, 2, 2, 3]);
  assert.equal(joined(CONTEXT, [], "en"), CONTEXT);
});
