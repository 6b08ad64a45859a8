import assert from "node:assert/strict";
import test from "node:test";
import { followed, padded, panned, zoomed } from "../../dashboard/web/model/axis.js";

/** @type {[number, number]} */
const SPAN = [0, 999];

test("closer and farther keep the day under the hand, and stay within the span", () => {
  assert.deepEqual(zoomed(SPAN, [0, 999], 0.5, 0.5), [250, 749]);
  assert.deepEqual(zoomed(SPAN, [0, 999], 0.5, 0), [0, 499]);
  assert.deepEqual(zoomed(SPAN, [900, 999], 4, 0.5), [600, 999]);
  assert.deepEqual(zoomed(SPAN, [250, 749], 4, 0.5), SPAN);
});

test("a week is the closest, or a span that is shorter", () => {
  assert.deepEqual(zoomed(SPAN, [500, 507], 0.1), [501, 507]);
  assert.deepEqual(zoomed([0, 4], [0, 4], 0.5), [0, 4]);
});

test("moving ends at either end of the span", () => {
  assert.deepEqual(panned(SPAN, [100, 199], 0.5), [150, 249]);
  assert.deepEqual(panned(SPAN, [100, 199], -5), [0, 99]);
});

test("a window has some time around it, days at least", () => {
  assert.deepEqual(padded(SPAN, [400, 499]), [350, 549]);
  assert.deepEqual(padded(SPAN, [500, 500]), [497, 503]);
});

test("a window that moves out of sight is met by a new stretch of time", () => {
  assert.deepEqual(followed(SPAN, [100, 199], [150, 160], [250, 260]), [242, 341]);
  assert.deepEqual(followed(SPAN, [300, 399], [350, 360], [220, 230]), [139, 238]);
});

test("a handle that moves out of sight is just brought back", () => {
  assert.deepEqual(followed(SPAN, [100, 199], [150, 190], [150, 210]), [111, 210]);
  assert.deepEqual(followed(SPAN, [100, 199], [110, 190], [95, 190]), [95, 194]);
});

test("what was out of sight before, and has not moved, stays there", () => {
  assert.deepEqual(followed(SPAN, [100, 199], SPAN, [150, 999]), [100, 199]);
  assert.deepEqual(followed(SPAN, [100, 199], [150, 160], [150, 170]), [100, 199]);
});

test("a window that is wider than the axis is shown as far as it has moved", () => {
  assert.deepEqual(followed(SPAN, [100, 199], [150, 160], [150, 400]), [100, 400]);
  assert.deepEqual(followed(SPAN, [100, 199], [150, 160], SPAN), SPAN);
});

test("the end of one that begins out of sight is followed alone", () => {
  assert.deepEqual(followed(SPAN, [100, 199], [0, 199], [0, 205]), [196, 295]);
});
