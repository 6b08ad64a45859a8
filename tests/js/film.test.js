import assert from "node:assert/strict";
import test from "node:test";
import { light, rigid } from "../../dashboard/web/film/colours.js";
import { changed } from "../../dashboard/web/film/changed.js";
import { broken } from "../../dashboard/web/film/lines.js";
import { lengthOf, throughTime, windows } from "../../dashboard/web/film/plan.js";
import { GAP, MARGIN, SHAPES, arranged } from "../../dashboard/web/film/shapes.js";
import { split } from "../../dashboard/web/film/split.js";
import { view } from "./small.js";

/** Every letter is one pixel wide. @param {string} text */
const wide = (text) => [...text].length;
/** @param {string[]} lines without the marks of their direction */
const bare = (lines) => lines.map((line) => line.slice(1, -1));

test("a text is broken between words, and says where there was more", () => {
  assert.deepEqual(bare(broken("one two three four", 8, 9, wide)), ["one two", "three", "four"]);
  assert.deepEqual(bare(broken("one two three four", 8, 2, wide)), ["one two", "three…"]);
  assert.deepEqual(bare(broken("unbreakable", 4, 9, wide)), ["unbr", "eaka", "ble"]);
  assert.deepEqual(broken("", 8, 9, wide), []);
  assert.deepEqual(broken("one", 8, 0, wide), []);
});

test("each line runs in the direction of its whole text", () => {
  const [first, second] = broken("ابجد hello", 6, 9, wide);
  assert.equal(first[0], "\u2067");
  assert.equal(second, "\u2067hello\u2069");
  assert.equal(broken("(1960) مالي", 20, 1, wide)[0][0], "\u2067");
  assert.equal(broken("1960 Mali", 20, 1, wide)[0][0], "\u2066");
});

test("a film goes from the window to the end in at most a minute", () => {
  assert.deepEqual(windows("span", [0, 9], [0, 2]), [[0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5, 7], [6, 8], [7, 9]]);
  assert.deepEqual(windows("until", [0, 3], [0, 1]), [[0, 1], [0, 2], [0, 3]]);
  assert.deepEqual(windows("span", [0, 120], [60, 83], 12).map(([from]) => from), [60, 72, 84, 96, 97]);
  const unit = { start: (/** @type {number} */ at) => at, end: (/** @type {number} */ at) => at };
  const { scenes, cited } = throughTime(view({ event: "x" }), { mode: "span", range: [0, 10000], window: [0, 3] }, unit, false);
  assert.ok(lengthOf(scenes) <= 60 && scenes.length > 20);
  assert.deepEqual([scenes[scenes.length - 1].isEnd, scenes[0].view.event, cited.event], [true, null, "x"]);
  assert.equal(scenes[scenes.length - 1].view.to, 10000);
});

test("colours are the light ones, and lines keep their width in every program", () => {
  assert.equal(light("fill:var(--look-map-ink);stroke:var(--theme-x,#123456)"), "fill:#2b2f33;stroke:#123456");
  const style = ".world path{fill:none;vector-effect:non-scaling-stroke;stroke-width:2}.pieces .land{stroke-width:1;stroke-dasharray:4 3}.names text{stroke-width:3px}";
  assert.equal(rigid(style, 0.5), ".world path{fill:none;stroke-width:1}.pieces .land{stroke-width:50;stroke-dasharray:200 150}.names text{stroke-width:3px}");
});

test("a frame of a GIF holds what has changed", () => {
  assert.deepEqual([...changed(null, new Uint8Array([1, 2]))], [1, 2]);
  assert.deepEqual([...changed(new Uint8Array([1, 2]), new Uint8Array([1, 3]))], [255, 3]);
});

test("map, words and timeline lie beside each other in every shape", () => {
  for (const shape of SHAPES) {
    for (const isLeft of [false, true]) {
      const { map, column, time } = arranged(shape, { top: 60, bottom: 660, hasTime: true, isLeft });
      assert.ok(time && map.top + map.height + GAP <= time.top + 1 && time.top + time.height <= 660);
      assert.ok(map.left >= MARGIN && map.left + map.width <= shape.width - MARGIN);
      if (column) assert.ok(isLeft ? column.left + column.width < map.left : map.left + map.width < column.left);
      assert.equal(Boolean(column), shape.beside);
    }
  }
});

test("two maps share the place of one, beside each other where it is wide", () => {
  const wide = { left: 10, top: 20, width: 212, height: 100 };
  assert.deepEqual(split(wide, 1, false), [wide]);
  const [one, other] = split(wide, 2, false);
  assert.deepEqual(one, { left: 10, top: 42, width: 100, height: 78 });
  assert.deepEqual(other, { left: 122, top: 42, width: 100, height: 78 });
  assert.deepEqual(split(wide, 2, true), [other, one]);
  assert.deepEqual(split({ ...wide, height: 312 }, 2, true).map(({ top, width, height }) => [top, width, height]), [[42, 212, 128], [204, 212, 128]]);
});
