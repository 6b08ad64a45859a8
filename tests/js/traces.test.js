import assert from "node:assert/strict";
import test from "node:test";
import { createScene } from "../../dashboard/web/map/scene.js";
import { columns, filled, restyling } from "../../dashboard/web/map/traces.js";
import { small as atlas, view } from "./small.js";

/** @import { LiveFile, ViewState } from "../../dashboard/web/view/types.js" */
const { numbers } = atlas;
const ALL = new Uint8Array(numbers.events.id.length).fill(2);
const NONE = ALL.map(() => 0);
/** @param {Record<string, number>} flags */
const only = (flags) => NONE.map((_, i) => flags[numbers.events.id[i]] ?? 0);

/** @param {Uint8Array} flag @param {Partial<ViewState>} [patch] @param {number} [zoom] */
const scene = (flag, patch, zoom = 0) =>
  createScene(atlas, { flag, order: [], certain: 0, possible: 0, context: 0 }, view(patch), zoom);
/** @param {Uint8Array} flag @param {Partial<ViewState>} [patch] @param {number} [zoom] */
const look = (flag, patch, zoom) => /** @type {Record<string, any>} */ (columns(atlas, scene(flag, patch, zoom)));

test("areas are shaded, and have no disc", () => {
  const drawn = look(ALL, {}, 4);
  assert.deepEqual(drawn.areas.outline, [0, 0]);
  assert.ok(drawn.areas.opacity.every((/** @type {number} */ shade) => shade > 0.05));
  assert.ok(!drawn.marks.lon.includes(9));
});

test("what is switched off is not drawn", () => {
  const drawn = look(ALL, { layers: [], event: "crossing" });
  assert.deepEqual(drawn.areas.opacity, [0, 0]);
  assert.deepEqual(drawn["arcs-certain"].lon, [null]);
  assert.deepEqual(drawn["arcs-chosen"].lon, [null]);
});

test("a journey is as sure as the surest of its events, and stands out when it is chosen", () => {
  assert.deepEqual(look(only({ crossing: 1 }))["arcs-possible"].lon, numbers.routes.lon[0]);
  assert.deepEqual(look(only({ crossing: 1, tour: 2 }))["arcs-certain"].lon, numbers.routes.lon[0]);
  assert.deepEqual(look(NONE, { event: "return" })["arcs-chosen"].lat, numbers.routes.lat[1]);
  assert.deepEqual(look(NONE)["arcs-chosen"].lat, [null]);
});

test("the open event's area is outlined and can be seen, whatever the layer", () => {
  const drawn = look(ALL, { event: "watch", layers: [] });
  assert.deepEqual(drawn.areas.outline, [2.5, 2.5].map((width, k) => (drawn.areas.opacity[k] === 0.38 ? width : 0)));
  assert.ok(drawn.areas.opacity.includes(0.38));
});

test("numbers of marks without a certain event are set apart", () => {
  const drawn = look(only({ charter: 2, "old-mint": 2, "first-fair": 1, "school-years": 1 }), {}, 12);
  assert.deepEqual(drawn.doubts.text, ["2?"]);
  assert.deepEqual(drawn.numbers.text, ["2", "", ""]);
});

test("marks have the colours of the collection's own themes", () => {
  const colours = new Set(look(ALL).marks.colour);
  for (const colour of numbers.themes.colour) assert.ok(colours.has(colour), colour);
  assert.ok(!colours.has(undefined));
});

test("one restyle holds a column for every trace and leaves the others' columns alone", () => {
  /** @type {any} */
  const update = restyling(["areas", "marks", "numbers"], look(ALL));
  assert.equal(update.lon[0], undefined);
  assert.equal(update["marker.size"][1].length, update.lon[1].length);
  assert.equal(update.text[1], undefined);
  assert.deepEqual(update["marker.line.width"], [[0, 0], undefined, undefined]);
});

test("a figure of empty traces is filled before it is drawn, and stays itself", () => {
  const names = ["areas", "arcs-possible", "arcs-certain", "arcs-chosen", "marks", "numbers", "doubts"];
  const outlines = { type: "FeatureCollection" };
  /** @type {LiveFile} */
  const empty = {
    config: {}, areas: outlines,
    data: names.map((name) => ({ name, marker: { line: { color: "#123" } } })),
    layout: { uirevision: "map", map: { style: { version: 8 } } },
  };
  const figure = filled(empty, atlas, scene(ALL), { lon: 1, lat: 2, zoom: 3 });
  assert.deepEqual(figure.layout.map, { style: { version: 8 }, center: { lon: 1, lat: 2 }, zoom: 3 });
  /** @type {any[]} */
  const [areas, , , , marks, labels] = figure.data;
  assert.deepEqual(areas.locations, ["dunmark", "tamarel"]);
  assert.deepEqual(areas.z, [1, 1]);
  assert.equal(areas.geojson, outlines);
  assert.deepEqual(areas.marker.line, { color: "#123", width: [0, 0] });
  assert.equal(marks.marker.size.length, marks.lon.length);
  assert.equal(labels.lon.length, labels.text.length);
  assert.equal(empty.data[4].lon, undefined);
});

test("a line is drawn by its own traces, and no area", () => {
  const own = structuredClone(atlas);
  const [dunmark, tamarel] = [5, 6];
  own.numbers.lines = { place: [dunmark], lon: [[8, 9, 12]], lat: [[18, 20, 22]] };
  own.numbers.places.own[dunmark] = own.numbers.places.own[tamarel] = true;
  /** @param {Record<string, number>} flags @param {Partial<ViewState>} [patch] */
  const drawn = (flags, patch) => columns(own, createScene(own, { flag: only(flags), order: [], certain: 0, possible: 0, context: 0 }, view(patch), 4));
  assert.deepEqual(drawn({ watch: 2 })["lines-certain"].lon, [8, 9, 12, null]);
  assert.deepEqual(drawn({ watch: 1 })["lines-possible"].lat, [18, 20, 22, null]);
  assert.deepEqual(drawn({ watch: 2 }, { event: "watch" })["lines-chosen"].lon, [8, 9, 12, null]);
  assert.deepEqual(drawn({ watch: 2 }, { layers: [] })["lines-certain"].lon, [null]);
  assert.deepEqual(drawn({ watch: 2 }).areas, { opacity: [0.2], z: [1], outline: [1.4] });
  assert.deepEqual(drawn({}).areas, { opacity: [0], z: [1], outline: [0] });
});

test("an area of what lies under has an outline, and of a fill what its own events give", () => {
  const laid = structuredClone(atlas);
  laid.numbers.files.under = [false, true];
  laid.numbers.events.file = laid.numbers.events.id.map((id) => (id === "watch" ? 1 : 0));
  laid.numbers.events.context = laid.numbers.events.file.map(Boolean);
  /** @param {Record<string, number>} flags @param {Partial<ViewState>} [patch] */
  const drawn = (flags, patch) => /** @type {Record<string, any>} */ (columns(laid, createScene(laid, { flag: only(flags), order: [], certain: 0, possible: 0, context: 0 }, view(patch), 4)).areas);
  assert.deepEqual(drawn({ watch: 2 }), { opacity: [0.75, 0.75], z: [0, 0], outline: [1, 1] });
  const both = drawn({ watch: 2, charter: 2 });
  assert.deepEqual(both.opacity.map((/** @type {number} */ one, /** @type {number} */ k) => Number((one * both.z[k]).toFixed(3))), [0, 0.08]);
  assert.deepEqual(drawn({ watch: 2 }, { event: "watch" }).outline, [2.5, 2.5]);
  assert.deepEqual(drawn({ watch: 2 }, { layers: [] }).outline, [0, 0]);
});
