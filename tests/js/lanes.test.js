import assert from "node:assert/strict";
import test from "node:test";
import { nearest, stack } from "../../dashboard/web/model/stack.js";
import { shortened, titled } from "../../dashboard/web/model/titles.js";

/** Each letter is ten pixels wide. @param {string} text */
const measure = (text) => text.length * 10;
/** @param {number} event @param {number} left @param {number} right @returns {any} */
const lasted = (event, left, right) => ({ event, left, right, parts: [{ kind: "lasted", left, right, core: [left, right], open: false, caps: [true, true] }] });
/** @param {any[]} lane @param {number} height */
const laid = (lane, height) => {
  const found = stack([lane], { width: 1000, height });
  assert.ok(found);
  return found;
};
const ROOM = { width: 1000, font: 10 };
const said = (/** @type {ReturnType<typeof titled>} */ titles) => titles.map(({ event, text, left }) => [event, text, left]);

test("a title stands behind its mark where nothing else does", () => {
  const two = laid([lasted(0, 100, 150), lasted(1, 400, 450)], 40);
  assert.deepEqual(said(titled(two, ["A bell", "Rain"], measure, ROOM)), [[0, "A bell", 154], [1, "Rain", 454]]);
});

test("a title that would meet a mark or the end of the axis stands before its own", () => {
  const three = laid([lasted(0, 100, 150), lasted(1, 180, 190), lasted(2, 960, 990)], 40);
  assert.deepEqual(said(titled(three, ["A bell", "Rain", "Snow"], measure, ROOM)), [[0, "A bell", 36], [1, "Rain", 194], [2, "Snow", 916]]);
});

test("a title that has no room on either side is left out", () => {
  const two = laid([lasted(0, 20, 50), lasted(1, 80, 990)], 40);
  assert.deepEqual(titled(two, ["A bell", "Rain"], measure, ROOM), []);
  const rows = laid([lasted(0, 20, 50), lasted(1, 22, 60)], 24);
  assert.deepEqual(said(titled(rows, ["A bell", "Rain"], measure, ROOM)), [[0, "A bell", 54]]);
});

test("a lane that is too low for letters has none", () => {
  const low = laid([lasted(0, 100, 150)], 11);
  assert.deepEqual(titled(low, ["A bell"], measure, ROOM), []);
});

test("a long title loses whole words, and never a part of one", () => {
  assert.equal(shortened("The choir sings", 150, measure), "The choir sings");
  assert.equal(shortened("The choir sings all day", 150, measure), "The choir …");
  assert.equal(shortened("Unpronounceable", 50, measure), "Unpronounceable …");
});

test("a pointer takes the mark that it is nearest to, within its reach", () => {
  const two = laid([lasted(0, 100, 150), lasted(1, 400, 400)], 40);
  assert.equal(nearest(two, 120, 20, 0)?.event, 0);
  assert.equal(nearest(two, 156, 20, 7)?.event, 0);
  assert.equal(nearest(two, 394, 20, 7)?.event, 1);
  assert.equal(nearest(two, 250, 20, 7), null);
  assert.equal(nearest({ size: 4, lanes: [], marks: [] }, 0, 0, 7), null);
});
