import assert from "node:assert/strict";
import test from "node:test";
import { isAway, isCovered, patchOf } from "../../dashboard/web/lesson/tours/looking.js";
import { camera, target } from "../../dashboard/web/model/camera.js";
import { focus, nameOf, placeOf, stepOf } from "../../dashboard/web/model/tours.js";
import { first, last, small, view } from "./small.js";

const { numbers } = small;
const frame = { width: 900, height: 600 };
const FAIR = 2;

/** @param {Partial<import("../../dashboard/web/types.js").ViewState>} [patch] */
const atFair = (patch = {}) => view({ ...patchOf(numbers, FAIR), ...patch });
const look = camera(target(numbers, atFair()), frame);

test("a step is named by its tour and its number, and the tour itself by its name", () => {
  assert.deepEqual([0, 1, 3, 4].map((row) => nameOf(numbers, row)), ["harbour-walk", "harbour-walk.1", "harbour-walk.3", "minting"]);
  assert.deepEqual([0, 3, 4].map((row) => stepOf(numbers, nameOf(numbers, row))), [0, 3, 4]);
  assert.deepEqual(placeOf(numbers, 3), { tour: 0, number: 3, last: 3 });
  for (const none of [null, "", "harbour-walk.4", "minting.1", "harbour-walk.-1", "nowhere.0"]) assert.equal(stepOf(numbers, none), null);
});

test("a step sets window, filters and camera, and closes a card", () => {
  const { from, to, sources, event, tour, ground, mode } = patchOf(numbers, FAIR);
  assert.deepEqual([from, to], [first("1960"), last("1974")]);
  assert.deepEqual([sources, event, tour, ground, mode], [["ledger"], null, "harbour-walk.2", "pale", "span"]);
  assert.deepEqual(look, { lat: 20, lon: 10, zoom: 6 });
});

test("the event of a step is shown until another card is open", () => {
  assert.equal(focus(numbers, { tour: "harbour-walk.1", event: null }), "crossing");
  assert.equal(focus(numbers, { tour: "harbour-walk.1", event: "charter" }), "charter");
  assert.equal(focus(numbers, { tour: "harbour-walk.3", event: null }), null);
});

test("a reader is away who has changed the window, a filter, or where the map looks", () => {
  const away = (/** @type {any} */ patch, /** @type {any} */ moved = {}) => isAway(numbers, FAIR, atFair(patch), { camera: { ...look, ...moved }, frame });
  assert.equal(away({}), false);
  assert.equal(away({ event: "charter" }), false);
  assert.equal(away({}, { lon: 10.5, zoom: 6.2 }), false);
  assert.equal(away({ from: first("1961") }), true);
  assert.equal(away({ sources: [] }), true);
  assert.equal(away({}, { lon: 30 }), true);
  assert.equal(away({}, { zoom: 7 }), true);
});

test("a card, a place or an actor that is opened lies over the step, but not those of the step", () => {
  assert.equal(isCovered(numbers, FAIR, atFair()), false);
  assert.equal(isCovered(numbers, FAIR, atFair({ event: "charter" })), true);
  assert.equal(isCovered(numbers, FAIR, atFair({ place: ["vessar"] })), true);
  assert.equal(isCovered(numbers, 3, view(patchOf(numbers, 3))), false);
});
