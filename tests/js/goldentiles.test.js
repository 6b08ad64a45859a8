/** The golden pyramid, which Python has written, and what plain Python has counted of it. */
/** @import { Address, Counted, Page } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createFiles, pageKey } from "../../dashboard/web/vast/files.js";
import { cellsOf } from "../../dashboard/web/vast/cover.js";
import { headPath, needed } from "../../dashboard/web/vast/pages.js";
import { createSupply } from "../../dashboard/web/vast/supply.js";
import { count } from "../../dashboard/web/vast/tile.js";
import { golden, json } from "./small.js";

const FOLDER = "dashboard/contract/cases/tiles/";
const cases = golden("tiles");
const { zooms, located } = json(`${FOLDER}pyramid.json`);

/** A server of the folder, and what it was asked for. */
function served() {
  /** @type {string[]} */
  const asked = [];
  const files = createFiles(FOLDER, async (address) => {
    asked.push(address.slice(FOLDER.length));
    const bytes = readFileSync(new URL(`../../${address}`, import.meta.url));
    return { ok: true, status: 200, arrayBuffer: async () => new Uint8Array(bytes).buffer };
  });
  return { files, asked };
}

/** Wait until a store has all that it was asked for. @param {ReturnType<typeof createFiles>["tiles"] | ReturnType<typeof createFiles>["pages"]} store @param {string[]} keys */
async function all(store, keys) {
  store.want(keys);
  while (store.isComing()) await new Promise((done) => { const end = store.follow(() => { end(); done(undefined); }); });
  assert.equal(store.failures().size, 0);
}

/** @param {Counted} counted @param {ReadonlyMap<number, Page>} pages @param {{from: number, to: number, certain: number[][], possible: number[][]}[]} windows */
function holds(counted, pages, windows) {
  for (const { from, to, certain, possible } of windows) {
    const found = count(counted, pages, from, to);
    assert.deepEqual([[...found.certain], [...found.possible], found.about], [certain.flat(), possible.flat(), false]);
  }
}

test("the root and every tile hold what was counted, with the pages that each window needs", async () => {
  const { files } = served();
  holds(await files.root(), new Map(), cases.root);
  await all(files.tiles, cases.tiles.map(headPath));
  for (const one of cases.tiles) {
    const tile = files.tileAt(one) ?? assert.fail();
    const { cx, cy, n, places, place, name } = tile.cells;
    assert.deepEqual(name.map((text, k) => [cx[k], cy[k], n[k], places[k], place[k], text]), one.cells);
    for (const window of one.windows) {
      await all(files.pages, needed(tile, window).map((k) => pageKey(tile, k)));
      holds(tile, files.pagesOf(tile), [window]);
    }
  }
});

test("a view finds its tiles from the top, asks for none that is not there and for none twice, and counts exactly in the end", async () => {
  const { files, asked } = served();
  const supply = createSupply(files, zooms);
  const sight = { camera: { lon: 4, lat: 47, zoom: 4.5 }, frame: { width: 800, height: 500 } };
  const window = { from: -5, to: 40 };
  let found = supply.look(sight, window);
  assert.deepEqual([found.shown, found.isWhole], [[], false]);
  await new Promise((done) => {
    supply.follow(() => {
      found = supply.look(sight, window);
      if (found.isWhole) done(undefined);
    });
  });
  const names = found.shown.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.name[cell]));
  assert.ok(["Éa", "Bo", "Do"].every((name) => names.includes(name)), names.join());
  assert.ok(found.shown.every(({ tile }) => !supply.count(tile, window).about));
  assert.equal(new Set(asked).size, asked.length);
  const whole = supply.look({ ...sight, camera: { ...sight.camera, zoom: 0 } }, window).shown;
  assert.equal(whole.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.n[cell])).reduce((a, b) => a + b), located);
});
