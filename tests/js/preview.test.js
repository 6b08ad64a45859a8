/** Parts of the preview that need no page. */
import assert from "node:assert/strict";
import test from "node:test";
import { createNewest } from "../../dashboard/web/workshop/newest.js";
import { createScope, listen } from "../../dashboard/web/workshop/preview/scope.js";

/** A promise and what settles it. */
function later() {
  let settle = () => {};
  const promise = new Promise((resolve) => { settle = () => resolve(undefined); });
  return { promise, settle };
}

const turns = () => new Promise((resolve) => { setTimeout(resolve); });

test("of what comes meanwhile only the newest is done", async () => {
  /** @type {number[]} */
  const done = [];
  const first = later();
  const take = createNewest(async (/** @type {number} */ thing) => {
    done.push(thing);
    if (thing === 1) await first.promise;
  });
  take(1);
  await turns();
  take(2);
  take(3);
  await turns();
  assert.deepEqual(done, [1]);
  first.settle();
  await turns();
  assert.deepEqual(done, [1, 3]);
  take(4);
  await turns();
  assert.deepEqual(done, [1, 3, 4]);
});

test("the newest is taken when all is ready, not when it came", async () => {
  /** @type {number[]} */
  const done = [];
  const hand = later();
  const take = createNewest(async (/** @type {number} */ thing) => { done.push(thing); }, () => hand.promise);
  take(1);
  take(2);
  await turns();
  assert.deepEqual(done, []);
  hand.settle();
  await turns();
  assert.deepEqual(done, [2]);
});

test("nothing of a page is called after its end", () => {
  /** @type {string[]} */
  const heard = [];
  const [scope, target, own] = [createScope(), new EventTarget(), new AbortController()];
  listen(scope, target, "knock", () => heard.push("plain"));
  listen(scope, target, "knock", () => heard.push("captured"), true);
  listen(scope, target, "knock", () => heard.push("own"), { signal: own.signal });
  const call = scope.while((/** @type {string} */ word) => heard.push(word));
  scope.ends.add(() => heard.push("ended"));

  target.dispatchEvent(new Event("knock"));
  call("called");
  assert.deepEqual(heard, ["plain", "captured", "own", "called"]);

  own.abort();
  target.dispatchEvent(new Event("knock"));
  assert.deepEqual(heard.splice(0).slice(4), ["plain", "captured"]);

  scope.end();
  target.dispatchEvent(new Event("knock"));
  call("called");
  listen(scope, target, "knock", () => heard.push("late"));
  target.dispatchEvent(new Event("knock"));
  assert.deepEqual(heard, ["ended"]);
});
