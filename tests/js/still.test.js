import assert from "node:assert/strict";
import test from "node:test";
import { between } from "../../dashboard/web/map/glide.js";
import { isForMap, wheelDelta as delta } from "../../dashboard/web/map/gestures.js";
import { cameraOfTransform, constrained, transformOf } from "../../dashboard/web/map/transform.js";

const FRAME = { width: 900, height: 600 };
const CAMERA = { lon: 10, lat: 30, zoom: 3 };
/** @type {[[number, number], [number, number]]} */
const EXTENT = [[0, 0], [900, 600]];
/** @param {Record<string, any>} one @param {Record<string, number>} other */
const close = (one, other) =>
  Object.keys(other).forEach((key) => assert.ok(Math.abs(one[key] - other[key]) < 1e-6, `${key} ${one[key]}`));

test("a camera and its transform say the same", () => {
  close(cameraOfTransform(transformOf(CAMERA, FRAME), FRAME), CAMERA);
  assert.equal(transformOf(CAMERA, FRAME).k, 8);
});

test("pulling to the right looks further west, and pulling beyond the pole ends there", () => {
  const pulled = transformOf(CAMERA, FRAME).translate(12, 0);
  const seen = cameraOfTransform(constrained(pulled, EXTENT), FRAME);
  assert.ok(seen.lon < CAMERA.lon);
  close(seen, { lat: CAMERA.lat, zoom: CAMERA.zoom });
  const far = constrained(transformOf(CAMERA, FRAME).translate(0, 9999), EXTENT);
  close(cameraOfTransform(far, FRAME), { lat: 84, lon: CAMERA.lon });
});

test("a flight begins and ends at its cameras", () => {
  const to = { lon: -8, lat: 12, zoom: 6 };
  const way = between(CAMERA, to, FRAME);
  close(way(0), { ...CAMERA });
  assert.equal(way(1), to);
});

test("a flight to where the map is stays there", () => {
  close(between(CAMERA, CAMERA, FRAME)(0.5), { ...CAMERA });
});

test("in another page's frame a bare wheel and one finger are that page's", () => {
  assert.equal(isForMap({ type: "wheel" }, false), true);
  assert.equal(isForMap({ type: "wheel" }, true), false);
  assert.equal(isForMap({ type: "wheel", ctrlKey: true }, true), true);
  assert.equal(isForMap({ type: "wheel", metaKey: true }, true), true);
  assert.equal(isForMap({ type: "touchstart", touches: [1] }, true), false);
  assert.equal(isForMap({ type: "touchstart", touches: [1] }, false), true);
  assert.equal(isForMap({ type: "touchstart", touches: [1, 2] }, true), true);
  assert.equal(isForMap({ type: "mousedown", button: 0 }, true), true);
  assert.equal(isForMap({ type: "mousedown", button: 2 }, false), false);
});

test("the wheel turns alike in pixels and lines, and a pinch on a trackpad counts for more", () => {
  const wheelDelta = (/** @type {object} */ event) => delta(/** @type {WheelEvent} */ (event));
  assert.equal(wheelDelta({ deltaY: -300, deltaMode: 0 }), 1);
  assert.equal(wheelDelta({ deltaY: 20, deltaMode: 1 }), -1);
  assert.equal(wheelDelta({ deltaY: -300, deltaMode: 0, ctrlKey: true }), 1);
  assert.ok(Math.abs(wheelDelta({ deltaY: -3, deltaMode: 0, ctrlKey: true }) - 0.1) < 1e-9);
});
