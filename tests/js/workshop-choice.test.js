/** What is chosen in a preview, and who knows of it. */
import assert from "node:assert/strict";
import test from "node:test";
import { createChoice } from "../../dashboard/web/workshop/preview/choice.js";

/** A page with some events, and no card open. @param {string[]} ids @returns {any} */
function pageOf(...ids) {
  let event = /** @type {string | null} */ (null);
  const choose = (/** @type {string} */ id) => { event = id; };
  const set = (/** @type {{event: string | null}} */ other) => { event = other.event; };
  return { shown: { numbers: { events: { id: ids } } }, page: { actions: { choose }, store: { view: () => ({ event }), set } } };
}

/** @param {any} opened */
const openIn = (opened) => opened.page.store.view().event;

function begun() {
  /** @type {(string | null)[]} */
  const said = [];
  return { said, choice: createChoice(({ event }) => said.push(event)) };
}

test("what is chosen from around is not told back", () => {
  const { said, choice } = begun();
  const now = pageOf("fair", "bridge");
  choice.want("fair", now);
  choice.tell(now);
  assert.equal(openIn(now), "fair");
  assert.deepEqual(said, []);
  now.page.actions.choose("bridge");
  choice.tell(now);
  assert.deepEqual(said, ["bridge"]);
});

test("what is chosen before there is a page waits for the one that has it", () => {
  const { said, choice } = begun();
  choice.want("bridge", null);
  const [early, late] = [pageOf("fair"), pageOf("fair", "bridge")];
  choice.make(early);
  choice.tell(early);
  assert.equal(openIn(early), null);
  choice.make(late);
  choice.tell(late);
  assert.equal(openIn(late), "bridge");
  assert.deepEqual(said, []);
});

test("a reader's own choice counts more than what is waited for", () => {
  const { said, choice } = begun();
  const [now, next] = [pageOf("fair"), pageOf("fair", "bridge")];
  choice.want("bridge", now);
  now.page.actions.choose("fair");
  choice.tell(now);
  next.page.actions.choose("fair");
  choice.make(next);
  choice.tell(next);
  assert.equal(openIn(next), "fair");
  assert.deepEqual(said, ["fair"]);
});
