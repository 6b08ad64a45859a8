/** The golden pyramid, which Python has written, and what plain Python has counted of it. */
/** @import { Address, Counted, Page } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createFiles, pageKey } from "../../dashboard/web/vast/files.js";
import { headPath, needed } from "../../dashboard/web/vast/pages.js";
import { count } from "../../dashboard/web/vast/tile.js";

export const FOLDER = "dashboard/contract/cases/tiles/";

/** A server of the folder, and what it was asked for. */
export function served() {
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

/** The root and every tile hold what was counted, with the pages that each window needs. @param {any} cases */
export async function checkTiles({ root, tiles, themes, ...rest }) {
  assert.deepEqual(rest, {});
  const { files } = served();
  assert.equal((await files.root()).themes, themes.length);
  holds(await files.root(), new Map(), root);
  await all(files.tiles, tiles.map(headPath));
  for (const one of tiles) {
    const tile = files.tileAt(one) ?? assert.fail();
    const { cx, cy, n, places, place, name } = tile.cells;
    assert.deepEqual(name.map((text, k) => [cx[k], cy[k], n[k], places[k], place[k], text]), one.cells);
    for (const window of one.windows) {
      await all(files.pages, needed(tile, window).map((k) => pageKey(tile, k)));
      holds(tile, files.pagesOf(tile), [window]);
    }
  }
}
