import assert from "node:assert/strict";
/** @import { Camera, Circle, Point, Scene } from "../../dashboard/web/view/types.js" */
import test from "node:test";
import { createGrounds } from "../../dashboard/web/map/grounds.js";
import { createHit } from "../../dashboard/web/map/hit.js";
import { createPainted } from "../../dashboard/web/map/painted.js";

const FRAME = { width: 800, height: 600 };
const MIDDLE = { x: 400, y: 300 };
const LARGE = 0;
const SMALL = 1;
const LATE = 2;
const COUNTRY = 3;
const REGION = 4;
/** @param {number} west @param {number} south @param {number} east @param {number} north */
const square = (west, south, east, north) =>
  [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
/** @type {any} */
const NUMBERS = {
  lines: { place: [], lon: [], lat: [] },
  places: { id: ["large", "small", "late", "country", "region"], lon: [0, 0.2, 10, null, null], lat: [0, 0, 0, null, null] },
  areas: {
    features: [
      { properties: { id: "country" }, geometry: { type: "MultiPolygon", coordinates: [square(-10, -10, 30, 10), square(170, -10, 180, 10)] } },
      { properties: { id: "region" }, geometry: { type: "Polygon", coordinates: [...square(10, -5, 14, 5), square(11, -1, 13, 1)[0]] } },
    ],
  },
};
/** @param {number} place @param {number} radius */
const circle = (place, radius, kind = "outline") => ({ place, kind, radius });
/** @param {number} place */
const area = (place, opacity = 0.2) => ({ place, kind: /** @type {const} */ (""), opacity, edge: 0, ringed: false, label: "" });
/** @param {number} place */
const line = (place, edge = 0.85) => ({ ...area(place, 0), kind: /** @type {const} */ ("line"), edge });

/** @param {Circle[]} circles @param {Scene["areas"]} [areas] @returns {Scene} */
function scene(circles, areas = [], total = [9, 1, 1, 5, 2]) {
  return { zoom: 4, circles, areas, counts: { total, possible: [0, 0, 0, 0, 0], certain: [] }, beside: [], points: [], ringed: new Map(), named: new Map(), arcs: [] };
}

const camera = (lon = 0, lat = 0, zoom = 4) => ({ lon, lat, zoom });
const grounds = createGrounds(NUMBERS.areas, NUMBERS.places);
/** @param {Scene} shown @param {Camera} [from] */
const painted = (shown, from = camera(), copies = true) => ({ scene: shown, camera: from, frame: FRAME, copies });
/** @param {Scene} shown @param {Point} point @param {Camera} [from] @param {boolean} [copies] */
const hit = (shown, point, from, copies) => createHit(NUMBERS, grounds, painted(shown, from, copies))(point);

/** Pixels of a place on the equator. @param {number} lon */
const at = (lon, from = camera()) => ({ x: 400 + ((lon - from.lon) / 360) * 512 * 2 ** from.zoom, y: 300 });

/** @param {ReturnType<typeof createPainted>} screen */
function seen(screen) {
  const now = screen.now();
  assert.ok(now);
  return now;
}

test("a mark is hit on its disc and a little beside it, not farther", () => {
  const shown = scene([circle(LARGE, 10)]);
  assert.equal(hit(shown, { x: 409, y: 300 }), LARGE);
  assert.equal(hit(shown, { x: 413, y: 300 }), LARGE);
  assert.equal(hit(shown, { x: 415, y: 300 }), null);
});

test("of two marks that overlap the one drawn on top is hit, wherever its disc is", () => {
  const shown = scene([circle(LARGE, 20), circle(SMALL, 5)]);
  assert.equal(hit(shown, at(0.2)), SMALL);
  assert.equal(hit(shown, { x: at(0.2).x + 4, y: 300 }), SMALL);
  assert.equal(hit(shown, { x: 385, y: 300 }), LARGE);
});

test("beside a small mark and on a large one, the large one is meant", () => {
  const shown = scene([circle(LARGE, 20), circle(SMALL, 2)]);
  assert.equal(hit(shown, { x: at(0.2).x + 4, y: 300 }), LARGE);
});

test("a halo belongs to its mark where no other mark is nearer", () => {
  const shown = scene([circle(LARGE, 17, "halo"), circle(LARGE, 10)]);
  assert.equal(hit(shown, { x: 416, y: 300 }), LARGE);
  assert.equal(hit(shown, { x: 418, y: 300 }), null);
});

test("a mark at 180° is hit from either side of it", () => {
  const numbers = { ...NUMBERS, places: { ...NUMBERS.places, lon: [179.9, 0, 20, null, null] } };
  const look = (/** @type {Camera} */ from, /** @type {boolean} */ copies) => createHit(numbers, grounds, painted(scene([circle(LARGE, 10)]), from, copies));
  const east = camera(-179.9);
  assert.equal(look(camera(179.9), true)(MIDDLE), LARGE);
  assert.equal(look(east, true)(at(-180.1, east)), LARGE);
  assert.equal(look(east, false)(at(-180.1, east)), null);
});

test("from afar every copy of the world has its marks", () => {
  const shown = scene([circle(LARGE, 10)]);
  const far = camera(0, 0, 0);
  assert.equal(hit(shown, MIDDLE, far), LARGE);
  assert.equal(hit(shown, { x: 400 - 512 + 120, y: 300 }, far), null);
  const wide = { ...painted(shown, far), frame: { width: 1600, height: 600 } };
  assert.equal(createHit(NUMBERS, grounds, wide)({ x: 800 + 512, y: 300 }), LARGE);
});

test("the smallest area with events is hit where no mark is, and a hole is no part of it", () => {
  const shown = scene([circle(LARGE, 10)], [area(COUNTRY), area(REGION)]);
  assert.equal(hit(shown, at(10.5)), REGION);
  assert.equal(hit(shown, at(12)), COUNTRY);
  assert.equal(hit(shown, MIDDLE), LARGE);
  assert.equal(hit(shown, at(-11)), null);
});

test("a mark's written name means the mark, but not where another mark's disc is", () => {
  const shown = scene([circle(LARGE, 10), circle(SMALL, 5)], [area(COUNTRY)]);
  const look = createHit(NUMBERS, grounds, painted(shown));
  assert.equal(look(at(3), LARGE), LARGE);
  assert.equal(look(at(3)), COUNTRY);
  assert.equal(look(at(0.2), LARGE), SMALL);
});

test("an area that is not drawn, or has no events, is not hit", () => {
  assert.equal(hit(scene([], [area(COUNTRY, 0), area(REGION)]), at(12)), null);
  assert.equal(hit(scene([], [area(COUNTRY), area(REGION)], [0, 0, 0, 5, 0]), at(10.5)), COUNTRY);
});

test("an area is hit over 180°, as the map repeats it", () => {
  const shown = scene([], [area(COUNTRY)]);
  assert.equal(hit(shown, MIDDLE, camera(-185)), COUNTRY);
  assert.equal(hit(shown, MIDDLE, camera(535)), COUNTRY);
});

test("a click means the camera of the painted frame, not the one that is on its way", () => {
  const screen = createPainted(true);
  screen.expect(scene([circle(LARGE, 10)]))();
  screen.paint(camera(0), FRAME, true);
  const before = seen(screen);
  assert.equal(createHit(NUMBERS, grounds, before)(MIDDLE), LARGE);
  screen.paint(camera(20), FRAME, true);
  assert.equal(createHit(NUMBERS, grounds, seen(screen))(MIDDLE), null);
  assert.equal(createHit(NUMBERS, grounds, before)(MIDDLE), LARGE);
});

test("a click means the marks that are painted, not those that are still being loaded", () => {
  const screen = createPainted(true);
  screen.expect(scene([circle(LARGE, 10)]))();
  screen.paint(camera(), FRAME, true);
  const sent = screen.expect(scene([circle(LATE, 10)]));
  const now = () => createHit(NUMBERS, grounds, seen(screen));
  screen.paint(camera(), FRAME, true);
  assert.equal(now()(MIDDLE), LARGE, "not sent yet");
  sent();
  screen.paint(camera(), FRAME, false);
  assert.equal(now()(MIDDLE), LARGE, "sent, not loaded");
  assert.equal(now()(at(10)), null);
  screen.paint(camera(), FRAME, true);
  assert.equal(now()(MIDDLE), null);
  assert.equal(now()(at(10)), LATE);
});

test("of several scenes on their way the newest that has arrived counts", () => {
  const screen = createPainted(true);
  const [one, two, three] = [LARGE, SMALL, LATE].map((place) => scene([circle(place, 10)]));
  screen.expect(one)();
  screen.expect(two)();
  const sent = screen.expect(three);
  screen.paint(camera(), FRAME, true);
  assert.equal(seen(screen).scene, two);
  sent();
  screen.paint(camera(), FRAME, true);
  assert.equal(seen(screen).scene, three);
});

test("nothing is hit before anything is painted, and the same painting is the same object", () => {
  const screen = createPainted(true);
  screen.paint(camera(), FRAME, true);
  assert.equal(screen.now(), null);
  screen.expect(scene([]))();
  screen.paint(camera(), FRAME, true);
  assert.equal(screen.now(), screen.now());
});

test("a line is hit a little beside it, under marks and above areas, in every copy of the world", () => {
  const numbers = { ...NUMBERS, lines: { place: [REGION], lon: [[2, 6, null, 8, 8]], lat: [[0, 0, null, 5, 6]] } };
  /** @param {Point} point @param {Scene} [shown] @param {Camera} [from] */
  const on = (point, shown = scene([], [area(COUNTRY), line(REGION)]), from = camera()) => createHit(numbers, grounds, painted(shown, from))(point);
  const { x } = at(4);
  assert.equal(on({ x, y: 305 }), REGION);
  assert.equal(on({ x, y: 307 }), COUNTRY);
  assert.equal(on({ x: at(7).x, y: 300 }), COUNTRY, "the pen is lifted");
  assert.equal(on({ x, y: 300 }, scene([], [area(COUNTRY), line(REGION, 0)])), COUNTRY, "what is not drawn is not hit");
  assert.equal(on({ x, y: 300 }, scene([circle(LARGE, 200)], [line(REGION)])), LARGE);
  assert.equal(on({ x: 400 + ((4 + 360 - 350) / 360) * 512 * 16, y: 300 }, undefined, camera(350)), REGION);
});
