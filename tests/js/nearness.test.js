import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "../../dashboard/web/map/describe.js";
import { createScene } from "../../dashboard/web/map/scene.js";
import { fullName } from "../../dashboard/web/model/former.js";
import { nearest } from "../../dashboard/web/model/nearest.js";
import { nearness } from "../../dashboard/web/model/nearness.js";
import { select } from "../../dashboard/web/model/selection.js";
import { small, speaker, view } from "./small.js";
/** @import { Atlas } from "../../dashboard/web/types.js" */

const PRECISIONS = ["site", "town", "region", "country"];

/** @param {string} one @param {string} other @param {number} km */
function said(one, other, km) {
  const precision = [one, other].map((name) => PRECISIONS.indexOf(name));
  const numbers = { ...small.numbers, precisions: PRECISIONS, places: { ...small.numbers.places, precision } };
  const { word, km: shown, digits } = nearness(numbers, { event: 0, place: 0, from: 1, km });
  return speaker.t(`near.${word}`, { km: speaker.number(shown, digits) });
}

test("places of a town that share its point are in the same town", () => {
  assert.equal(said("town", "town", 0), "in the same town");
});

test("a distance of which one end is not known exactly is about", () => {
  assert.equal(said("town", "town", 3.4), "about 3 km away");
  assert.equal(said("site", "town", 41.6), "about 42 km away");
});

test("between two sites it is exact", () => {
  assert.equal(said("site", "site", 3.44), "3.4 km away");
  assert.equal(said("site", "site", 41.6), "42 km away");
});

test("no distance is nought", () => {
  assert.equal(said("site", "site", 0), "under 0.1 km away");
  assert.equal(said("site", "town", 0), "under 1 km away");
  assert.equal(said("town", "town", 0.49), "under 1 km away");
});

test("what is near tells from which of the event's places", () => {
  const { events, places } = small.numbers;
  const [first] = nearest(small.numbers, events.id.indexOf("old-mint"));
  assert.equal(places.id[first.from], "vessar-mint");
});

/** The invented collection whose country is gone. @type {Atlas} */
const gone = { ...small, numbers: { ...small.numbers, places: { ...small.numbers.places, until: small.numbers.places.id.map((id) => (id === "tamarel" ? 1991 : null)) } } };
const area = gone.numbers.places.id.indexOf("tamarel");

test("a state that is gone says until when, others their name alone", () => {
  assert.equal(fullName(gone, speaker, area), `${gone.texts.places.name[area]} (until 1991)`);
  assert.equal(fullName(small, speaker, area), small.texts.places.name[area]);
});

test("its tip says that it is reckoned from today's borders", () => {
  const seen = view();
  const tip = (/** @type {Atlas} */ atlas) => describe(atlas, speaker, createScene(atlas, select(atlas, seen), seen, 3), area);
  assert.match(tip(gone).title, /\(until 1991\)/);
  assert.equal(tip(gone).lines[0], "reckoned from today’s borders");
  assert.doesNotMatch([tip(small).title, ...tip(small).lines].join(), /until|reckoned/);
});
