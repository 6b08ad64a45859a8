/** Cards in the browser's history, against a history that keeps its entries in a list. */
import assert from "node:assert/strict";
import test from "node:test";
import { createTrail } from "../../dashboard/web/view/trail.js";
import { view } from "./small.js";

/** A history whose first entry belongs to another page; it goes where it is told at the next `land`. */
function browser() {
  /** @type {{state: any, address: string}[]} */
  const entries = [{ state: "elsewhere", address: "elsewhere" }, { state: null, address: "" }];
  let at = 1;
  let way = 0;
  return {
    get state() { return entries[at].state; },
    go(/** @type {number} */ steps) { way += steps; },
    pushState(/** @type {any} */ state, /** @type {string} */ _, /** @type {string} */ address) {
      entries.splice(at + 1, entries.length, { state: structuredClone(state), address });
      at += 1;
    },
    replaceState(/** @type {any} */ state, /** @type {string} */ _, /** @type {string} */ address) {
      entries[at] = { state: structuredClone(state), address };
    },
    land(/** @type {number} */ steps = 0) { at += way + steps; way = 0; },
    addresses: () => entries.slice(1).map(({ address }) => address),
    here: () => entries[at].address,
    willLeave: () => at + way < 1,
  };
}

/** @param {string | null} [first] the card that the page opens with */
function opened(first = null, framed = false) {
  const history = browser();
  const address = (/** @type {any} */ { actor, event, q }) => [...actor, event, q].filter(Boolean).join("+");
  const trail = createTrail({ history: /** @type {any} */ (history), view: view({ event: first }), framed, address });
  trail.write();
  return {
    history,
    trail,
    show(/** @type {string | null} */ event, q = "", actor = /** @type {string[]} */ ([])) {
      trail.follow(view({ event, q, actor }));
      trail.write();
    },
    back(/** @type {number} */ steps = -1) { history.land(steps); return trail.arrive(view()).event; },
  };
}

test("each card is an entry, a slider or a search none", () => {
  const { history, show } = opened();
  show(null, "fair");
  show("tour", "fair");
  show("tour", "fairs");
  show("watch", "fairs");
  assert.deepEqual(history.addresses(), ["fair", "tour+fairs", "watch+fairs"]);
});

test("back closes the card opened last, forward opens it again", () => {
  const { history, show, back } = opened();
  show("tour");
  show("watch");
  assert.equal(back(), "tour");
  show("tour");
  assert.equal(back(), null);
  show(null);
  assert.equal(back(1), "tour");
  show("tour");
  assert.deepEqual(history.addresses(), ["", "tour", "watch"]);
});

test("a card that is closed by hand leaves no entry to press back through", () => {
  const { history, show, back } = opened();
  show("tour");
  show("watch");
  show(null, "later");
  assert.deepEqual(history.addresses(), ["", "tour", "watch"], "nothing is written on the way");
  assert.equal(back(0), null);
  assert.equal(history.here(), "later");
  history.go(-1);
  assert.ok(history.willLeave());
});

test("a card opened on the way back to the list is an entry above it", () => {
  const { history, trail, show } = opened();
  show("tour");
  show(null);
  show("watch");
  history.land();
  assert.equal(trail.arrive(view()).event, "watch");
  assert.deepEqual(history.addresses(), ["", "watch"]);
});

test("a card that the page opened with is closed in its own entry", () => {
  const { history, show } = opened("tour");
  show(null);
  assert.deepEqual(history.addresses(), [""]);
  show("watch");
  assert.deepEqual(history.addresses(), ["", "watch"]);
});

test("an entry that is not ours says its card in its address", () => {
  const { history, trail } = opened();
  history.pushState(null, "", "tour#events");
  assert.equal(trail.arrive(view({ event: "tour" })).event, "tour");
});

test("a page loaded again knows how many entries lie below", () => {
  const { history, show } = opened();
  show("tour");
  const again = createTrail({ history: /** @type {any} */ (history), view: view({ event: "tour" }), framed: false, address: () => "again" });
  again.follow(view());
  history.land();
  assert.equal(history.here(), "");
});

test("where the browser has forgotten the way back, the card's entry becomes the list's", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { history, show } = opened();
  show("tour");
  show(null, "list");
  context.mock.timers.tick(1000);
  assert.deepEqual(history.addresses(), ["", "list"]);
});

test("a frame puts nothing into the history of the page around", () => {
  const { history, show } = opened(null, true);
  show("tour");
  show("watch");
  show(null, "fair");
  assert.deepEqual(history.addresses(), ["fair"]);
});

test("an origin that may not change its address keeps the view in memory", () => {
  const refuse = () => { throw new DOMException("no", "SecurityError"); };
  const go = () => assert.fail("there is no entry to go back to");
  const history = /** @type {any} */ ({ state: null, go, pushState: refuse, replaceState: refuse });
  const trail = createTrail({ history, view: view(), framed: false, address: () => "" });
  trail.follow(view({ event: "tour" }));
  trail.write();
  trail.follow(view());
  assert.equal(trail.arrive(view()).event, null);
});

test("an actor's card is an entry, and so is an event's over it", () => {
  const { history, show, back } = opened();
  show("charter");
  show(null, "", ["ida-vrenn"]);
  show("return", "", ["ida-vrenn"]);
  assert.deepEqual(history.addresses(), ["", "charter", "ida-vrenn", "ida-vrenn+return"]);
  assert.equal(back(), null);
  show(null, "", ["ida-vrenn"]);
  assert.equal(back(), "charter");
  show("charter");
  assert.deepEqual(history.here(), "charter");
});

test("an event's card that is closed by hand leads to the actor's below it, and that to the list", () => {
  const { history, show, back } = opened();
  show(null, "", ["ida-vrenn"]);
  show("charter", "", ["ida-vrenn"]);
  show("return", "", ["ida-vrenn"]);
  show(null, "fair", ["ida-vrenn"]);
  assert.equal(back(0), null);
  assert.equal(history.here(), "ida-vrenn+fair");
  show(null, "fair");
  back(0);
  assert.equal(history.here(), "fair");
  history.go(-1);
  assert.ok(history.willLeave());
});

test("what an address opened is closed in its own entry, the event's card first", () => {
  const history = browser();
  const address = (/** @type {any} */ { actor, event }) => [...actor, event].filter(Boolean).join("+");
  const trail = createTrail({ history: /** @type {any} */ (history), view: view({ actor: ["ida-vrenn"], event: "return" }), framed: false, address });
  for (const [patch, said] of /** @type {[any, string][]} */ ([[{ actor: ["ida-vrenn"] }, "ida-vrenn"], [{}, ""]])) {
    trail.follow(view(patch));
    trail.write();
    assert.deepEqual(history.addresses(), [said]);
  }
});
