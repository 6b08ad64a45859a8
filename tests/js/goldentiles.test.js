/** The golden pyramid, which Python has written, and what plain Python has counted of it. */
/** @import { Address, Counted, Page } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createFiles, pageKey } from "../../dashboard/web/vast/files.js";
import { cellsOf, cover } from "../../dashboard/web/vast/cover.js";
import { headPath, needed } from "../../dashboard/web/vast/pages.js";
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

test("a view finds its tiles from the top, and asks for none that is not there", async () => {
  const { files, asked } = served();
  const sight = { camera: { lon: 4, lat: 47, zoom: 4.5 }, frame: { width: 800, height: 500 } };
  let { shown, wanted } = cover(sight, zooms, files.tileAt);
  for (; wanted.length; { shown, wanted } = cover(sight, zooms, files.tileAt)) await all(files.tiles, wanted.map(headPath));
  const names = shown.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.name[cell]));
  assert.ok(["Éa", "Bo", "Do"].every((name) => names.includes(name)), names.join());
  assert.equal(new Set(asked).size, asked.length);
  const whole = cover({ ...sight, camera: { ...sight.camera, zoom: 0 } }, zooms, files.tileAt).shown;
  assert.equal(whole.flatMap((one) => cellsOf(one).map((cell) => one.tile.cells.n[cell])).reduce((a, b) => a + b), located);
});
