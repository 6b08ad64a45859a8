import assert from "node:assert/strict";
import test from "node:test";
import { createStore } from "../../dashboard/web/view/store.js";

function watched() {
  /** @type {(() => void)[]} */
  const frames = [];
  /** @type {any[]} */
  const drawn = [];
  const store = createStore(/** @type {any} */ ({ q: "", from: 1, to: 9, view: null }), (draw) => frames.push(draw));
  store.onDraw((view, changed) => drawn.push([view, changed && [...changed]]));
  return { store, frames, drawn };
}

test("a change is drawn at once, and what else changes in the same frame together in the next", () => {
  const { store, frames, drawn } = watched();
  store.set({ q: "a" });
  assert.deepEqual(drawn, [[{ q: "a", from: 1, to: 9, view: null }, ["q"]]]);
  store.set({ q: "ab" });
  store.set({ from: 2 });
  assert.deepEqual([frames.length, drawn.length, store.pending()], [1, 1, true]);
  frames[0]();
  assert.deepEqual(drawn[1], [{ q: "ab", from: 2, to: 9, view: null }, ["q", "from"]]);
  assert.equal(store.pending(), false);
});

test("after a frame without changes the next one is drawn at once again", () => {
  const { store, frames, drawn } = watched();
  store.set({ q: "a" });
  frames[0]();
  store.set({ q: "b" });
  assert.deepEqual([frames.length, drawn.length], [2, 2]);
});

test("a change while drawing is drawn in a frame of its own", () => {
  const { store, frames } = watched();
  store.onDraw(() => { if (store.view().from < 3) store.set({ from: store.view().from + 1 }); });
  store.set({ from: 2 });
  assert.equal(frames.length, 1);
  frames[0]();
  assert.equal(frames.length, 2);
  frames[1]();
  assert.equal(frames.length, 2);
});

test("what is seen already is taken over without a drawing", () => {
  const { store, frames, drawn } = watched();
  store.note({ view: { lon: 1, lat: 2, zoom: 3 } });
  assert.equal(frames.length, 0);
  assert.equal(store.view().view?.zoom, 3);
  store.drawAll();
  assert.equal(drawn[0][1], null);
});

test("two pages have two views", () => {
  const [one, other] = [watched(), watched()];
  one.store.set({ q: "one" });
  assert.equal(other.store.view().q, "");
});

test("whoever wants to draw is told, in the order of asking", () => {
  const store = createStore(/** @type {any} */ ({ from: 0 }), () => 0);
  /** @type {string[]} */
  const drawn = [];
  ["one", "other"].forEach((name) => store.onDraw((view) => drawn.push(`${name} ${view.from}`)));
  store.set({ from: 1 });
  assert.deepEqual(drawn, ["one 1", "other 1"]);
});
