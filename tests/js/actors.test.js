/** Who took part: events on the time of the collection, and whom a search means. */
import assert from "node:assert/strict";
import test from "node:test";
import { eventsOf, lifeline, meant } from "../../dashboard/web/model/actors.js";
import { actorNames } from "../../dashboard/web/model/preview.js";
import { small, speaker } from "./small.js";

const { numbers } = small;
/** @param {string} id */
const row = (id) => numbers.actors.id.indexOf(id);
/** @param {number[]} rows */
const ids = (rows) => rows.map((i) => numbers.actors.id[i]);

test("the events of an actor stand in the order of time, each once", () => {
  assert.deepEqual(eventsOf(numbers, row("ida-vrenn")).map((i) => numbers.events.id[i]), ["charter", "return"]);
  const twice = { ...numbers, takes: { event: [5, 1, 5], actor: [0, 0, 0] } };
  assert.deepEqual(eventsOf(twice, 0), [1, 5]);
});

test("a mark stands where its event does, and what has not ended reaches the end", () => {
  const [watch] = lifeline(numbers, eventsOf(numbers, row("coast-guard")));
  assert.equal(numbers.themes.id[watch.theme], "law");
  assert.ok(watch.left > 99 && watch.left < 100);
  assert.ok(Math.abs(watch.left + watch.wide - 100) < 1e-9);
  const [mint] = lifeline(numbers, [numbers.events.id.indexOf("old-mint")]);
  assert.equal(mint.left, 0);
});

test("a search means actors by any spelling of theirs, every word of it", () => {
  assert.deepEqual(ids(meant(small, "вренн")), ["ida-vrenn"]);
  assert.deepEqual(ids(meant(small, "cotiere d'eve")), ["coast-guard"]);
  assert.deepEqual(ids(meant(small, "guard guild")), []);
  assert.deepEqual(ids(meant(small, "  ")), []);
  assert.deepEqual(ids(meant(small, "a")), [], "one letter names nobody");
});

test("three actors are named, more are counted", () => {
  assert.equal(actorNames(small, speaker, ["ida-vrenn", "coast-guard"]), "Ida Vrenn and Coast guard");
  assert.equal(actorNames(small, speaker, numbers.actors.id), "Ida Vrenn and 3 others");
});
