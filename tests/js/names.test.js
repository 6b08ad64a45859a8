import assert from "node:assert/strict";
import test from "node:test";
import look from "../../dashboard/contract/look.json" with { type: "json" };
import { eye } from "../../dashboard/web/map/eye.js";
import { choose } from "../../dashboard/web/map/names.js";
import { createScene } from "../../dashboard/web/map/scene.js";
import { atZoom, dots, onMarks, roomsOfMarks, wishesAround, wishesOfEvents } from "../../dashboard/web/map/wishes.js";
import { said } from "../../dashboard/web/model/look.js";
import { ems } from "../../dashboard/web/model/labels.js";
import { small as atlas, view } from "./small.js";

/** @import { Room } from "../../dashboard/web/model/labels.js" */
/** @import { Point, ViewState } from "../../dashboard/web/view/types.js" */
const { numbers } = atlas;
const FRAME = { width: 900, height: 600 };
const ALL = new Uint8Array(numbers.events.id.length).fill(2);
/** @param {Point} point @param {Room} room */
const off = ({ x, y }, { left, top, right, bottom }) =>
  Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
const CONTEXT = {
  kind: ["countries", "countries", "rivers", "rivers", "towns", "airfields"],
  id: ["large", "islet", "stream", "stream", "town", "field"],
  name: ["Large", "Islet", "Stream", "Stream", "Town", "Field"],
  lon: [0, 40, 3, 9, 15, -15], lat: [0, 0, 5, 5, 10, 10], rank: [1, 5, 1, 1, 3, 9],
};
const LAYERS = ["countries", "rivers", "towns", "airfields"];
const EVENTS = { events: true, kinds: [], dots: [] };

/** @param {number} zoom @param {number} lon @param {number} lat */
const around = (zoom, lon = 0, lat = 0, layers = LAYERS) =>
  wishesAround(CONTEXT, { lon, lat, zoom }, eye({ lon, lat, zoom }, FRAME), layers, 1).map(({ text, lon: at }) => `${text} ${at}`);

/** @param {Partial<ViewState>} patch @param {{zoom?: number, lon?: number, lat?: number, flag?: Uint8Array, before?: ReturnType<typeof choose>, covered?: Room[], larger?: number, said?: import("../../dashboard/web/model/look.js").Said}} [where] */
function names(patch = {}, { zoom = 5, lon = 10, lat = 20, flag = ALL, before = [], covered = [], larger = 1, said: now = EVENTS } = {}) {
  const scene = createScene(atlas, { flag, order: [], certain: 0, possible: 0, context: 0 }, view(patch), zoom);
  const seen = { scene, camera: { lon, lat, zoom }, frame: FRAME };
  const kept = choose(atlas, seen, { context: null, said: now, width: ems, covered, before, larger });
  return { kept, seen, texts: kept.map(({ named }) => named.text) };
}

test("small countries, and what is small on the map, wait until they are near", () => {
  assert.deepEqual(around(2), ["Large 0"]);
  assert.deepEqual(around(4), ["Large 0", "Town 15"]);
  assert.deepEqual(around(7), ["Large 0", "Islet 40", "Stream 3", "Town 15", "Field -15"]);
});

test("a river is named once, where it is nearest to the middle", () => {
  assert.deepEqual(around(5, 10, 5).filter((name) => name.startsWith("Stream")), ["Stream 9"]);
});

test("on blank ground nothing is named", () => {
  assert.ok(names().kept.length > 0);
  assert.deepEqual(names({}, { said: said(view({ ground: "blank" })) }).kept, []);
});

test("layers that are off are not named, and have no dots", () => {
  assert.deepEqual(around(7, 0, 0, ["countries"]), ["Large 0", "Islet 40"]);
  assert.deepEqual(dots(CONTEXT, { lon: 0, lat: 0, zoom: 7 }, ["towns"]), [4]);
  const small = { ...CONTEXT, rank: [1, 5, 1, 1, 6, 9] };
  assert.deepEqual(dots(small, { lon: 0, lat: 0, zoom: 7 }, ["towns"]), []);
  assert.deepEqual(dots(small, { lon: 0, lat: 0, zoom: 7 }, ["towns"], new Set(["towns/town"])), [4]);
  assert.deepEqual(dots(CONTEXT, { lon: 0, lat: 0, zoom: 2 }, LAYERS), []);
});

test("a dot on the disc of a mark is not drawn", () => {
  const at = eye({ lon: 10, lat: 20, zoom: 5 }, FRAME);
  const scene = createScene(atlas, { flag: ALL, order: [], certain: 0, possible: 0, context: 0 }, view(), 5);
  const isOnMark = onMarks(atlas, scene, at);
  const [lon, lat] = numbers.places.label[scene.points[0]];
  assert.deepEqual([isOnMark(lon, lat), isOnMark(lon + 0.1, lat), isOnMark(lon + 1, lat)], [true, true, false]);
});

test("what lies below the panel is not named", () => {
  const across = names().kept.map(({ named }) => named.x).sort((a, b) => a - b);
  const side = across[across.length - 1] - 1;
  const beside = names({}, { covered: [{ left: side, top: 0, right: FRAME.width, bottom: FRAME.height }] }).kept;
  assert.ok(beside.length > 0 && beside.every(({ named, written }) => named.x <= side && written.room.right <= side));
});

test("no name lies on its mark, near another, on what covers the map, or on another name", () => {
  const { kept, seen } = names();
  const meet = (/** @type {Room} */ a, /** @type {Room} */ b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const marks = roomsOfMarks(atlas, seen.scene, seen.camera, FRAME);
  assert.ok(kept.length > 1);
  kept.forEach(({ named, written: { room } }, k) => {
    assert.ok(!marks.some((mark, k) => k !== named.own && meet(mark, room)), named.text);
    assert.ok(named.gap === null || off(named, room) >= named.gap - look.labels.pad - 1, named.text);
    assert.ok(!kept.slice(k + 1).some((other) => meet(other.written.room, room)), named.text);
  });
  assert.deepEqual(names({}, { covered: [{ left: 0, top: 0, right: 900, bottom: 600 }] }).texts, []);
});

test("the place with most events is named first, the chosen one before it and in any case", () => {
  assert.equal(names().texts[0], atlas.texts.places.name[numbers.places.id.indexOf("vessar")]);
  const chosen = names({ place: ["orlund"] }, { covered: [{ left: 0, top: 0, right: 900, bottom: 600 }], lon: numbers.places.lon[3] ?? 0, lat: numbers.places.lat[3] ?? 0 });
  assert.deepEqual(chosen.texts, [atlas.texts.places.name[3]]);
});

test("a name keeps its side of the mark while it can", () => {
  const first = names().kept.map(({ named, written }) => ({ named, written: { ...written, candidate: named.gap === null ? 0 : 1 } }));
  const again = names({}, { before: first }).kept.filter(({ named }) => named.gap !== null);
  assert.ok(again.some(({ written }) => written.candidate === 1));
});

test("names keep off the marks of the world's other copies in the frame", () => {
  const scene = createScene(atlas, { flag: ALL, order: [], certain: 0, possible: 0, context: 0 }, view(), 0);
  const rooms = (/** @type {number} */ width) => roomsOfMarks(atlas, scene, { lon: 0, lat: 0, zoom: 0 }, { width, height: 600 });
  const [one, three] = [rooms(300), rooms(900)];
  assert.equal(three.length, 3 * one.length);
  assert.ok(Math.abs(three[one.length].left - (three[0].left - look.camera.tile)) < 1e-9);
});

test("larger text is larger throughout, and fewer names have room", () => {
  const [usual, large] = [1, 1.5].map((larger) => names({}, { larger }).kept);
  assert.ok(large.length <= usual.length);
  assert.ok(large.length > 1);
  large.forEach(({ named, written: { room } }) => {
    assert.equal(named.size, look.marks.name * 1.5);
    assert.ok(room.bottom - room.top >= named.size * look.labels.line);
  });
});

test("places stand in the copy of the world that is nearest to the middle", () => {
  const at = eye({ lon: 175, lat: 0, zoom: 2 }, FRAME);
  assert.ok(Math.abs(at(-175, 0).x - at(175, 0).x - (10 / 360) * 512 * 4) < 1e-9);
});

test("sizes go from stop to stop and stay at both ends", () => {
  assert.deepEqual([0, 1, 3.5, 6, 9].map((zoom) => atZoom([[1, 9], [6, 14]], zoom)), [9, 9, 11.5, 14, 14]);
});

test("the name of a mark goes before that of an area with a few events more, which the map may name without it", () => {
  const { points, areas } = createScene(atlas, { flag: ALL, order: [], certain: 0, possible: 0, context: 0 }, view(), 5);
  const { place, label } = areas[0];
  /** @param {number} events of the area, where each mark has one */
  const first = (events) => {
    const total = numbers.places.id.map((_, i) => (i === place ? events : 1));
    const scene = { ...createScene(atlas, { flag: ALL, order: [], certain: 0, possible: 0, context: 0 }, view(), 5), counts: { certain: [], possible: [], total } };
    return wishesOfEvents(atlas, scene, eye({ lon: 0, lat: 0, zoom: 5 }, FRAME), 1)[0];
  };
  assert.ok(points.includes(Number(first(look.labels.point).place)));
  assert.equal(first(look.labels.point + 1).text, label);
});
