/** A view of the golden pyramid, which Python has written. */
import assert from "node:assert/strict";
import test from "node:test";
import { cellsOf } from "../../dashboard/web/vast/cover.js";
import { createSupply } from "../../dashboard/web/vast/supply.js";
import { json } from "./small.js";
import { FOLDER, served } from "./tilecases.js";

const { zooms, located } = json(`${FOLDER}pyramid.json`);

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
