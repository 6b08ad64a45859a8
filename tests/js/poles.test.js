import assert from "node:assert/strict";
import test from "node:test";
import { beyond } from "../../dashboard/web/model/poles.js";
import { small } from "./small.js";

const { numbers } = small;
const event = numbers.events.id.indexOf("crossing");
const route = numbers.routes.events.findIndex((events) => events.includes(event));

test("what the map shows needs no word", () => {
  assert.deepEqual(beyond(numbers, event), { places: [], isOver: false });
});

test("a way that runs along the edge goes over the pole", () => {
  const lat = numbers.routes.lat.map((own, k) => (k === route ? [...own, -85.05] : own));
  assert.equal(beyond({ ...numbers, routes: { ...numbers.routes, lat } }, event).isOver, true);
});

test("a place at the pole is beyond the edge", () => {
  const place = numbers.links.place[numbers.links.event.indexOf(event)];
  const lat = numbers.places.lat.map((own, k) => (k === place ? 90 : own));
  assert.deepEqual(beyond({ ...numbers, places: { ...numbers.places, lat } }, event).places, [place]);
});
